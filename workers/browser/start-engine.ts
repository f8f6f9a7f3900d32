import binary from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { relaxedSimd, simd } from 'wasm-feature-detect';
import type { EngineStatus } from '../../src/domain/engine.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import relaxedSimdKernels from '../kernels/build/relaxed-simd.wasm?url';
import simdKernels from '../kernels/build/simd.wasm?url';
import { startCpu, startWasm, startWebgl } from '../tfjs/backends.ts';
import { startEngine } from '../tfjs/engine.ts';
import { selfTest } from '../tfjs/self-test.ts';

/**
 * Starts the best engine of this browser: WASM with relaxed SIMD, with SIMD, then WebGL, then plain JavaScript.
 * @throws engine-unavailable
 */
export function startBrowserEngine(): Promise<EngineStatus> {
  return startEngine(
    [
      { backend: 'wasm', kernels: 'relaxed-simd', start: () => startWithKernels(relaxedSimd, relaxedSimdKernels) },
      { backend: 'wasm', kernels: 'simd', start: () => startWithKernels(simd, simdKernels) },
      { backend: 'webgl', kernels: 'none', start: startInCanvas },
      { backend: 'cpu', kernels: 'none', start: startCpu },
    ],
    selfTest,
  );
}

async function startWithKernels(isSupported: () => Promise<boolean>, kernelsUrl: string): Promise<void> {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is switched off');
  if (!(await isSupported())) throw new Error('this browser lacks the SIMD instructions of this build');
  await startWasm(binary, fetchBytes(kernelsUrl));
}

async function startInCanvas(): Promise<void> {
  if (typeof OffscreenCanvas === 'undefined') throw new Error('this browser has no WebGL in workers');
  // An error that nobody catches ends this worker for the page, which starts another.
  await startWebgl(() => reportError(new SelvedgeError('worker-died', 'The WebGL context was lost.')));
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status})`);
  return response.arrayBuffer();
}
