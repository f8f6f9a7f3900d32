import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBars } from '../support/bars-dataset.ts';
import { requireBuild } from '../support/build.ts';
import { readVersion } from './host.ts';
import { planOf } from './plan.ts';
import { type Outcome, run } from './run.ts';
import { World } from './scene.ts';
import { shrink } from './shrink.ts';
import { laterVersion } from './versions.ts';

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

/** Pictures of the drawn dataset, which is trained on in seconds. */
const PICTURES = 600;

/**
 * The production build with a drawn dataset, twice: as it is, and as the version after it.
 * @param args more switches for the browser
 */
export async function openWorld(args: readonly string[] = []): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-faults-'));
  try {
    const version = readVersion(requireBuild());
    for (const path of version.keys()) if (path.startsWith('/data/')) version.delete(path);
    const packed = await packBars(folder, PICTURES);
    for (const [path, bytes] of readVersion(packed)) version.set(`/data/fashion-mnist${path}`, bytes);
    return await World.open([version, laterVersion(version)], args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the seeds one after the other, and makes those that fail smaller. @param told hears of each */
export async function campaign(
  world: World,
  seeds: readonly number[],
  told: (outcome: Outcome) => void,
): Promise<Report> {
  const outcomes: Outcome[] = [];
  for (const seed of seeds) {
    let outcome = await run(world, planOf(seed));
    told(outcome);
    if (outcome.violations.length > 0) {
      outcome = (await shrink(world, seed)) ?? outcome;
      told(outcome);
    }
    outcomes.push(outcome);
  }
  return report(outcomes);
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
