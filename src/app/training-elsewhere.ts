import { TRAINING_LOCK } from '../contract/storage.ts';
import { Emitter } from './emitter.ts';

/** Milliseconds between two looks. */
const EVERY = 2000;

/** Whether someone holds the lock of training: this tab or another. Looks only while it is watched. */
export class TrainingElsewhere extends Emitter {
  held = false;
  #timer: ReturnType<typeof setInterval> | undefined;

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
    const held = locks?.held?.some(({ name }) => name === TRAINING_LOCK) ?? false;
    if (held === this.held) return;
    this.held = held;
    this.changed();
  }
}
