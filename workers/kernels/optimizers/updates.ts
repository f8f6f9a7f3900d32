import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Address } from '../address.ts';
import { requireFloat32, requireSameShape, type TrainingKernel } from '../kernel.ts';
import type { Heap } from '../memory.ts';
import * as names from '../names.ts';

type Three = [Address, Address, Address];

/**
 * One optimizer's update: inputs {param, grad, ...state} of one shape -> the parameter's and the states' next values.
 * Formulas: ops.ts.
 * @param apply calls the module, with the addresses of inputs and outputs in that order and the floats that each has
 */
function update<Attrs>(
  name: string,
  states: string[],
  apply: (kernels: Heap['kernels'], inputs: [...Three, Address], outputs: Three, size: number, attrs: Attrs) => void,
): TrainingKernel {
  const names = ['param', 'grad', ...states];
  return {
    name,
    run({ inputs, attrs, heap }): TensorInfo | TensorInfo[] {
      const tensors = requireFloat32(name, inputs, ...names);
      const [param, ...others] = tensors as [TensorInfo, ...TensorInfo[]];
      requireSameShape(name, param, ...others);
      const outputs = [param, ...states].map(() => heap.output(param.shape));
      const [from, to] = [tensors, outputs].map((each) => each.map((tensor) => heap.address(tensor)));
      apply(heap.kernels, from as [...Three, Address], to as Three, heap.size(param), attrs as Attrs);
      return outputs.length === 1 ? outputs[0]! : outputs;
    },
  };
}

export const optimizerUpdates: readonly TrainingKernel[] = [
  update<names.SgdAttrs>(names.SgdUpdate, [], (kernels, [p, g], [pNext], size, { learningRate }) => {
    kernels.sgdUpdate({ p, g, pNext, size, learningRate });
  }),
  update<names.MomentumAttrs>(
    names.MomentumUpdate,
    ['velocity'],
    (kernels, [p, g, velocity], [pNext, velocityNext], size, { learningRate, momentum, nesterov }) => {
      kernels.momentumUpdate({ p, g, velocity, pNext, velocityNext, size, learningRate, momentum, nesterov });
    },
  ),
  update<names.RmsPropAttrs>(
    names.RmsPropUpdate,
    ['meanSquare'],
    (kernels, [p, g, meanSquare], [pNext, meanSquareNext], size, { learningRate, decay, epsilon }) => {
      const rest = 1 - decay;
      kernels.rmsPropUpdate({ p, g, meanSquare, pNext, meanSquareNext, size, learningRate, decay, rest, epsilon });
    },
  ),
  update<names.AdagradAttrs>(
    names.AdagradUpdate,
    ['accumulator'],
    (kernels, [p, g, accumulator], [pNext, accumulatorNext], size, { learningRate, epsilon }) => {
      kernels.adagradUpdate({ p, g, accumulator, pNext, accumulatorNext, size, learningRate, epsilon });
    },
  ),
  update<names.AdadeltaAttrs>(
    names.AdadeltaUpdate,
    ['meanSquare', 'meanSquareUpdate'],
    (kernels, [p, g, meanSquare, meanSquareUpdate], outputs, size, { learningRate, rho, epsilon }) => {
      const [pNext, meanSquareNext, meanSquareUpdateNext] = outputs;
      kernels.adadeltaUpdate({
        p,
        g,
        meanSquare,
        meanSquareUpdate,
        pNext,
        meanSquareNext,
        meanSquareUpdateNext,
        size,
        learningRate,
        rho,
        rest: 1 - rho,
        epsilon,
      });
    },
  ),
  update<names.AdamAttrs>(names.AdamUpdate, ['m', 'v'], (kernels, [p, g, m, v], [pNext, mNext, vNext], size, attrs) => {
    const { learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
    kernels.adamUpdate({
      p,
      g,
      m,
      v,
      pNext,
      mNext,
      vNext,
      size,
      beta1,
      rest1: 1 - beta1,
      beta2,
      rest2: 1 - beta2,
      epsilon,
      shrink: 1 - learningRate * weightDecay,
      stepSize: learningRate / (1 - beta1 ** step),
      rootScale: 1 / Math.sqrt(1 - beta2 ** step),
    });
  }),
];
