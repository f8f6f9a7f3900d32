/** Probabilities and log odds by table: the exact functions would cost most of the stage that uses them. */

/** Log odds beyond this are as good as certain. */
const BOUND = 10;
const STEPS_A_UNIT = 64;
const PROBABILITIES = Float32Array.from(
  { length: 2 * BOUND * STEPS_A_UNIT + 1 },
  (_, i) => 1 / (1 + Math.exp(BOUND - i / STEPS_A_UNIT)),
);

/** The probability of the given log odds, to 1/500. */
export function probability(logOdds: number): number {
  const bounded = Math.max(-BOUND, Math.min(BOUND, logOdds));
  return PROBABILITIES[((bounded + BOUND) * STEPS_A_UNIT + 0.5) | 0]!;
}

const STEPS = 1024;

/** Keeps a guess of 0 or 1 open to doubt: log odds stay within ±3.7. */
const DOUBT = 0.025;
const LOG_ODDS = Float32Array.from({ length: STEPS + 1 }, (_, i) =>
  Math.log((i / STEPS + DOUBT) / (1 + DOUBT - i / STEPS)),
);

/** The log odds of a probability from 0 to 1, within ±3.7. */
export function logOdds(probability: number): number {
  return LOG_ODDS[(probability * STEPS + 0.5) | 0]!;
}
