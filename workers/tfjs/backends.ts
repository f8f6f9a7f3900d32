import { backend } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/domain/engine.ts';
import { registerComposedKernels } from '../kernels/composed.ts';
import { registerTrainingKernels } from '../kernels/register.ts';
import { type Start, useBackend } from './engine.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * tfjs's WASM backend with our training kernels.
 * @param binary tfjs's single-threaded SIMD build
 * @param kernels one of our builds
 * @returns its start, which throws when this processor lacks a build's instructions
 */
export async function bringWasm(binary: Bytes, kernels: Bytes): Promise<Start> {
  // All cores are used by replicas instead of threads.
  const { withBackendBinary } = await import('../kernels/backend-binary.ts');
  return async () => {
    await withBackendBinary(binary, () => useBackend('wasm'));
    await registerTrainingKernels({ module: kernels });
  };
}

/**
 * tfjs's WebGL backend.
 * @param onLost called when the graphics processor takes the context back: from then on tfjs computes garbage
 */
export async function bringWebgl(onLost: () => void): Promise<Start> {
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
  return async () => {
    await startComposed('webgl');
    const current = backend();
    if (!(current instanceof MathBackendWebGL)) throw new Error('another backend took its name');
    // The types for workers leave a context's canvas out.
    const { canvas } = current.gpgpu.gl as unknown as { canvas: EventTarget };
    canvas.addEventListener('webglcontextlost', onLost);
  };
}

/** tfjs's plain JavaScript backend. */
export async function bringCpu(): Promise<Start> {
  await import('@tensorflow/tfjs-backend-cpu');
  return () => startComposed('cpu');
}

async function startComposed(name: BackendName): Promise<void> {
  await useBackend(name);
  registerComposedKernels(name);
}
