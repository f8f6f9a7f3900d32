import '@tensorflow/tfjs-backend-cpu';
import { getKernel, getKernelsForBackend } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import { OWN_KERNELS, TRAINING_KERNELS } from '../../../workers/kernels/list.ts';
import { describeKernel } from './builds.ts';

const namesOn = (backend: string) => getKernelsForBackend(backend).map(({ kernelName }) => kernelName);

describeKernel('registering the training kernels', () => {
  it('leaves nothing of the cpu backend missing but what the README lists', () => {
    const wasm = new Set(namesOn('wasm'));
    const own = OWN_KERNELS.map(({ name }) => name);
    expect(
      namesOn('cpu')
        .filter((name) => !wasm.has(name) && !own.includes(name))
        .sort(),
    ).toEqual([
      'Complex',
      'ComplexAbs',
      'Draw',
      'Einsum',
      'FFT',
      'IFFT',
      'Imag',
      'RaggedGather',
      'RaggedRange',
      'RaggedTensorToTensor',
      'Real',
      'StaticRegexReplace',
    ]);
  });

  it('gives each name one kernel', () => {
    const registered = TRAINING_KERNELS.map(({ name }) => name);
    expect(new Set(registered).size).toBe(registered.length);
  });
});

describe('registering the composed kernels', () => {
  it('gives another backend the same names, once or twice', () => {
    registerComposedKernels('cpu');
    registerComposedKernels('cpu');
    for (const { name } of OWN_KERNELS) expect(getKernel(name, 'cpu')).toBeDefined();
  });
});
