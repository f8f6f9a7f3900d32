import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coverageOf, FLOOR, floorKept } from '../../../scripts/check/coverage.ts';
import type { Tally } from '../../../scripts/check/tally.ts';

const ALL_PASS: Tally = { passed: 9, failed: 0, skipped: 0, reasons: [] };
const counts = ({ passed, failed, skipped }: Tally) => ({ passed, failed, skipped });

describe('the floor of the coverage', () => {
  beforeEach(() => {
    for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockReturnValue();
  });
  afterEach(() => void vi.restoreAllMocks());

  it('is kept at its very limits', () => {
    expect(counts(floorKept(ALL_PASS, FLOOR))).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it.each(Object.keys(FLOOR) as (keyof typeof FLOOR)[])('is broken by less of the %s', (name) => {
    const less = { ...FLOOR, [name]: FLOOR[name] - 0.01 };
    expect(counts(floorKept(ALL_PASS, less))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('is broken if nothing was measured', () => {
    expect(counts(floorKept(ALL_PASS, undefined))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it.each([
    ['skipped', { ...ALL_PASS, skipped: 1 }],
    ['failed', { ...ALL_PASS, failed: 1 }],
  ])('is left out, with the reason, where a test was %s', (_, tests) => {
    const tally = floorKept(tests, { ...FLOOR, lines: 0 });
    expect(counts(tally)).toEqual({ passed: 0, failed: 0, skipped: 1 });
    expect(tally.reasons).toHaveLength(1);
  });
});

it('reads its figures from the map that Vitest gives', () => {
  const summary = { lines: { pct: 1 }, branches: { pct: 2 }, functions: { pct: 3 }, statements: { pct: 4 } };
  expect(coverageOf({ getCoverageSummary: () => summary })).toEqual({
    lines: 1,
    branches: 2,
    functions: 3,
    statements: 4,
  });
});
