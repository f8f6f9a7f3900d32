import { TRAINING_LOCK } from '../contract/storage.ts';
import { Emitter } from './emitter.ts';

/** Milliseconds between two looks. */
const EVERY = 2000;

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
    const locks = await navigator.locks?.query();
    const held = !this.#here() && (locks?.held?.some(({ name }) => name === TRAINING_LOCK) ?? false);
    if (held === this.held) return;
    this.held = held;
    this.changed();
  }
}
