import { type ErrorCode, errorCode } from '../domain/errors.ts';

/** Errors of a call that say nothing about the picture: the worker is replaced, and the same picture may go on. */
export const WORKER_LOST: ReadonlySet<ErrorCode> = new Set(['worker-died', 'timeout']);

/** Once more if the worker was lost under the call. */
export async function retryLost<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!WORKER_LOST.has(errorCode(error))) throw error;
    return call();
  }
}
