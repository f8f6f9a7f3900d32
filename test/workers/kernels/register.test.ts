import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { getKernel, getKernelsForBackend } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import { OWN_KERNELS, TRAINING_KERNELS } from '../../../workers/kernels/list.ts';
import { describeBuilds } from './builds.ts';

const namesOn = (backend: string) => getKernelsForBackend(backend).map(({ kernelName }) => kernelName);

describeBuilds('registering the training kernels', () => {
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

describe('the tests of the kernels', () => {
  /** The kernels that a test file describes by the name of `describe`. */
  async function described(describe: RegExp): Promise<string[]> {
    const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
    const texts = await Promise.all(files.map((name) => readFile(join(import.meta.dirname, name), 'utf8')));
    const call = new RegExp(`^(?:${describe.source})\\(\\s*'(\\w+)'`, 'gm');
    return texts.flatMap((text) => [...text.matchAll(call)].map((match) => match[1]!)).sort();
  }

  it('describe every kernel once, and so show that it spares the heap', async () => {
    const names = TRAINING_KERNELS.map(({ name }) => name);
    expect(await described(/describeKernel|describeOwnKernel|describeUpdate/)).toEqual(names.sort());
  });

  it('describe those of our own composed of stock operations, too', async () => {
    const names = OWN_KERNELS.map(({ name }) => name);
    expect(await described(/describeOwnKernel|describeUpdate/)).toEqual(names.sort());
  });
});

describe('registering the composed kernels', () => {
  it('gives another backend the same names, once or twice', () => {
    registerComposedKernels('cpu');
    registerComposedKernels('cpu');
    for (const { name } of OWN_KERNELS) expect(getKernel(name, 'cpu')).toBeDefined();
  });
});
