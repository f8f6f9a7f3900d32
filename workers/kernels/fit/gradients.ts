import {
  add,
  clone,
  div,
  engine,
  FusedBatchNorm,
  type GradConfig,
  getBackend,
  getGradient,
  Mean,
  mul,
  Relu,
  registerGradient,
  reshape,
  type Tensor,
  type Tensor1D,
  unregisterGradient,
  util,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { reluGrad } from '../elementwise/relu-grad.ts';
import { batchNormTrainingGrad } from '../normalisation/batch-norm-training-grad.ts';

type GradFunc = GradConfig['gradFunc'];

/** A gradient as tfjs has them, of a kernel with one output; nothing where it is left to tfjs. */
type Gradient = (dy: Tensor, saved: Tensor[], attrs: Parameters<GradFunc>[2]) => ReturnType<GradFunc> | undefined;

/** One pass over dy, where tfjs makes the step function, a copy of it and a product. */
const reluGradient: Gradient = (dy, [x]) => (x!.dtype === 'float32' ? { x: () => reluGrad(dy, x!) } : undefined);

/** dy spread over what it is the mean of, where tfjs multiplies and divides as many ones. */
const meanGradient: Gradient = (dy, [x], { axis }) => {
  const sizes: number[] = x!.shape;
  const axes = util.parseAxisParam(axis as number[], sizes);
  const kept = sizes.map((size, index) => (axes.includes(index) ? 1 : size));
  const count = util.sizeFromShape(axes.map((index) => sizes[index]!));
  return { x: () => add(zerosLike(x!), div(reshape(dy, kept), count)) };
};

/**
 * y = (x - mean) / √(variance + ε) · scale + offset, all but x of the shape [C], by each of the five: two sums in one
 * pass over x and dy, where tfjs tiles vectors over the images and makes a product of images for each sum.
 */
const batchNormGradient: Gradient = (dy, [x, mean, variance, scale], { varianceEpsilon }) => {
  const perChannel = [scale, mean, variance] as [Tensor1D, Tensor1D, Tensor1D];
  const isPerChannel = ({ dtype, shape }: Tensor) => dtype === 'float32' && util.arraysEqual(shape, x!.shape.slice(-1));
  if (x!.dtype !== 'float32' || x!.size === 0 || !perChannel.every(isPerChannel)) return undefined;
  const epsilon = varianceEpsilon as number;
  // The kernel is for a batch's own moments; the sums that it makes for that are those of any.
  const [ownMoments, dScale, dOffset] = batchNormTrainingGrad(dy, x!, ...perChannel, { epsilon });
  ownMoments.dispose();
  /** value / √(variance + ε) · scale, by the kernel whose gradient this is. */
  const scaled = (value: Tensor): Tensor => {
    const none = zerosLike(mean!);
    const inputs = { x: value, mean: none, variance: variance!, offset: none, scale: scale! };
    return engine().runKernel(FusedBatchNorm, inputs, { varianceEpsilon: epsilon }) as Tensor;
  };
  // tfjs may dispose of a gradient that it has added to another one.
  return {
    x: () => scaled(dy),
    mean: () => mul(scaled(dOffset), -1),
    variance: () => mul(div(mul(scale!, dScale), add(variance!, epsilon)), -0.5),
    scale: () => clone(dScale),
    offset: () => clone(dOffset),
  };
};

const GRADIENTS: Readonly<Record<string, Gradient>> = {
  [FusedBatchNorm]: batchNormGradient,
  [Mean]: meanGradient,
  [Relu]: reluGradient,
};

const ours = new WeakSet<GradFunc>();

/**
 * Replaces tfjs's gradients of these kernels by ones made of the training kernels, for first derivatives on the wasm
 * backend; other backends and higher derivatives keep tfjs's own. Gradients that nobody has registered stay so.
 */
export function registerFastGradients(): void {
  for (const [kernelName, gradient] of Object.entries(GRADIENTS)) {
    const stock = getGradient(kernelName);
    if (!stock || ours.has(stock.gradFunc)) continue;
    const gradFunc: GradFunc = (dy, saved, attrs) => {
      const isFirst = engine().state.gradientDepth === 0;
      const fast = isFirst && getBackend() === 'wasm' ? gradient(dy as Tensor, saved, attrs) : undefined;
      return fast ?? stock.gradFunc(dy, saved, attrs);
    };
    ours.add(gradFunc);
    unregisterGradient(kernelName);
    registerGradient({ ...stock, gradFunc });
  }
}
