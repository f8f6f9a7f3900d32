import type { Outcome } from './run.ts';

/** What many runs came to. */
export interface Report {
  runs: number;
  /** Runs with a violation. */
  violations: number;
  /** Of the probability that a run has one, 95 % sure. */
  upperBound95: number;
  byFault: Record<string, { runs: number; violations: number }>;
  /** The runs with a violation, each as small as it still has one. */
  seeds: Outcome[];
}

export function report(outcomes: readonly Outcome[]): Report {
  const byFault: Report['byFault'] = {};
  for (const { fault, violations } of outcomes) {
    byFault[fault] ??= { runs: 0, violations: 0 };
    byFault[fault].runs++;
    if (violations.length > 0) byFault[fault].violations++;
  }
  const bad = outcomes.filter(({ violations }) => violations.length > 0);
  return {
    runs: outcomes.length,
    violations: bad.length,
    upperBound95: upperBound(bad.length, outcomes.length),
    byFault: Object.fromEntries(Object.entries(byFault).sort(([a], [b]) => a.localeCompare(b))),
    seeds: bad,
  };
}

/**
 * The exact (Clopper and Pearson 1934) one-sided 95 % upper bound of a probability, of which `found` of `runs` are known:
 * where so few would be found in 5 % of the cases. 1 − 0.05^(1/n) where none was found.
 */
export function upperBound(found: number, runs: number): number {
  if (runs === 0 || found >= runs) return 1;
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (atMost(found, runs, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** The probability of at most `found` of `runs`, each with probability `p`. */
function atMost(found: number, runs: number, p: number): number {
  let sum = 0;
  let logTerm = runs * Math.log1p(-p);
  for (let k = 0; k <= found; k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((runs - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return sum;
}
