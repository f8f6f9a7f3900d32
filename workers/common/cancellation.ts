import { SelvedgeError } from '../../src/domain/errors.ts';

/** Comlink's handler of the AbortSignals that the page's calls carry; `src/bridge/cancellation.ts` sends them. */
export const receivedSignals = {
  canHandle: (_value: unknown): _value is AbortSignal => false,
  serialize: (): never => {
    throw new TypeError('the worker sends no signals');
  },
  deserialize: signalOf,
};

/** A signal that aborts with `cancelled` at the port's first message. */
export function signalOf(port: MessagePort): AbortSignal {
  const control = new AbortController();
  port.onmessage = () => {
    port.close();
    control.abort(new SelvedgeError('cancelled'));
  };
  return control.signal;
}

/** Settles as `work` does, which goes on for others, or rejects with the signal's reason as soon as that aborts. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    const settled = () => signal.removeEventListener('abort', abort);
    work.then(resolve, reject).finally(settled);
  });
}
