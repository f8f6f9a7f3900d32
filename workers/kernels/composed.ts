/**
 * The kernels of `names.ts` composed of stock tfjs operations, for backends
 * that have no fast ones of their own ('webgl', 'cpu', a bare 'wasm').
 */
import {
  add,
  div,
  exp,
  getKernel,
  greater,
  type KernelFunc,
  logSoftmax,
  mean,
  mul,
  neg,
  registerKernel,
  relu,
  rsqrt,
  square,
  sub,
  sum,
  type Tensor,
  tidy,
  unregisterKernel,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import * as convPool from './convolution/pooled/composed.ts';
import * as kernel from './names.ts';
import * as updates from './optimizers/composed.ts';

type Inputs = Record<string, Tensor>;

function leadingAxes(x: Tensor): number[] {
  return Array.from({ length: x.rank - 1 }, (_, axis) => axis);
}

function reluGrad({ dy, y }: Inputs): Tensor {
  // A product with the step function would turn an infinite dy into NaN.
  return where(greater(y!, 0), dy!, zerosLike(dy!));
}

function biasGrad({ dy }: Inputs): Tensor {
  return sum(dy!, leadingAxes(dy!));
}

function batchNormTraining({ x, gamma, beta }: Inputs, attrs: kernel.BatchNormAttrs): Tensor[] {
  const axes = leadingAxes(x!);
  const average = mean(x!, axes);
  const centred = sub(x!, average);
  const variance = mean(square(centred), axes);
  const y = add(mul(centred, mul(gamma!, rsqrt(add(variance, attrs.epsilon)))), beta!);
  return [attrs.relu ? relu(y) : y, average, variance];
}

function batchNormTrainingGrad(inputs: Inputs, attrs: kernel.BatchNormAttrs): Tensor[] {
  const { x, gamma, beta, mean: average, variance } = inputs;
  const axes = leadingAxes(x!);
  const rows = x!.size / gamma!.size;
  const reciprocalDeviation = rsqrt(add(variance!, attrs.epsilon));
  const centred = sub(x!, average!);
  const scale = mul(gamma!, reciprocalDeviation);
  const dy = attrs.relu ? reluGrad({ dy: inputs.dy!, y: add(mul(centred, scale), beta!) }) : inputs.dy!;
  const normalized = mul(centred, reciprocalDeviation);
  const dbeta = sum(dy, axes);
  const dgamma = sum(mul(dy, normalized), axes);
  const projected = sub(sub(dy, div(dbeta, rows)), mul(normalized, div(dgamma, rows)));
  return [mul(projected, scale), dgamma, dbeta];
}

function softmaxCrossEntropy({ logits, labels }: Inputs): Tensor[] {
  const logProbabilities = logSoftmax(logits!, -1);
  const loss = neg(sum(mul(labels!, logProbabilities), -1));
  const labelMass = sum(labels!, -1, true);
  return [loss, sub(mul(exp(logProbabilities), labelMass), labels!)];
}

/** Stock operations inside a kernel are not taped; `tidy` frees what lies between. */
function composed<Attrs>(compute: (inputs: Inputs, attrs: Attrs) => Tensor | Tensor[]): KernelFunc {
  return ({ inputs, attrs }) => {
    const tensors = inputs as unknown as Inputs;
    return tidy(() => compute(tensors, attrs as unknown as Attrs));
  };
}

const kernels: Record<string, KernelFunc> = {
  [kernel.BatchNormTraining]: composed(batchNormTraining),
  [kernel.BatchNormTrainingGrad]: composed(batchNormTrainingGrad),
  [kernel.SoftmaxCrossEntropy]: composed(softmaxCrossEntropy),
  [kernel.ConvPoolRelu]: composed(convPool.convPoolRelu),
  [kernel.ConvPoolReluGrad]: composed(convPool.convPoolReluGrad),
  [kernel.MomentumUpdate]: composed(updates.momentumUpdate),
  [kernel.RmsPropUpdate]: composed(updates.rmsPropUpdate),
  [kernel.AdagradUpdate]: composed(updates.adagradUpdate),
  [kernel.AdadeltaUpdate]: composed(updates.adadeltaUpdate),
  [kernel.AdamUpdate]: composed(updates.adamUpdate),
  [kernel.ReluGrad]: composed(reluGrad),
  [kernel.BiasGrad]: composed(biasGrad),
  [kernel.SgdUpdate]: composed(updates.sgdUpdate),
};

/** Registers the kernels of `names.ts` on `backendName`, in place of any that it has under these names. */
export function registerComposedKernels(backendName: string): void {
  for (const [kernelName, kernelFunc] of Object.entries(kernels)) {
    if (getKernel(kernelName, backendName)) unregisterKernel(kernelName, backendName);
    registerKernel({ kernelName, backendName, kernelFunc });
  }
}
