import { fused, mul, scalar, type Tensor, tensor, matMul as tfMatMul, tidy } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matMul } from '../../../workers/kernels/reference/mat-mul.ts';
import { growHeap, seeds, values } from './builds.ts';
import { describeKernel } from './describe-kernel.ts';

const sizes = fc.record({
  m: fc.nat(20),
  n: fc.nat(20),
  k: fc.nat(20),
});

const calls = fc.tuple(sizes, fc.boolean(), fc.boolean()).map(([{ m, n, k }, transposeA, transposeB]) => ({
  inputs: { a: transposeA ? [k, m] : [m, k], b: transposeB ? [n, k] : [k, n] },
  attrs: { transposeA, transposeB },
}));
const fusedCalls = fc.tuple(calls, fc.constantFrom('linear', 'relu')).map(([{ inputs, attrs }, activation]) => ({
  inputs: { ...inputs, bias: [inputs.b[attrs.transposeB ? 0 : 1]!] },
  attrs: { ...attrs, activation },
}));

describeKernel('BatchMatMul', calls, () => {
  it('equals the plain product with either side transposed, for any size', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), fc.boolean(), seeds, ({ m, n, k }, transposeA, transposeB, seed) => {
        const a = values(m * k, seed);
        const b = values(k * n, seed + 1);
        const product = tidy(() =>
          tfMatMul(
            tensor(a, transposeA ? [k, m] : [m, k]),
            tensor(b, transposeB ? [n, k] : [k, n]),
            transposeA,
            transposeB,
          ).dataSync(),
        );
        expect(product).toEqual(matMul(a, b, { m, n, k }, { transposeA, transposeB }));
      }),
    );
  });

  it('multiplies batches, broadcasting where one side has a single matrix', () => {
    const [m, k, n] = [7, 5, 9];
    const a = values(6 * m * k, 1);
    const b = values(3 * k * n, 2);
    const product = tfMatMul(tensor(a, [2, 3, m, k]), tensor(b, [1, 3, k, n]));
    expect(product.shape).toEqual([2, 3, m, n]);
    const expected = Array.from({ length: 6 }, (_, i) =>
      matMul(a.subarray(i * m * k, (i + 1) * m * k), b.subarray((i % 3) * k * n, ((i % 3) + 1) * k * n), { m, n, k }),
    );
    expect(product.dataSync()).toEqual(Float32Array.from(expected.flatMap((part) => [...part])));
  });

  it('multiplies matrices of more rows than one group, on memory that has grown', () => {
    growHeap();
    const [m, k, n] = [131, 1000, 11];
    const a = values(m * k, 3);
    const b = values(k * n, 4);
    const product = tidy(() => tfMatMul(tensor(a, [m, k]), tensor(b, [k, n])).dataSync());
    expect(product).toEqual(matMul(a, b, { m, n, k }));
  });
});

describeKernel('_FusedMatMul', fusedCalls, () => {
  it('adds the bias and clamps when it is fused', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom('linear', 'relu', 'relu6'), seeds, ({ m, n, k }, activation, seed) => {
        const a = values(m * k, seed);
        const b = values(k * n, seed + 1);
        const bias = values(n, seed + 2);
        const product = tidy(() =>
          fused.matMul({ a: tensor(a, [m, k]), b: tensor(b, [k, n]), bias: tensor(bias), activation }).dataSync(),
        );
        const [low, high] = { linear: [-Infinity, Infinity], relu: [0, Infinity], relu6: [0, 6] }[activation]!;
        const expected = matMul(a, b, { m, n, k }, { bias }).map((value) => Math.min(Math.max(value, low!), high!));
        expect(product.map((value) => value + 0)).toEqual(expected.map((value) => value + 0));
      }),
    );
  });

  it('leaves activations that are not a clamp to the backend', () => {
    const a = tensor([1, -2], [1, 2]);
    const b = tensor([1, 1], [2, 1]);
    const product = fused.matMul({ a, b, activation: 'leakyrelu', leakyreluAlpha: 0.5 });
    expect(product.dataSync()[0]).toBe(-0.5);
  });

  it('keeps NaN, which a clamp must not hide', () => {
    const product = tidy(() => {
      const a = mul(tensor([1, 2], [1, 2]), scalar(Number.NaN));
      return (fused.matMul({ a, b: tensor([1, 1], [2, 1]), activation: 'relu' }) as Tensor).dataSync();
    });
    expect(product[0]).toBeNaN();
  });
});
