import type { Listener } from '../../src/contract/listener.ts';

/** Milliseconds between two messages of one kind: a screen that changes faster cannot be read. */
export const MESSAGE_EVERY = 100;

/** A listener of the page whose failure, or whose page's end, is no matter of the work that it hears of. */
export function tolerant<T>(listener: Listener<T>): Listener<T> {
  return (event) => {
    // Over the thread a listener gives a promise, whatever its type says.
    Promise.resolve(listener(event)).catch(() => {
      // The page has gone or failed to draw; the work goes on.
    });
  };
}

/** Lets an event through at most every `MESSAGE_EVERY` milliseconds, and drops the others. */
export function throttled<T>(listener: Listener<T>): Listener<T> {
  let last = Number.NEGATIVE_INFINITY;
  return (event) => {
    const now = performance.now();
    if (now - last < MESSAGE_EVERY) return;
    last = now;
    listener(event);
  };
}
