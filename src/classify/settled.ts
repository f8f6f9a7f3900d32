/** A value that changes only when another one has stayed for a while. */
export class Settled<T> {
  readonly #same: (a: T, b: T) => boolean;
  readonly #patience: number;
  #value: T | undefined;
  #next: { value: T; since: number } | undefined;

  /** @param patience milliseconds that a new value has to stay */
  constructor(patience: number, same: (a: T, b: T) => boolean) {
    this.#patience = patience;
    this.#same = same;
  }

  /** @param at milliseconds on a clock that only goes forward */
  hear(value: T, at: number): T {
    if (this.#value === undefined || this.#same(this.#value, value)) return this.take(value);
    if (this.#next === undefined || !this.#same(this.#next.value, value)) this.#next = { value, since: at };
    return at - this.#next.since >= this.#patience ? this.take(value) : this.#value;
  }

  /** Takes a value at once. */
  take(value: T): T {
    this.#value = value;
    this.#next = undefined;
    return value;
  }
}
