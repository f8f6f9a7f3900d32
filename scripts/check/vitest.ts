import { startVitest, type TestModule } from 'vitest/node';
import { type Coverage, coverageOf, floorKept } from './coverage.ts';
import { sum, type Tally } from './tally.ts';

/** Runs one of the projects of vitest.config.ts; a file that does not load counts as a failed test. */
export async function vitest(project: 'unit' | 'browser'): Promise<Tally> {
  return (await runProject(project, false)).tally;
}

/** The unit tests, and as one more check that they cover no less of the code than the floor. */
export async function unitTests(): Promise<Tally> {
  const { tally, coverage } = await runProject('unit', true);
  return sum([tally, floorKept(tally, coverage)]);
}

async function runProject(
  project: 'unit' | 'browser',
  measured: boolean,
): Promise<{ tally: Tally; coverage: Coverage | undefined }> {
  let coverage: Coverage | undefined;
  const onCoverage = (map: unknown) => {
    coverage = coverageOf(map);
  };
  const run = await startVitest('test', [], {
    watch: false,
    project: [project],
    coverage: { enabled: measured, reporter: [] },
    reporters: ['default', { onCoverage }],
  });
  try {
    const modules = run.state.getTestModules();
    const tally: Tally = { passed: 0, failed: 0, skipped: 0, reasons: [] };
    for (const module of modules) count(module, tally);
    const errors = run.state.getUnhandledErrors().length;
    tally.failed += errors;
    if (modules.length === 0 && errors === 0) tally.failed += 1;
    return { tally, coverage };
  } finally {
    await run.close();
  }
}

function count(module: TestModule, tally: Tally): void {
  tally.failed += module.errors().length;
  for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') tally.passed += 1;
    else if (result.state === 'failed') tally.failed += 1;
    else {
      tally.skipped += 1;
      const reason = result.state === 'skipped' ? result.note : undefined;
      tally.reasons.push(`${test.fullName}${reason === undefined ? '' : `: ${reason}`}`);
    }
  }
}
