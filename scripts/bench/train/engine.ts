import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import binary from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { registerComposedFilterGradient } from '../../../test/bench/peers/composed-filter-gradient.ts';
import { SIMD_KERNELS, STOCK } from '../../../workers/browser/binaries.ts';
import { fetchBinary } from '../../../workers/browser/fetch-binary.ts';
import { startBrowserEngine } from '../../../workers/browser/start-engine.ts';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import { bringWasm } from '../../../workers/tfjs/backends.ts';
import type { BenchEngine } from './tasks.ts';

/** Makes an engine current: the app's own, or one of tfjs as it comes. A thread keeps to the one that it started with. */
export async function startBenchEngine(engine: BenchEngine): Promise<void> {
  if (engine === 'ours') {
    const { backend } = await startBrowserEngine();
    if (backend !== 'wasm') throw new Error(`The app chose ${backend}.`);
    return;
  }
  if (engine === 'ours-plain') {
    const start = await bringWasm(await fetchBinary(STOCK), await fetchBinary(SIMD_KERNELS));
    await start();
    return;
  }
  const name = engine === 'stock-wasm' ? 'wasm' : engine;
  if (name === 'wasm') {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    // All three have to be named; the other two are never asked for.
    setWasmPaths({
      'tfjs-backend-wasm.wasm': binary,
      'tfjs-backend-wasm-simd.wasm': binary,
      'tfjs-backend-wasm-threaded-simd.wasm': binary,
    });
  }
  if (!(await tf.setBackend(name))) throw new Error(`${name} does not start.`);
  registerComposedKernels(name);
  if (name === 'wasm') registerComposedFilterGradient(name);
}
