/** What came out of a stage: counts, and why something was left out. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each thing that was left out, with its reason. */
  reasons: string[];
}

/** What came of a rule, in one line. */
export interface Verdict {
  line: string;
  kept: boolean;
}

/** One check a rule. */
export const tallyOf = (verdicts: readonly Verdict[]): Tally =>
  sum(verdicts.map(({ line, kept }) => (kept ? passed(line) : failed(`not kept: ${line}`))));

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

/** `N passed, N failed`: on the last line nothing else, so that whoever reads it need not guess. */
export const verdict = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** The verdict, and `, N skipped` where something was. */
export function summary(tally: Tally): string {
  return `${verdict(tally)}${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`;
}
