import { transferHandlers } from 'comlink';
import { CANCELLATION } from '../contract/cancellation.ts';

/** Lets calls of the worker carry an AbortSignal, which `workers/common/cancellation.ts` takes up. */
export function sendSignals(): void {
  transferHandlers.set(CANCELLATION, {
    canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
    serialize: (signal: AbortSignal) => {
      const port = portOf(signal);
      return [port, [port]];
    },
    deserialize: () => {
      throw new TypeError('the worker sends no signals');
    },
  });
}

/** A port whose other end hears when `signal` aborts; that end closes both. */
export function portOf(signal: AbortSignal): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const tell = () => port1.postMessage(null);
  if (signal.aborted) tell();
  else signal.addEventListener('abort', tell, { once: true });
  return port2;
}
