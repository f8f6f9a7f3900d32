import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelExports, Pointer } from './exports.ts';
import { requireFloat32, requireSameShape, type TrainingKernel } from './kernel.ts';
import * as names from './names.ts';

/**
 * One optimizer's update: inputs {param, grad, ...state} of one shape -> the parameter's and the states' next values.
 * Formulas: ops.ts.
 * @param apply calls the module with the addresses of the inputs, in that order, then of the outputs
 */
function update<Attrs>(
  name: string,
  states: string[],
  apply: (kernels: KernelExports, pointers: Pointer[], size: number, attrs: Attrs) => void,
): TrainingKernel {
  return {
    name,
    run({ inputs, attrs, heap }): TensorInfo | TensorInfo[] {
      const tensors = requireFloat32(name, inputs, 'param', 'grad', ...states);
      const [param, grad, ...state] = tensors as [TensorInfo, TensorInfo, ...TensorInfo[]];
      requireSameShape(name, param, grad, ...state);
      const outputs = [param, ...state].map(({ shape }) => heap.output(shape));
      const pointers = [...tensors, ...outputs].map((tensor) => heap.pointer(tensor));
      apply(heap.kernels, pointers, heap.size(param), attrs as Attrs);
      return outputs.length === 1 ? outputs[0]! : outputs;
    },
  };
}

type Three = [Pointer, Pointer, Pointer];
type Five = [...Three, Pointer, Pointer];
type Seven = [...Five, Pointer, Pointer];

export const optimizerUpdates: readonly TrainingKernel[] = [
  update<names.SgdAttrs>(names.SgdUpdate, [], (kernels, pointers, size, { learningRate }) =>
    kernels.sgdUpdate(...(pointers as Three), size, learningRate),
  ),
  update<names.MomentumAttrs>(names.MomentumUpdate, ['velocity'], (kernels, pointers, size, attrs) =>
    kernels.momentumUpdate(...(pointers as Five), size, attrs.learningRate, attrs.momentum, attrs.nesterov ? 1 : 0),
  ),
  update<names.RmsPropAttrs>(names.RmsPropUpdate, ['meanSquare'], (kernels, pointers, size, attrs) => {
    const { learningRate, decay, epsilon } = attrs;
    kernels.rmsPropUpdate(...(pointers as Five), size, learningRate, decay, 1 - decay, epsilon);
  }),
  update<names.AdagradAttrs>(names.AdagradUpdate, ['accumulator'], (kernels, pointers, size, attrs) =>
    kernels.adagradUpdate(...(pointers as Five), size, attrs.learningRate, attrs.epsilon),
  ),
  update<names.AdadeltaAttrs>(
    names.AdadeltaUpdate,
    ['meanSquare', 'meanSquareUpdate'],
    (kernels, pointers, size, { learningRate, rho, epsilon }) =>
      kernels.adadeltaUpdate(...(pointers as Seven), size, learningRate, rho, 1 - rho, epsilon),
  ),
  update<names.AdamAttrs>(names.AdamUpdate, ['m', 'v'], (kernels, pointers, size, attrs) => {
    const { learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
    kernels.adamUpdate(
      ...(pointers as Seven),
      size,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      epsilon,
      1 - learningRate * weightDecay,
      learningRate / (1 - beta1 ** step),
      1 / Math.sqrt(1 - beta2 ** step),
    );
  }),
];
