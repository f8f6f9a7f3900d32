import { failed, passed, skipped, type Tally } from './tally.ts';

/** In per cent, 0 to 100. */
export interface Coverage {
  lines: number;
  branches: number;
  functions: number;
  statements: number;
}

/**
 * Least that the unit tests may cover of `src/` and `workers/`: at most two points less than the 70.1, 58.6, 62.6 and 69.1 %
 * that they did when this was set. Most of the rest are elements, which the browser tests alone draw.
 */
export const FLOOR: Coverage = { lines: 69, branches: 57, functions: 61, statements: 68 };

const FIGURES = Object.keys(FLOOR) as (keyof Coverage)[];

/** What Vitest's reporters are handed: a coverage map of istanbul, as far as it is read here. */
interface CoverageMap {
  getCoverageSummary(): Record<keyof Coverage, { pct: number }>;
}

export function coverageOf(map: unknown): Coverage {
  const { lines, branches, functions, statements } = (map as CoverageMap).getCoverageSummary();
  return { lines: lines.pct, branches: branches.pct, functions: functions.pct, statements: statements.pct };
}

/**
 * One check: no figure is below its floor. Tests that fail or are left out leave code unmeasured, so it holds for a run of
 * all of them.
 * @param tests how the tests ended that were measured
 */
export function floorKept(tests: Tally, coverage: Coverage | undefined): Tally {
  if (tests.failed > 0) return skipped('coverage is measured where every test passes');
  if (coverage === undefined) return failed('Nothing of the coverage was measured.');
  const figures = FIGURES.map((name) => `${name} ${coverage[name].toFixed(1)} % of at least ${FLOOR[name]} %`);
  const line = `coverage: ${figures.join(', ')}`;
  if (tests.skipped > 0) {
    console.log(line);
    return skipped(`coverage has no floor where tests are skipped, here ${tests.skipped}`);
  }
  return FIGURES.every((name) => coverage[name] >= FLOOR[name]) ? passed(line) : failed(`below the floor: ${line}`);
}
