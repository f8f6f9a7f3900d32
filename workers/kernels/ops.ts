/**
 * Typed calls of the kernels in `names.ts`, on whichever backend is active.
 * Results are new tensors that the caller disposes of (or `tidy` does). They
 * are not differentiable: the gradient is a call of its own here.
 */
import {
  engine,
  type NamedTensorMap,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import * as kernel from './names.ts';

type Attrs = Record<string, number | boolean | string | number[]>;

function run<Result>(name: string, inputs: NamedTensorMap, attrs: Attrs = {}): Result {
  return engine().runKernel(name, inputs, attrs) as Result;
}

/** dx, shaped like y: dy where y (relu's output) is above 0, else 0. */
export function reluGrad<T extends Tensor>(dy: T, y: T): T {
  return run(kernel.ReluGrad, { dy, y });
}

/** [C]: the sum of dy [..., C] over all axes but the last. */
export function biasGrad(dy: Tensor): Tensor1D {
  return run(kernel.BiasGrad, { dy });
}

/** Normalizes x [..., C] by the batch's own mean and biased variance, both [C]; `attrs.relu` cuts y off below 0. */
export function batchNormTraining<T extends Tensor>(
  x: T,
  gamma: Tensor1D,
  beta: Tensor1D,
  attrs: kernel.BatchNormAttrs,
): [y: T, mean: Tensor1D, variance: Tensor1D] {
  return run(kernel.BatchNormTraining, { x, gamma, beta }, attrs);
}

/**
 * Gradients of `batchNormTraining` by dy [..., C], whose mean and variance it
 * takes; beta where `attrs.relu` is set.
 */
export function batchNormTrainingGrad<T extends Tensor>(
  dy: T,
  x: T,
  gamma: Tensor1D,
  mean: Tensor1D,
  variance: Tensor1D,
  attrs: kernel.BatchNormAttrs,
  beta?: Tensor1D,
): [dx: T, dgamma: Tensor1D, dbeta: Tensor1D] {
  const inputs: NamedTensorMap = { dy, x, gamma, mean, variance };
  return run(kernel.BatchNormTrainingGrad, beta ? { ...inputs, beta } : inputs, attrs);
}

/**
 * -Σ labels · log softmax(logits) of each row, in nats, and its gradient by
 * the logits [B,K], not divided by the batch. Labels [B,K] may be soft, and need not
 * sum to 1.
 */
export function softmaxCrossEntropy(logits: Tensor2D, labels: Tensor2D): [loss: Tensor1D, dLogits: Tensor2D] {
  return run(kernel.SoftmaxCrossEntropy, { logits, labels });
}

/**
 * y [B, H', W', D] = relu(maxPool2x2(conv2d(x [B, H, W, C], filter [h, w, C, D])
 * + bias [D])), and where in each window its largest was (int32 of y's shape,
 * 0 to 3 in reading order, -1 where relu cut it off).
 */
export function convPoolRelu(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D,
  attrs: kernel.ConvPoolAttrs,
): [y: Tensor4D, argmax: Tensor4D] {
  return run(kernel.ConvPoolRelu, { x, filter, bias }, attrs);
}

/**
 * Gradients of `convPoolRelu`, whose argmax it takes, by dy [B, H', W', D]: of
 * the shapes of filter, bias and x; dx only where it is needed.
 */
export function convPoolReluGrad(
  dy: Tensor4D,
  x: Tensor4D,
  filter: Tensor4D,
  argmax: Tensor4D,
  attrs: kernel.ConvPoolGradAttrs,
): [dFilter: Tensor4D, dBias: Tensor1D, dx?: Tensor4D] {
  return run(kernel.ConvPoolReluGrad, { dy, x, filter, argmax }, attrs);
}

/** param - learningRate · grad. Here and below, all tensors of an optimizer are of one shape, any. */
export function sgdUpdate<T extends Tensor>(param: T, grad: T, attrs: kernel.SgdAttrs): T {
  return run(kernel.SgdUpdate, { param, grad }, attrs);
}

/** v = momentum · v + g; param -= learningRate · (nesterov ? g + momentum · v : v) */
export function momentumUpdate<T extends Tensor>(
  param: T,
  grad: T,
  velocity: T,
  attrs: kernel.MomentumAttrs,
): [param: T, velocity: T] {
  return run(kernel.MomentumUpdate, { param, grad, velocity }, attrs);
}

/** s = decay · s + (1 - decay) · g²; param -= learningRate · g / (√s + epsilon) */
export function rmsPropUpdate<T extends Tensor>(
  param: T,
  grad: T,
  meanSquare: T,
  attrs: kernel.RmsPropAttrs,
): [param: T, meanSquare: T] {
  return run(kernel.RmsPropUpdate, { param, grad, meanSquare }, attrs);
}

/** a += g²; param -= learningRate · g / (√a + epsilon) */
export function adagradUpdate<T extends Tensor>(
  param: T,
  grad: T,
  accumulator: T,
  attrs: kernel.AdagradAttrs,
): [param: T, accumulator: T] {
  return run(kernel.AdagradUpdate, { param, grad, accumulator }, attrs);
}

/**
 * s = rho · s + (1 - rho) · g²; d = √(u + epsilon) / √(s + epsilon) · g;
 * u = rho · u + (1 - rho) · d²; param -= learningRate · d (Zeiler 2012)
 */
export function adadeltaUpdate<T extends Tensor>(
  param: T,
  grad: T,
  meanSquare: T,
  meanSquareUpdate: T,
  attrs: kernel.AdadeltaAttrs,
): [param: T, meanSquare: T, meanSquareUpdate: T] {
  return run(kernel.AdadeltaUpdate, { param, grad, meanSquare, meanSquareUpdate }, attrs);
}

/**
 * m = beta1 · m + (1 - beta1) · g; v = beta2 · v + (1 - beta2) · g²;
 * param = (1 - learningRate · weightDecay) · param
 *         - learningRate · m̂ / (√v̂ + epsilon), m̂ and v̂ corrected for their start
 * at 0 (Kingma & Ba 2015; Loshchilov & Hutter 2019).
 */
export function adamUpdate<T extends Tensor>(
  param: T,
  grad: T,
  m: T,
  v: T,
  attrs: kernel.AdamAttrs,
): [param: T, m: T, v: T] {
  return run(kernel.AdamUpdate, { param, grad, m, v }, attrs);
}
