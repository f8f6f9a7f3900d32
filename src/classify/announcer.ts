/** Live answers must stay the same so long before they are spoken, in milliseconds. */
const STEADY = 1000;
/** And so much time passes between two. */
const BETWEEN = 3000;

/**
 * Decides what a screen reader is told: a still picture's answer at once, a live one only when it has settled and is
 * another than the last one told.
 */
export class Announcer {
  readonly #say: (words: string) => void;
  #told = '';
  #toldAt = Number.NEGATIVE_INFINITY;
  #next = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (words: string) => void) {
    this.#say = say;
  }

  hear(words: string, live: boolean): void {
    if (live && words === this.#next) return;
    this.#next = words;
    clearTimeout(this.#timer);
    if (live && words !== '') {
      const wait = Math.max(STEADY, this.#toldAt + BETWEEN - performance.now());
      this.#timer = setTimeout(() => this.#tell(words), wait);
    } else {
      this.#tell(words);
    }
  }

  /** Forgets what waits to be said. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #tell(words: string): void {
    if (words === this.#told) return;
    this.#told = words;
    if (words !== '') this.#toldAt = performance.now();
    this.#say(words);
  }
}
