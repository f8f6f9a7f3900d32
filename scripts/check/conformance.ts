import { type Extent, type Run, runCompared } from '../../test/conformance/compared.ts';
import type { Tally } from './tally.ts';

/**
 * TensorFlow.js core's own specs with our kernels, beside the stock backend; prints what came out.
 * @param json prints it for machines
 */
export async function conformance(extent: Extent, json = false): Promise<Tally> {
  const summary = summarize(await runCompared(extent));
  if (json) console.log(JSON.stringify(summary, null, 2));
  else print(summary);
  return tallyOf(summary);
}

export type Summary = ReturnType<typeof summarize>;

/** Counts specs: passed if they pass in every run, failed or regressed if they do in one. */
export function summarize(runs: readonly Run[]) {
  const names = (of: (run: Run) => { name: string }[]) => new Set(runs.flatMap(of).map(({ name }) => name));
  const failed = names((run) => run.failed);
  const regressions = names((run) => run.regressions);
  const acceptanceFailed = names((run) => run.acceptance.failed);
  const acceptance = new Set([...runs.flatMap((run) => run.acceptance.passed), ...acceptanceFailed]);
  const passed = new Set(runs.flatMap((run) => run.passed).filter((name) => !failed.has(name)));
  return {
    acceptance: { passed: acceptance.size - acceptanceFailed.size, total: acceptance.size },
    passed: passed.size,
    failed: failed.size,
    regressions: regressions.size,
    runs: runs.map((run) => ({
      runtime: run.runtime,
      build: run.build,
      acceptance: { ...run.acceptance, passed: run.acceptance.passed.length },
      passed: run.passed.length,
      failed: run.failed.length,
      regressions: run.regressions,
    })),
  };
}

/**
 * A spec fails if it passes on the stock backend and not here, or if it waits for a kernel and does not get it. What fails on
 * the stock backend for another reason is not counted.
 */
export function tallyOf({ passed, regressions, acceptance }: Summary): Tally {
  // No spec at all that waits for a kernel would mean that tfjs words the failure in another way.
  const waiting = acceptance.total === 0 ? 1 : acceptance.total - acceptance.passed;
  return { passed, failed: regressions + waiting, skipped: 0, reasons: [] };
}

function print({ runs, ...totals }: Summary): void {
  for (const { runtime, build, acceptance, passed, failed, regressions } of runs) {
    const wanted = acceptance.passed + acceptance.failed.length;
    const stock = failed - regressions.length - acceptance.failed.length;
    console.log(`${runtime}, ${build}: ${passed} passed, ${regressions.length} regressions`);
    console.log(`  ${acceptance.passed} of the ${wanted} that wait for a kernel on the stock backend`);
    console.log(`  ${stock} fail as they do on the stock backend, and do not count`);
    for (const { name, message } of [...regressions, ...acceptance.failed]) console.log(`  ${name}\n    ${message}`);
  }
  console.log(JSON.stringify(totals));
}
