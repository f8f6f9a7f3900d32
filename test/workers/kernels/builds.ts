import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, engine, type NamedAttrMap, type NamedTensorMap, type Tensor, tensor } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect } from 'vitest';
import type { KernelBuild } from '../../../scripts/kernels.ts';
import { availableKernelBuilds, startNodeEngine } from '../../../scripts/support/engine.ts';

const builds = await availableKernelBuilds();

/** Runs a suite once for each build of the kernels that this Node can run. */
export function describeBuilds(title: string, suite: (build: KernelBuild) => void): void {
  describe.each(builds)(`${title} (%s)`, (build) => {
    beforeAll(async () => {
      await startNodeEngine({ build });
    });
    suite(build);
  });
}

/** Runs one kernel of the current backend. */
export function runKernel(name: string, inputs: NamedTensorMap, attrs: NamedAttrMap = {}): Tensor | Tensor[] {
  return engine().runKernel(name, inputs, attrs) as Tensor | Tensor[];
}

/** Floats in [-1, 1], multiples of 1/16: sums of their products are exact, so that any order of adding is right. */
export function values(length: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 16) % 33) / 16 - 1;
  });
}

/** A seed for `values`. */
export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Allocates until the heap has grown, which detaches every view of it; then frees what was allocated. */
export function growHeap(): void {
  const heapSize = () => ((backend() as BackendWasm).wasm as unknown as { HEAPU8: Uint8Array }).HEAPU8.length;
  const before = heapSize();
  const block = new Float32Array(2 ** 20);
  const blocks: Tensor[] = [];
  while (heapSize() === before) blocks.push(tensor(block));
  for (const held of blocks) held.dispose();
}

/** Asserts equality up to `tolerance`, naming the first element that differs more. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-5): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const bound = tolerance * Math.max(1, Math.abs(expected[i]!));
    if (!(Math.abs(actual[i]! - expected[i]!) <= bound) && !Object.is(actual[i], expected[i])) {
      expect.fail(`element ${i} is ${actual[i]}, not ${expected[i]}`);
    }
  }
}
