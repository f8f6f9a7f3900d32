import { type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reluGrad } from '../../../workers/kernels/reference/relu-grad.ts';
import { describeBuilds, growHeap, runKernel, seeds, values } from './builds.ts';
import { describeOwnKernel } from './describe-kernel.ts';

const lengths = fc.integer({ min: 0, max: 70 });
const calls = lengths.map((length) => ({ inputs: { dy: [length], y: [length] } }));

const gradient = (dy: Float32Array, y: Float32Array, shape = [dy.length]) =>
  tidy(() => (runKernel('ReluGrad', { dy: tensor(dy, shape), y: tensor(y, shape) }) as Tensor).dataSync());

describeOwnKernel('ReluGrad', calls, () => {
  it('passes the gradient where the output is positive, for any length', () => {
    fc.assert(
      fc.property(lengths, seeds, (length, seed) => {
        const dy = values(length, seed);
        const y = values(length, seed + 1);
        expect(gradient(dy, y)).toEqual(reluGrad(dy, y));
      }),
    );
  });

  it('passes a NaN of the gradient where the output is positive, and none where the output is not', () => {
    const length = 7;
    const at = (value: number) => new Float32Array(length).fill(value);
    expect(gradient(at(Number.NaN), at(1))).toEqual(at(Number.NaN));
    expect(gradient(at(Number.NaN), at(0))).toEqual(at(0));
    expect(gradient(at(2), at(Number.NaN))).toEqual(at(0));
  });
});

describeBuilds('ReluGrad on wasm', () => {
  it('works on memory that has grown since it was registered', () => {
    growHeap();
    const dy = values(1000, 1);
    const y = values(1000, 2);
    expect(gradient(dy, y, [10, 100])).toEqual(reluGrad(dy, y));
  });

  it('refuses tensors of different shapes', () => {
    expect(() => runKernel('ReluGrad', { dy: tensor([1]), y: tensor([1, 2]) })).toThrow(/one shape/);
  });
});
