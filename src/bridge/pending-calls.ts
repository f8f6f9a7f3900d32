import { errorCode, SelvedgeError } from '../domain/errors.ts';

/** What may end a call before its answer comes. */
export interface Limits {
  /** Milliseconds until the call fails with `timeout`; null waits for as long as it takes. */
  deadline: number | null;
  /** Fires `change` as bytes come that the other side may wait for: the deadline then begins anew. */
  arriving?: EventTarget | undefined;
  /** The caller's own wish to stop; the call then fails with `cancelled`. */
  signal?: AbortSignal | undefined;
  /** The end of whoever would answer; the call then fails with this signal's reason. */
  death?: AbortSignal | undefined;
  /** Hears of a deadline that passed, after the call has failed. */
  onTimeout?(): void;
}

/**
 * Settles as `work` does, or earlier by one of the limits. Neither comlink nor a message port settles a call whose
 * other side is gone, so every call of another thread goes through here.
 * @param discard takes an answer that came after the call was given up, to free what it holds
 * @throws SelvedgeError with the code of whatever `work` threw
 */
export function race<T>(work: Promise<T>, limits: Limits, discard?: (late: T) => void): Promise<T> {
  const { deadline, arriving, signal, death, onTimeout } = limits;
  return new Promise<T>((resolve, reject) => {
    const settled = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (act: () => void) => {
      if (settled.signal.aborted) return;
      settled.abort();
      clearTimeout(timer);
      act();
    };
    const fail = (reason: unknown) => settle(() => reject(reason));
    const follow = (ending: AbortSignal | undefined, act: () => void) => {
      if (ending?.aborted) act();
      else ending?.addEventListener('abort', act, { signal: settled.signal });
    };
    work.then(
      (value) => {
        if (settled.signal.aborted) discard?.(value);
        else settle(() => resolve(value));
      },
      (error: unknown) => fail(withCode(error)),
    );
    follow(signal, () => fail(new SelvedgeError('cancelled')));
    follow(death, () => fail(death?.reason));
    if (deadline === null || settled.signal.aborted) return;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        fail(new SelvedgeError('timeout', `no answer within ${deadline} ms`));
        onTimeout?.();
      }, deadline);
    };
    wait();
    arriving?.addEventListener('change', wait, { signal: settled.signal });
  });
}

/** Errors lose their class between threads and keep their name, which is the code. */
function withCode(error: unknown): SelvedgeError {
  if (error instanceof SelvedgeError) return error;
  return new SelvedgeError(errorCode(error), error instanceof Error ? error.message : String(error), { cause: error });
}
