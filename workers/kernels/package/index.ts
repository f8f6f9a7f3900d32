/** What `@selvedge/tfjs-wasm-training` exports. */

// Operations of our own, for loops that call gradients themselves.
export { registerComposedKernels } from '../composed.ts';
export { convPoolRelu } from '../convolution/pooled/conv-pool-relu.ts';
export { convPoolReluGrad } from '../convolution/pooled/conv-pool-relu-grad.ts';
export { reluGrad } from '../elementwise/relu-grad.ts';
export { softmaxCrossEntropy } from '../losses/softmax-cross-entropy.ts';
export { batchNormTraining } from '../normalisation/batch-norm-training.ts';
export { batchNormTrainingGrad } from '../normalisation/batch-norm-training-grad.ts';
export { adadeltaUpdate } from '../optimizers/adadelta.ts';
export { adagradUpdate } from '../optimizers/adagrad.ts';
export { adamUpdate } from '../optimizers/adam.ts';
export { momentumUpdate } from '../optimizers/momentum.ts';
export { rmsPropUpdate } from '../optimizers/rmsprop.ts';
export { sgdUpdate } from '../optimizers/sgd.ts';
export { biasGrad } from '../reduction/bias-grad.ts';
export type { KernelBuild } from './builds.ts';
export { nextTask } from './next-task.ts';
export type { Binary } from './read-binary.ts';
export { registerWasmTraining, type WasmTrainingOptions } from './register-wasm-training.ts';
