/** What holds memory until it is closed: an ImageBitmap. */
export interface Closable {
  close(): void;
}

/**
 * Lets one frame at a time through to `handle` and keeps at most one more, the newest: a slow classifier sees fewer
 * frames, never old ones. A frame that is displaced is closed.
 */
export class NewestFrame<Frame extends Closable> {
  readonly #handle: (frame: Frame) => Promise<void>;
  #busy = false;
  #waiting: Frame | undefined;

  /** @param handle takes the frame over, closes it, and never rejects. */
  constructor(handle: (frame: Frame) => Promise<void>) {
    this.#handle = handle;
  }

  offer(frame: Frame): void {
    this.#waiting?.close();
    this.#waiting = frame;
    if (!this.#busy) void this.#drain();
  }

  /** Forgets the frame that waits; the one under way is not stopped. */
  clear(): void {
    this.#waiting?.close();
    this.#waiting = undefined;
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    try {
      for (let frame = this.#take(); frame !== undefined; frame = this.#take()) await this.#handle(frame);
    } finally {
      this.#busy = false;
    }
  }

  #take(): Frame | undefined {
    const frame = this.#waiting;
    this.#waiting = undefined;
    return frame;
  }
}
