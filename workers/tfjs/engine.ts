import * as tf from '@tensorflow/tfjs-core';
import type { BackendName, EngineStatus, KernelBuild } from '../../src/domain/engine.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { within } from '../common/within.ts';

/** Leaves an engine as tfjs's current backend, or throws why it cannot. */
export type Start = () => Promise<void>;

/** One way to compute. */
export interface Engine {
  backend: BackendName;
  kernels: KernelBuild;
  /** Fetches what its start needs, for as long as that takes; throws why it cannot. */
  bring(): Promise<Start>;
}

/**
 * Starts the first of `engines` (best first) that comes up in time and passes `check`.
 * @param deadline milliseconds for the start of one engine, once what it needs is here
 * @throws engine-unavailable with every engine's reason in the message; an error with a code that `bring` throws, for
 *   no other engine would mend that
 */
export async function startEngine(
  engines: Engine[],
  check: () => Promise<void>,
  deadline = 10_000,
): Promise<EngineStatus> {
  const rejected: EngineStatus['rejected'] = [];
  const late = () => new Error(`it gave no answer within ${deadline / 1000} s`);
  for (const { backend, kernels, bring } of engines) {
    try {
      const start = await bring();
      await within(deadline, start(), late).finally(abandonStart);
      await within(deadline, check(), late);
      return { backend, kernels, rejected };
    } catch (error) {
      if (error instanceof SelvedgeError) throw error;
      rejected.push({ backend, kernels, reason: reasonOf(error) });
    }
  }
  throw new SelvedgeError('engine-unavailable', rejected.map((r) => `${r.backend}: ${r.reason}`).join('; '));
}

/** The backend whose start is under way. */
let starting: BackendName | undefined;

/** Makes a registered tfjs backend current, where tfjs itself only says `false`. */
export async function useBackend(backend: BackendName): Promise<void> {
  starting = backend;
  try {
    if (!(await tf.setBackend(backend))) throw new Error('it did not start');
  } finally {
    if (starting === backend) starting = undefined;
  }
}

/** tfjs refuses every other backend while it waits for one; one that is removed it waits for no longer. */
function abandonStart(): void {
  if (starting !== undefined) tf.removeBackend(starting);
  starting = undefined;
}

/** tfjs rejects with plain objects that carry a message, emscripten with runtime errors. */
function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}
