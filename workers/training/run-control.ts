/** How a run is paused and cancelled from outside, between two steps. */
export interface RunControl {
  /** Ends the run; what was learnt is kept. */
  signal?: AbortSignal;
  /** While it gives a promise, the run waits for that. */
  gate?: () => Promise<void> | undefined;
}

/** A switch for `RunControl.gate`. */
export class PauseSwitch {
  #resume: (() => void) | undefined;
  #paused: Promise<void> | undefined;

  readonly gate = (): Promise<void> | undefined => this.#paused;

  pause(): void {
    this.#paused ??= new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  resume(): void {
    this.#resume?.();
    this.#paused = undefined;
  }
}

/**
 * Lets the thread's messages in, then waits while the run is paused.
 * @param onPause called before a pause is waited for, and awaited
 * @returns whether the run goes on
 */
export async function goesOn({ signal, gate }: RunControl, onPause?: () => Promise<void>): Promise<boolean> {
  await messagesHandled();
  const paused = gate?.();
  if (paused && !signal?.aborted) {
    await onPause?.();
    await Promise.race([paused, aborted(signal)]);
  }
  return !signal?.aborted;
}

const { port1: turn, port2: ask } = new MessageChannel();
const waiting: (() => void)[] = [];

/** A turn of the event loop by way of a message: unlike timers, it is not slowed down in a hidden tab. */
function messagesHandled(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    turn.onmessage = endOfTurn;
    ask.postMessage(null);
  });
}

function endOfTurn(): void {
  waiting.shift()?.();
  // A listener would keep Node running.
  if (waiting.length === 0) turn.onmessage = null;
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}
