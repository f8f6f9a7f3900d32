import * as tf from '@tensorflow/tfjs-core';
import type { BackendName, EngineStatus, KernelBuild } from '../../src/domain/engine.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';

/** One way to compute; `start` leaves it as tfjs's current backend or throws why it cannot. */
export interface Engine {
  backend: BackendName;
  kernels: KernelBuild;
  start(): Promise<void>;
}

/**
 * Starts the first of `engines` (best first) that comes up in time and passes `check`.
 * @param deadline milliseconds for the start of one engine: a corrupt .wasm may hang instead of failing
 * @throws engine-unavailable with every engine's reason in the message
 */
export async function startEngine(
  engines: Engine[],
  check: () => Promise<void>,
  deadline = 10_000,
): Promise<EngineStatus> {
  const rejected: EngineStatus['rejected'] = [];
  for (const { backend, kernels, start } of engines) {
    try {
      await within(deadline, start());
      await within(deadline, check());
      return { backend, kernels, rejected };
    } catch (error) {
      rejected.push({ backend, kernels, reason: reasonOf(error) });
    }
  }
  throw new SelvedgeError('engine-unavailable', rejected.map((r) => `${r.backend}: ${r.reason}`).join('; '));
}

/** Makes a registered tfjs backend current, where tfjs itself only says `false`. */
export async function useBackend(backend: BackendName): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error('it did not start');
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it gave no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** tfjs rejects with plain objects that carry a message, emscripten with runtime errors. */
function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
