import {
  add,
  div,
  mul,
  type NamedTensorMap,
  rsqrt,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { reluGrad } from '../elementwise/relu-grad.ts';
import { callKernel, type OwnKernel, requireFloat32, requireSameShape } from '../kernel.ts';
import { leadingAxes } from '../reduction/columns.ts';
import { type BatchNormAttrs, rowsOf } from './channels.ts';

const NAME = 'BatchNormTrainingGrad';
const FLOAT = Float32Array.BYTES_PER_ELEMENT;

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
  attrs: BatchNormAttrs,
  beta?: Tensor1D,
): [dx: T, dgamma: Tensor1D, dbeta: Tensor1D] {
  const inputs: NamedTensorMap = { dy, x, gamma, mean, variance };
  return callKernel(batchNormTrainingGradKernel, beta ? { ...inputs, beta } : inputs, attrs);
}

/**
 * Inputs {dy, x, gamma, mean, variance, beta}, attrs {epsilon, relu} -> [dx, dgamma, dbeta]. beta is read with relu
 * only, and may be missing otherwise.
 */
export const batchNormTrainingGradKernel: OwnKernel = {
  name: NAME,
  run({ inputs, attrs, heap }): TensorInfo[] {
    const { epsilon, relu = false } = attrs as BatchNormAttrs;
    const names = ['dy', 'x', 'gamma', 'mean', 'variance', relu ? 'beta' : 'gamma'] as const;
    const [dy, x, gamma, mean, variance, beta] = requireFloat32(NAME, inputs, ...names);
    requireSameShape(NAME, dy, x);
    const { rows, channels } = rowsOf(NAME, x, gamma, mean, variance, beta);
    const [dx, dgamma, dbeta] = [heap.output(x.shape), heap.output([channels]), heap.output([channels])];
    heap.scratch(3 * channels * FLOAT, (scratch) => {
      heap.kernels.batchNormTrainingGrad({
        dy: heap.address(dy),
        x: heap.address(x),
        gamma: heap.address(gamma),
        beta: heap.address(beta),
        mean: heap.address(mean),
        variance: heap.address(variance),
        dx: heap.address(dx),
        dgamma: heap.address(dgamma),
        dbeta: heap.address(dbeta),
        scratch,
        rows,
        channels,
        epsilon,
        relu,
      });
    });
    return [dx, dgamma, dbeta];
  },
  composed({ dy: above, x, gamma, beta, mean, variance }, attrs): Tensor[] {
    const { epsilon, relu } = attrs as BatchNormAttrs;
    const axes = leadingAxes(x!);
    const rows = x!.size / gamma!.size;
    const reciprocalDeviation = rsqrt(add(variance!, epsilon));
    const centred = sub(x!, mean!);
    const scale = mul(gamma!, reciprocalDeviation);
    const dy = relu ? reluGrad(above!, add(mul(centred, scale), beta!)) : above!;
    const normalized = mul(centred, reciprocalDeviation);
    const dbeta = sum(dy, axes);
    const dgamma = sum(mul(dy, normalized), axes);
    const projected = sub(sub(dy, div(dbeta, rows)), mul(normalized, div(dgamma, rows)));
    return [mul(projected, scale), dgamma, dbeta];
  },
};
