import { backend, env } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/domain/engine.ts';
import { registerComposedKernels } from '../kernels/composed.ts';
import { registerTrainingKernels } from '../kernels/register.ts';
import { useBackend } from './engine.ts';

/**
 * Makes tfjs's WASM backend current, with our training kernels.
 * @param binary URL of tfjs's single-threaded SIMD build
 * @param kernels the build's bytes, on their way while tfjs fetches its own binary
 * @throws Error when a binary is missing, corrupt or needs instructions that this processor lacks
 */
export async function startWasm(binary: string, kernels: Promise<ArrayBuffer>): Promise<void> {
  // Both end before the failure of either is told: tfjs keeps one start under way at a time, and one that goes on in
  // the background takes the next backend down with it.
  const [module, stock] = await Promise.allSettled([kernels, startStockWasm(binary)]);
  if (module.status === 'rejected') throw module.reason;
  if (stock.status === 'rejected') throw stock.reason;
  await registerTrainingKernels({ module: module.value });
}

/** tfjs takes the paths only before its first attempt to start, and our kernels come in two builds to try. */
let pathsNamed = false;

async function startStockWasm(binary: string): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // The training kernels work on the memory of the single-threaded build; all cores are used by replicas instead.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // All three have to be named; the other two are never asked for.
  if (!pathsNamed) {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': binary,
      'tfjs-backend-wasm-simd.wasm': binary,
      'tfjs-backend-wasm-threaded-simd.wasm': binary,
    });
  }
  pathsNamed = true;
  await useBackend('wasm');
}

/**
 * Makes tfjs's WebGL backend current.
 * @param onLost called when the graphics processor takes the context back: from then on tfjs computes garbage
 */
export async function startWebgl(onLost: () => void): Promise<void> {
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
  await startComposed('webgl');
  const current = backend();
  if (!(current instanceof MathBackendWebGL)) throw new Error('another backend took its name');
  // The types for workers leave a context's canvas out.
  const { canvas } = current.gpgpu.gl as unknown as { canvas: EventTarget };
  canvas.addEventListener('webglcontextlost', onLost);
}

/** Makes tfjs's plain JavaScript backend current. */
export async function startCpu(): Promise<void> {
  await import('@tensorflow/tfjs-backend-cpu');
  await startComposed('cpu');
}

async function startComposed(name: BackendName): Promise<void> {
  await useBackend(name);
  registerComposedKernels(name);
}
