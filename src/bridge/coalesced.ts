/** Work that may be asked for many times while it goes on: it is then done once more, and no more often. */
export class Coalesced {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** Settles when a run that began after this call has ended. */
  run(): Promise<void> {
    if (this.#running === undefined) {
      this.#running = this.#work().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    this.#next ??= this.#running.then(
      () => this.#again(),
      () => this.#again(),
    );
    return this.#next;
  }

  #again(): Promise<void> {
    this.#next = undefined;
    return this.run();
  }
}
