import type { ScheduleOptions } from './training-options.ts';

/** What a schedule remembers between epochs; only `plateau` uses it. */
export interface ScheduleState {
  factor: number;
  best: number;
  waited: number;
}

export const scheduleStart = (): ScheduleState => ({ factor: 1, best: Number.POSITIVE_INFINITY, waited: 0 });

/**
 * The factor of the peak learning rate.
 * @param epochsDone 0 at the start, fractions within an epoch
 * @param epochs of the whole run
 */
export function scheduleFactor(
  options: ScheduleOptions,
  epochsDone: number,
  epochs: number,
  state: ScheduleState,
): number {
  switch (options.kind) {
    case 'constant':
      return 1;
    case 'step':
      return options.factor ** Math.floor(epochsDone / options.everyEpochs);
    case 'exponential':
      return options.factor ** epochsDone;
    case 'cosine': {
      const { warmupEpochs, finalFactor } = options;
      if (epochsDone < warmupEpochs) return epochsDone / warmupEpochs;
      return cosine(1, finalFactor, (epochsDone - warmupEpochs) / (epochs - warmupEpochs));
    }
    case 'one-cycle': {
      const { peakAt, startDivisor, finalDivisor } = options;
      const share = epochsDone / epochs;
      const start = 1 / startDivisor;
      if (share < peakAt) return cosine(start, 1, share / peakAt);
      return cosine(1, start / finalDivisor, (share - peakAt) / (1 - peakAt));
    }
    case 'plateau':
      return state.factor;
  }
}

/** Half a cosine from `from` to `to` as `share` goes from 0 to 1. */
function cosine(from: number, to: number, share: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * Math.min(1, share)))) / 2;
}
