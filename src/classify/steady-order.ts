import { ranked } from '../domain/arg-max.ts';

/** A class rises past another when its probability is so many times the other's: two close ones keep their places. */
const RISE = 1.4;

/** A class that leads by less does so at last when it has led for so long, in milliseconds. */
const LEADS_FOR = 1000;

/** The classes from the most probable on, in an order that does not flicker between close ones. */
export class SteadyOrder {
  #order: number[] | undefined;
  #challenger: { index: number; since: number } | undefined;

  /**
   * @param probabilities one for each class
   * @param at milliseconds on a clock that only goes forward
   * @returns positions of the classes, best first
   */
  next(probabilities: readonly number[], at: number): number[] {
    const order = this.#order ?? ranked(probabilities);
    this.#order = order;
    for (let end = order.length - 1; end > 0; end--) {
      for (let rank = end; rank > 0; rank--) {
        if (probabilities[order[rank]!]! > RISE * probabilities[order[rank - 1]!]!) swap(order, rank);
      }
    }
    this.#chase(order, probabilities, at);
    return [...order];
  }

  #chase(order: number[], probabilities: readonly number[], at: number): void {
    const [leader, index] = order;
    if (leader === undefined || index === undefined || probabilities[index]! <= probabilities[leader]!) {
      this.#challenger = undefined;
    } else if (this.#challenger?.index !== index) {
      this.#challenger = { index, since: at };
    } else if (at - this.#challenger.since >= LEADS_FOR) {
      swap(order, 1);
      this.#challenger = undefined;
    }
  }
}

function swap(order: number[], rank: number): void {
  const lower = order[rank]!;
  order[rank] = order[rank - 1]!;
  order[rank - 1] = lower;
}
