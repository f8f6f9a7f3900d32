import { type NamedAttrMap, type Tensor, tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as reference from '../../../workers/kernels/reference/optimizers.ts';
import { describeBackends, outputsOf } from './backends.ts';
import { expectClose, seeds, values } from './builds.ts';
import { describeOwnKernel } from './describe-kernel.ts';

/**
 * Compares an update with its plain twin.
 * @param states the inputs beside `param` and `grad`
 * @param cases attributes, each a way through the kernel
 */
function describeUpdate<Attrs extends NamedAttrMap>(
  kernel: string,
  states: string[],
  twin: (attrs: Attrs, param: number, grad: number, ...state: number[]) => number[],
  ...cases: Attrs[]
): void {
  const names = ['param', 'grad', ...states];
  const sizes = fc.integer({ min: 1, max: 41 });
  // As many as two dimensions of up to 21 have.
  const calls = fc.tuple(fc.integer({ min: 1, max: 441 }), fc.constantFrom(...cases)).map(([size, attrs]) => ({
    inputs: Object.fromEntries(names.map((name) => [name, [size]])),
    attrs,
  }));

  describeOwnKernel(kernel, calls, () => {
    it.each(cases)('follows the formula, for any number of weights: %j', (attrs) => {
      fc.assert(
        fc.property(sizes, seeds, (size, seed) => {
          const arrays = names.map((_, i) => values(size, seed + i));
          // Averages of squares are not negative, and start at 0.
          const squares = kernel !== 'MomentumUpdate';
          const inputs = arrays.map((array, i) => (squares && i > 1 ? array.map((v) => Math.max(0, v)) : array));
          const outputs = outputsOf(
            kernel,
            () => Object.fromEntries(inputs.map((array, i): [string, Tensor] => [names[i]!, tensor(array)])),
            attrs,
          );
          const expected = Array.from({ length: size }, (_, i) => {
            const [param, grad, ...state] = inputs.map((array) => array[i]!);
            return twin(attrs, param!, grad!, ...state);
          });
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
      expect(() => outputsOf(kernel, () => Object.fromEntries(tensors), cases[0])).toThrow();
    });
  });
}

const momentum = { learningRate: 0.1, momentum: 0.9 };
const adam = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

describeUpdate('SgdUpdate', [], reference.sgd, { learningRate: 0.1 });
describeUpdate(
  'MomentumUpdate',
  ['velocity'],
  reference.momentum,
  { ...momentum, nesterov: false },
  { ...momentum, nesterov: true },
);
describeUpdate('RmsPropUpdate', ['meanSquare'], reference.rmsProp, { learningRate: 0.01, decay: 0.99, epsilon: 1e-8 });
describeUpdate('AdagradUpdate', ['accumulator'], reference.adagrad, { learningRate: 0.1, epsilon: 1e-10 });
describeUpdate('AdadeltaUpdate', ['meanSquare', 'meanSquareUpdate'], reference.adadelta, {
  learningRate: 1,
  rho: 0.9,
  epsilon: 1e-6,
});
describeUpdate(
  'AdamUpdate',
  ['m', 'v'],
  reference.adam,
  { ...adam, step: 1, weightDecay: 0 },
  { ...adam, step: 500, weightDecay: 0.05 },
);

describeBackends('AdamUpdate of a slow average', () => {
  it('keeps the digits of what it takes in', () => {
    // 1 - 0.999 in float32 is off by 1.3e-5.
    const inputs = () => ({ param: tensor([1]), grad: tensor([1]), m: tensor([0]), v: tensor([0]) });
    const [, , v] = outputsOf('AdamUpdate', inputs, { ...adam, step: 1, weightDecay: 0 });
    expect(v![0]! / 0.001).toBeCloseTo(1, 6);
  });
});
