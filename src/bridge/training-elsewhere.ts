import { TRAINING_LOCK } from '../domain/storage.ts';
import { Emitter } from './emitter.ts';

/** Milliseconds between two looks. */
const EVERY = 2000;

/** Chromium ends a worker that hangs two seconds after it was told to, and with it what the worker holds. */
const PATIENCE = 5000;

/** Whether another tab trains. Looks only while it is watched. */
export class TrainingElsewhere extends Emitter {
  held = false;
  readonly #here: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param here whether this tab trains, and so holds the lock itself */
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
    const held = (await isHeld()) && !this.#here();
    if (held === this.held) return;
    this.held = held;
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

async function isHeld(): Promise<boolean> {
  const locks = await navigator.locks?.query();
  return locks?.held?.some(({ name }) => name === TRAINING_LOCK) ?? false;
}
