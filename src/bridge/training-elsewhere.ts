import { type LockHolder, lockHolderAmong, TRAINING_LOCK } from '../domain/storage.ts';
import { Emitter } from './emitter.ts';

/** Milliseconds between two looks. */
const EVERY = 2000;

/** Chromium ends a worker that hangs two seconds after it was told to, and with it what the worker holds. */
const PATIENCE = 5000;

/** Whether another tab trains, teaches or evaluates. Looks only while it is watched. */
export class TrainingElsewhere extends Emitter {
  /** What another tab does; undefined while none does any of these. */
  holder: LockHolder | undefined;
  readonly #here: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param here whether this tab does, and so holds the lock itself */
  constructor(here: () => boolean) {
    super();
    this.#here = here;
  }

  watch(): void {
    this.#timer ??= setInterval(() => void this.#look(), EVERY);
    void this.#look();
  }

  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    const holder = this.#here() ? undefined : lockHolderAmong(held.map(({ name }) => name));
    if (holder === this.holder) return;
    this.holder = holder;
    this.changed();
  }
}

/** Resolves when nobody trains any more, in any tab, or when that took too long. */
export async function trainingOver(): Promise<void> {
  try {
    // Asked for only to hear when it is free, and given back at once.
    await navigator.locks?.request(TRAINING_LOCK, { signal: AbortSignal.timeout(PATIENCE) }, () => {});
  } catch {
    // Somebody trains still: what is asked of the worker next says so.
  }
}
