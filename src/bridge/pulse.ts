/** How often a worker is asked for a sign of life, and how many questions it may leave unanswered. */
export interface PulseLimits {
  /** Milliseconds between two questions. */
  every: number;
  /** Asked at each beat, since it may depend on the engine, which is not known at first. */
  missed(): number;
}

/**
 * Tells a worker that hangs from one that works: while it runs, the worker is asked now and then, and counts as lost
 * once it has missed so many beats in a row. Beats are counted, not time, so that a page that slept or whose timers
 * were slowed down in a hidden tab does not take its worker for lost.
 */
export class Pulse {
  readonly #ask: () => Promise<unknown>;
  readonly #lost: () => void;
  readonly #limits: PulseLimits;
  #timer: ReturnType<typeof setInterval> | undefined;
  #waiting = false;
  #missed = 0;

  /** @param ask any answer, also an error, is a sign of life */
  constructor(ask: () => Promise<unknown>, lost: () => void, limits: PulseLimits) {
    this.#ask = ask;
    this.#lost = lost;
    this.#limits = limits;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#beat(), this.#limits.every);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#missed = 0;
  }

  #beat(): void {
    if (!this.#waiting) {
      this.#question();
    } else if (++this.#missed >= this.#limits.missed()) {
      this.stop();
      this.#lost();
    }
  }

  #question(): void {
    this.#waiting = true;
    const answered = () => {
      this.#waiting = false;
      this.#missed = 0;
    };
    this.#ask().then(answered, answered);
  }
}
