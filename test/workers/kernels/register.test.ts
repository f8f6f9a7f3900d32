import '@tensorflow/tfjs-backend-cpu';
import { getKernel, getKernelsForBackend } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import * as names from '../../../workers/kernels/names.ts';
import { TRAINING_KERNELS } from '../../../workers/kernels/register.ts';
import { describeKernel } from './builds.ts';

const namesOn = (backend: string) => getKernelsForBackend(backend).map(({ kernelName }) => kernelName);

describeKernel('registering the training kernels', () => {
  it('leaves nothing of the cpu backend missing but what the README lists', () => {
    const wasm = new Set(namesOn('wasm'));
    const own: string[] = Object.values(names);
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

  it('gives every name of ours a kernel', () => {
    const registered = TRAINING_KERNELS.map(({ name }) => name);
    expect(new Set(registered).size).toBe(registered.length);
    for (const name of Object.values(names)) expect(registered).toContain(name);
  });
});

describe('registering the composed kernels', () => {
  it('gives another backend the same names, once or twice', () => {
    registerComposedKernels('cpu');
    registerComposedKernels('cpu');
    for (const name of Object.values(names)) expect(getKernel(name, 'cpu')).toBeDefined();
  });
});
