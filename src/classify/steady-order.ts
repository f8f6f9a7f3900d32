/** A class rises past another when its share is so many times the other's: two close ones keep their places. */
const RISE = 1.4;

/** A class that leads by less does so at last when it has led for so long, in milliseconds. */
const LEADS_FOR = 1000;

/** The classes from the most probable on, in an order that does not flicker between close ones. */
export class SteadyOrder {
  #order: number[] | undefined;
  #challenger: { index: number; since: number } | undefined;

  /**
   * @param shares one a class
   * @param at milliseconds on a clock that only goes forward
   * @returns positions of the classes, best first
   */
  next(shares: readonly number[], at: number): number[] {
    const order = this.#order ?? ranked(shares);
    this.#order = order;
    for (let end = order.length - 1; end > 0; end--) {
      for (let rank = end; rank > 0; rank--) {
        if (shares[order[rank]!]! > RISE * shares[order[rank - 1]!]!) swap(order, rank);
      }
    }
    this.#chase(order, shares, at);
    return [...order];
  }

  #chase(order: number[], shares: readonly number[], at: number): void {
    const [leader, index] = order;
    if (leader === undefined || index === undefined || shares[index]! <= shares[leader]!) {
      this.#challenger = undefined;
    } else if (this.#challenger?.index !== index) {
      this.#challenger = { index, since: at };
    } else if (at - this.#challenger.since >= LEADS_FOR) {
      swap(order, 1);
      this.#challenger = undefined;
    }
  }
}

/** Positions of the shares, the largest first. */
export function ranked(shares: readonly number[]): number[] {
  return shares.map((_, index) => index).sort((a, b) => shares[b]! - shares[a]!);
}

function swap(order: number[], rank: number): void {
  const lower = order[rank]!;
  order[rank] = order[rank - 1]!;
  order[rank - 1] = lower;
}
