/**
 * TensorFlow.js core's own compiled suite on the wasm backend, stock and with each build of the training kernels, in
 * Node and in headless Chromium: `npm run test:conformance -- [--json] [--runtime node|chromium]`.
 * Ends with code 1 if a spec that passes on the stock backend fails, or one that only waits for a kernel, or if there is
 * none of those.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compare } from '../test/conformance/results.ts';
import { chromiumRuntime, nodeRuntime } from '../test/conformance/runtimes.ts';
import { buildKernels, KERNEL_FILES, type KernelBuild } from './kernels.ts';

const RUNTIMES = { node: nodeRuntime, chromium: chromiumRuntime };
type Runtime = keyof typeof RUNTIMES;
type Run = Comparison & { runtime: Runtime; build: KernelBuild };

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, runtime: { type: 'string' } } });
if (options.runtime && !(options.runtime in RUNTIMES)) throw new Error(`No such runtime: ${options.runtime}.`);

await buildKernels();
const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
try {
  const runs: Run[] = [];
  for (const runtime of Object.keys(RUNTIMES) as Runtime[]) {
    if (options.runtime && options.runtime !== runtime) continue;
    const run = await RUNTIMES[runtime](folder);
    const stock = await run();
    for (const build of Object.keys(KERNEL_FILES) as KernelBuild[]) {
      runs.push({ runtime, build, ...compare(stock, await run(KERNEL_FILES[build])) });
    }
  }
  const summary = summarize(runs);
  if (options.json) console.log(JSON.stringify(summary, null, 2));
  else print(summary);
  const { acceptance, regressions } = summary;
  // No spec at all that waits for a kernel would mean that tfjs words the failure in another way.
  const accepted = acceptance.total > 0 && acceptance.passed === acceptance.total;
  process.exitCode = regressions > 0 || !accepted ? 1 : 0;
} finally {
  await rm(folder, { recursive: true });
}

/** Counts specs: passed if they pass in every run, failed or regressed if they do in one. */
function summarize(runs: Run[]) {
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

function print({ runs, ...totals }: ReturnType<typeof summarize>): void {
  for (const { runtime, build, acceptance, passed, failed, regressions } of runs) {
    const wanted = acceptance.passed + acceptance.failed.length;
    console.log(`${runtime}, ${build}: ${passed} passed, ${failed} failed, ${regressions.length} regressions`);
    console.log(`  ${acceptance.passed} of the ${wanted} that wait for a kernel on the stock backend`);
    for (const { name, message } of [...regressions, ...acceptance.failed]) console.log(`  ${name}\n    ${message}`);
  }
  console.log(JSON.stringify(totals));
}
