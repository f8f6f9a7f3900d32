/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey's small fast counter generator, PractRand), the same in every
 * engine since it is 32-bit integer arithmetic alone.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  private constructor(a: number, b: number, c: number, counter: number) {
    [this.#a, this.#b, this.#c, this.#counter] = [a, b, c, counter];
  }

  /**
   * The stream that belongs to `path`, for instance (seed, purpose, epoch, picture): the same numbers for the same
   * path whatever was drawn from other streams before, so a run can go on anywhere from its counters alone.
   */
  static of(...path: number[]): Random {
    let hash = 0x9e3779b9;
    for (const part of path) {
      hash = mix(hash ^ (part | 0));
      // Seeds may exceed 32 bits.
      hash = mix(hash ^ Math.floor(part / 2 ** 32));
    }
    const random = new Random(hash, mix(hash + 1), mix(hash + 2), 1);
    for (let i = 0; i < 12; i++) random.next();
    return random;
  }

  /** In [0, 1), 32 random bits. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** In [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** From a normal distribution of mean 0 and deviation 1 (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** A whole number in [0, limit). */
  integer(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}

/** What a stream of random numbers is for, as the second part of its path. */
export const Purpose = { order: 1, split: 2, augmentation: 3, dropout: 4, initialisation: 5 } as const;

/** murmur3's finaliser: every bit of the input changes half of the output's. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
