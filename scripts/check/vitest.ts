import { basename } from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';
import { type Coverage, coverageOf, floorKept } from './coverage.ts';
import { sum, type Tally } from './tally.ts';

type Project = 'unit' | 'browser' | 'engines';

interface Run {
  tally: Tally;
  /** Of each file, by its path. */
  files: Map<string, Tally>;
  coverage: Coverage | undefined;
}

/** Runs one of the projects of vitest.config.ts; a file that does not load counts as a failed test. */
export async function vitest(project: Project): Promise<Tally> {
  return (await runProject(project)).tally;
}

/** The unit tests, and as one more check that they cover no less of the code than the floor. */
export async function unitTests(): Promise<Tally> {
  const { tally, coverage } = await runProject('unit', { measured: true });
  return sum([tally, floorKept(tally, coverage)]);
}

/** The journey of test/engines/ in each browser, by its file's name. @param told whether a person reads along */
export async function engineTests(told: boolean): Promise<{ tally: Tally; engines: Record<string, Tally> }> {
  const { tally, files } = await runProject('engines', { told });
  return { tally, engines: Object.fromEntries([...files].map(([path, each]) => [basename(path, '.test.ts'), each])) };
}

async function runProject(project: Project, { measured = false, told = true } = {}): Promise<Run> {
  let coverage: Coverage | undefined;
  const onCoverage = (map: unknown) => {
    coverage = coverageOf(map);
  };
  const run = await startVitest('test', [], {
    watch: false,
    project: [project],
    coverage: { enabled: measured, reporter: [] },
    reporters: [...(told ? ['default' as const] : []), { onCoverage }],
  });
  try {
    const modules = run.state.getTestModules();
    const files = new Map(modules.map((module) => [module.moduleId, countedIn(module)]));
    const tally = sum([...files.values()]);
    const errors = run.state.getUnhandledErrors().length;
    tally.failed += errors;
    if (modules.length === 0 && errors === 0) tally.failed += 1;
    return { tally, files, coverage };
  } finally {
    await run.close();
  }
}

function countedIn(module: TestModule): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, reasons: [] };
  count(module, tally);
  return tally;
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
