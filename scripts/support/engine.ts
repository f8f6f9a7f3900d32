import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { relaxedSimd } from 'wasm-feature-detect';
import { registerTrainingKernels } from '../../workers/kernels/register.ts';
import { buildKernels, KERNEL_FILES, type KernelBuild } from '../kernels.ts';

/** The builds that this Node runs; relaxed SIMD needs `node --experimental-wasm-relaxed-simd` up to Node 20. */
export async function availableKernelBuilds(): Promise<KernelBuild[]> {
  return (await relaxedSimd()) ? ['simd', 'relaxed-simd'] : ['simd'];
}

/**
 * Makes tfjs's wasm backend current, with the training kernels (compiled first if need be).
 * @param options.build the fastest that this Node runs if not given.
 * @returns the build in use.
 * @throws Error if the backend does not start; WebAssembly.CompileError if this Node does not run the build.
 */
export async function startNodeEngine(options: { build?: KernelBuild } = {}): Promise<KernelBuild> {
  await buildKernels();
  await startStockBackend();
  const build = options.build ?? (await availableKernelBuilds()).at(-1)!;
  await registerTrainingKernels({ module: await readFile(KERNEL_FILES[build]) });
  return build;
}

/** Makes tfjs's wasm backend current as it comes, in its single-threaded SIMD build. */
async function startStockBackend(): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
  if (!(await setBackend('wasm'))) throw new Error("tfjs's wasm backend does not start.");
}
