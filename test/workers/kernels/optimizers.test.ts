import { type NamedAttrMap, type Tensor, tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as reference from '../../../workers/kernels/reference/optimizers.ts';
import { describeEverywhere, outputsOf } from './backends.ts';
import { expectClose, seeds, values } from './builds.ts';

interface Optimizer {
  states: string[];
  attrs: NamedAttrMap;
  update(attrs: NamedAttrMap, ...values: number[]): number[];
}

/** The reference under the kernel's attributes. */
function optimizer<Attrs extends NamedAttrMap>(
  states: string[],
  attrs: Attrs,
  update: (attrs: Attrs, param: number, grad: number, ...state: number[]) => number[],
): Optimizer {
  return { states, attrs, update: (all, param, grad, ...state) => update(all as Attrs, param!, grad!, ...state) };
}

const momentum = { learningRate: 0.1, momentum: 0.9 };
const adam = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
const OPTIMIZERS: Record<string, Optimizer> = {
  SgdUpdate: optimizer([], { learningRate: 0.1 }, reference.sgd),
  MomentumUpdate: optimizer(['velocity'], { ...momentum, nesterov: false }, reference.momentum),
  'MomentumUpdate, Nesterov': optimizer(['velocity'], { ...momentum, nesterov: true }, reference.momentum),
  RmsPropUpdate: optimizer(['meanSquare'], { learningRate: 0.01, decay: 0.99, epsilon: 1e-8 }, reference.rmsProp),
  AdagradUpdate: optimizer(['accumulator'], { learningRate: 0.1, epsilon: 1e-10 }, reference.adagrad),
  AdadeltaUpdate: optimizer(
    ['meanSquare', 'meanSquareUpdate'],
    { learningRate: 1, rho: 0.9, epsilon: 1e-6 },
    reference.adadelta,
  ),
  'AdamUpdate, first step': optimizer(['m', 'v'], { ...adam, step: 1, weightDecay: 0 }, reference.adam),
  'AdamUpdate, decoupled weight decay': optimizer(
    ['m', 'v'],
    { ...adam, step: 500, weightDecay: 0.05 },
    reference.adam,
  ),
};

describe.each(Object.entries(OPTIMIZERS))('%s', (title, { states, attrs, update }) => {
  const name = title.replace(/,.*/, '');
  const names = ['param', 'grad', ...states];

  describeEverywhere('the update', () => {
    it('follows the formula, for any number of weights', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 41 }), seeds, (size, seed) => {
          const arrays = names.map((_, i) => values(size, seed + i));
          // Averages of squares are not negative, and start at 0.
          const squares = !title.startsWith('Momentum');
          const inputs = arrays.map((array, i) => (squares && i > 1 ? array.map((v) => Math.max(0, v)) : array));
          const outputs = outputsOf(
            name,
            () => Object.fromEntries(inputs.map((array, i): [string, Tensor] => [names[i]!, tensor(array)])),
            attrs,
          );
          const expected = Array.from({ length: size }, (_, i) => update(attrs, ...inputs.map((array) => array[i]!)));
          outputs.forEach((output, k) => {
            // About ten roundings of 6e-8, and 1 - beta2 and its like as float32.
            expectClose(
              output,
              expected.map((weight) => weight[k]!),
              3e-6,
            );
          });
          expect(outputs.length).toBe(states.length + 1);
        }),
      );
    });

    it('refuses a gradient of another shape', () => {
      const tensors = names.map((key): [string, Tensor] => [key, tensor(key === 'grad' ? [1, 2, 3] : [1, 2])]);
      expect(() => outputsOf(name, () => Object.fromEntries(tensors), attrs)).toThrow();
    });
  });
});

describeEverywhere('AdamUpdate', () => {
  it('keeps the digits of what a slow average takes in', () => {
    // 1 - 0.999 in float32 is off by 1.3e-5.
    const inputs = () => ({ param: tensor([1]), grad: tensor([1]), m: tensor([0]), v: tensor([0]) });
    const [, , v] = outputsOf('AdamUpdate', inputs, { ...adam, step: 1, weightDecay: 0 });
    expect(v![0]! / 0.001).toBeCloseTo(1, 6);
  });
});
