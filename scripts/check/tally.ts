/** What came out of a stage: counts, and why something was left out. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each thing that was left out, with its reason. */
  reasons: string[];
}

export function passed(message?: string): Tally {
  if (message !== undefined) console.log(message);
  return { passed: 1, failed: 0, skipped: 0, reasons: [] };
}

export function failed(message: string): Tally {
  console.error(message);
  return { passed: 0, failed: 1, skipped: 0, reasons: [] };
}

export const skipped = (reason: string): Tally => ({ passed: 0, failed: 0, skipped: 1, reasons: [reason] });

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      reasons: [...a.reasons, ...b.reasons],
    }),
    { passed: 0, failed: 0, skipped: 0, reasons: [] },
  );
}

/** `N passed, N failed`, and `, N skipped` where something was. */
export function summary({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
