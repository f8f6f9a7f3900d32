import { errorCode, SelvedgeError } from '../domain/errors.ts';

/** What may end a call before its answer comes. */
export interface Limits {
  /** Milliseconds until the call fails with `timeout`; null waits for as long as it takes. */
  deadline: number | null;
  /** The caller's own wish to stop; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Hears of a deadline that passed, before the call rejects. */
  onTimeout?(): void;
}

/**
 * The calls that wait on one life of a worker. Comlink never settles a call whose worker is gone, so each is raced
 * here against its deadline, its signal and `fail`.
 */
export class PendingCalls {
  readonly #pending = new Set<(reason: unknown) => void>();

  get size(): number {
    return this.#pending.size;
  }

  /**
   * Settles as `work` does, or earlier by one of the limits.
   * @param discard takes an answer that came after the call was given up, to free what it holds.
   * @throws SelvedgeError with the code of whatever `work` threw
   */
  race<T>(work: Promise<T>, limits: Limits, discard?: (late: T) => void): Promise<T> {
    const { deadline, signal, onTimeout } = limits;
    return new Promise<T>((resolve, reject) => {
      let settled = false;
      const settle = (act: () => void) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.#pending.delete(fail);
        act();
      };
      const fail = (reason: unknown) => settle(() => reject(reason));
      const abort = () => fail(signal?.reason);
      const expire = () => {
        fail(new SelvedgeError('timeout', `no answer within ${deadline} ms`));
        onTimeout?.();
      };
      const timer = deadline === null ? undefined : setTimeout(expire, deadline);
      this.#pending.add(fail);
      signal?.addEventListener('abort', abort);
      work.then(
        (value) => {
          if (settled) discard?.(value);
          else settle(() => resolve(value));
        },
        (error: unknown) => fail(withCode(error)),
      );
      if (signal?.aborted) abort();
    });
  }

  /** Rejects everything that still waits. */
  fail(reason: unknown): void {
    for (const reject of [...this.#pending]) reject(reason);
  }
}

/** Errors lose their class between threads and keep their name, which is the code. */
function withCode(error: unknown): SelvedgeError {
  if (error instanceof SelvedgeError) return error;
  return new SelvedgeError(errorCode(error), error instanceof Error ? error.message : String(error), { cause: error });
}
