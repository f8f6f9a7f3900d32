import '@tensorflow/tfjs-backend-cpu';
import { backend, type NamedAttrMap, type NamedTensorMap, setBackend, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect } from 'vitest';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import { describeBuilds, runKernel } from './builds.ts';

/** Runs a suite on each build of the kernels, and on the kernels composed of stock operations. */
export function describeBackends(title: string, suite: () => void): void {
  describeBuilds(title, suite);
  describeComposed(title, suite);
}

/** Runs a suite on the kernels composed of stock operations. */
export function describeComposed(title: string, suite: () => void): void {
  describe(`${title} (composed, on the cpu backend)`, () => {
    beforeAll(async () => {
      await setBackend('cpu');
      registerComposedKernels('cpu');
    });
    suite();
  });
}

/** The values of one kernel's outputs, all float32; `inputs` makes its tensors. Asserts that nothing is left of any. */
export function outputsOf(name: string, inputs: () => NamedTensorMap, attrs: NamedAttrMap = {}): Float32Array[] {
  const values: Float32Array[] = [];
  const before = backend().numDataIds();
  tidy(() => {
    const outputs = runKernel(name, inputs(), attrs);
    for (const output of Array.isArray(outputs) ? outputs : [outputs]) values.push(output.dataSync<'float32'>());
  });
  expect(backend().numDataIds()).toBe(before);
  return values;
}
