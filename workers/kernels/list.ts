import { conv2d, fusedConv2d } from './convolution/conv2d.ts';
import { conv2dBackpropFilter } from './convolution/conv2d-backprop-filter.ts';
import { conv2dBackpropInput } from './convolution/conv2d-backprop-input.ts';
import { depthwiseBackpropFilter } from './convolution/depthwise-backprop-filter.ts';
import { depthwiseBackpropInput } from './convolution/depthwise-backprop-input.ts';
import { convPoolReluKernel } from './convolution/pooled/conv-pool-relu.ts';
import { convPoolReluGradKernel } from './convolution/pooled/conv-pool-relu-grad.ts';
import { reluGradKernel } from './elementwise/relu-grad.ts';
import { batchMatMul, fusedMatMul } from './gemm/mat-mul.ts';
import type { OwnKernel, TrainingKernel } from './kernel.ts';
import { softmaxCrossEntropyKernel } from './losses/softmax-cross-entropy.ts';
import { batchNormTrainingKernel } from './normalisation/batch-norm-training.ts';
import { batchNormTrainingGradKernel } from './normalisation/batch-norm-training-grad.ts';
import { fusedBatchNorm } from './normalisation/fused-batch-norm.ts';
import { adadeltaUpdateKernel } from './optimizers/adadelta.ts';
import { adagradUpdateKernel } from './optimizers/adagrad.ts';
import { adamUpdateKernel } from './optimizers/adam.ts';
import { momentumUpdateKernel } from './optimizers/momentum.ts';
import { rmsPropUpdateKernel } from './optimizers/rmsprop.ts';
import { sgdUpdateKernel } from './optimizers/sgd.ts';
import { averagePoolGrad } from './pooling/average-pool-grad.ts';
import { maxPool } from './pooling/max-pool.ts';
import { maxPoolGrad } from './pooling/max-pool-grad.ts';
import { biasGradKernel } from './reduction/bias-grad.ts';
import { mean, sum } from './reduction/sum.ts';
import { slice } from './slicing/slice.ts';
import { unsortedSegmentSum } from './slicing/unsorted-segment-sum.ts';

/** Kernels that tfjs has no name for. */
export const OWN_KERNELS: readonly OwnKernel[] = [
  adadeltaUpdateKernel,
  adagradUpdateKernel,
  adamUpdateKernel,
  batchNormTrainingGradKernel,
  batchNormTrainingKernel,
  biasGradKernel,
  convPoolReluGradKernel,
  convPoolReluKernel,
  momentumUpdateKernel,
  reluGradKernel,
  rmsPropUpdateKernel,
  sgdUpdateKernel,
  softmaxCrossEntropyKernel,
];

/** Every kernel of the package: our own, and those of tfjs's names that it makes or replaces. */
export const TRAINING_KERNELS: readonly TrainingKernel[] = [
  ...OWN_KERNELS,
  averagePoolGrad,
  batchMatMul,
  conv2d,
  conv2dBackpropFilter,
  conv2dBackpropInput,
  depthwiseBackpropFilter,
  depthwiseBackpropInput,
  fusedBatchNorm,
  fusedConv2d,
  fusedMatMul,
  maxPool,
  maxPoolGrad,
  mean,
  slice,
  sum,
  unsortedSegmentSum,
];
