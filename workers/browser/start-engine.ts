import { relaxedSimd, simd } from 'wasm-feature-detect';
import type { EngineStatus } from '../../src/domain/engine.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { bringCpu, bringWasm, bringWebgl } from '../tfjs/backends.ts';
import { type Start, startEngine } from '../tfjs/engine.ts';
import { selfTest } from '../tfjs/self-test.ts';
import { RELAXED_SIMD_KERNELS, SIMD_KERNELS, STOCK } from './binaries.ts';
import { type Binary, fetchBinary } from './fetch-binary.ts';

/**
 * Starts the best engine of this browser: WASM with relaxed SIMD, with SIMD, then WebGL, then plain JavaScript.
 * @throws engine-unavailable, line-stalled, insecure-context
 */
export function startBrowserEngine(): Promise<EngineStatus> {
  return startEngine(
    [
      { backend: 'wasm', kernels: 'relaxed-simd', bring: () => bringKernels(relaxedSimd, RELAXED_SIMD_KERNELS) },
      { backend: 'wasm', kernels: 'simd', bring: () => bringKernels(simd, SIMD_KERNELS) },
      { backend: 'webgl', kernels: 'none', bring: bringCanvas },
      { backend: 'cpu', kernels: 'none', bring: bringCpu },
    ],
    selfTest,
  );
}

async function bringKernels(isSupported: () => Promise<boolean>, kernels: Binary): Promise<Start> {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is switched off');
  if (!(await isSupported())) throw new Error('this browser lacks the SIMD instructions of this build');
  const [stock, ours] = await Promise.all([fetchBinary(STOCK), fetchBinary(kernels)]);
  return bringWasm(stock, ours);
}

async function bringCanvas(): Promise<Start> {
  if (typeof OffscreenCanvas === 'undefined') throw new Error('this browser has no WebGL in workers');
  // An error that nobody catches ends this worker for the page, which starts another.
  return bringWebgl(() => reportError(new SelvedgeError('worker-died', 'The WebGL context was lost.')));
}
