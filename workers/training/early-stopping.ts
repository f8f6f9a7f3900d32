/** Which epoch was best so far, and for how long none has been better. */
export interface Best {
  /** Counts from 1; 0 before the first epoch. */
  epoch: number;
  /** The loss, or 1 - accuracy: less is better. */
  figure: number;
  /** Epochs since. */
  waited: number;
}

export const bestStart = (): Best => ({ epoch: 0, figure: Number.POSITIVE_INFINITY, waited: 0 });

/** The state after `epoch` ended with `figure`; an equal figure is no improvement, NaN never is one. */
export function bestAfterEpoch(best: Best, epoch: number, figure: number): Best {
  return figure < best.figure ? { epoch, figure, waited: 0 } : { ...best, waited: best.waited + 1 };
}

/** @param patience 0 never stops */
export function shouldStop({ waited }: Best, patience: number): boolean {
  return patience > 0 && waited >= patience;
}
