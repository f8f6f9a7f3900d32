/**
 * `npm run experiments`: the notebook's study as a grid, run by the app itself in a headless Chromium, written to
 * docs/experiments.md.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { Experiment, ExperimentCell } from '../src/domain/experiment.ts';
import type { Experiments } from '../src/experiments/experiments.ts';
import { studyGrid } from '../src/experiments/grid-axes.ts';
import { serve } from './serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.ts';
import { CommandError, runCommand } from './support/command.ts';
import { experimentReport } from './support/experiment-report.ts';
import { watchSteal } from './support/steal.ts';

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 2_000;

/** What the page's service says of itself. */
interface State {
  phase: Experiments['phase'];
  notice: Experiments['notice'];
  shown: Experiment | undefined;
  cells: ExperimentCell[];
}

/** Where the page's service is left for the calls that follow. */
const SERVICE = 'globalThis.selvedgeExperiments';

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'docs/experiments.md' },
      root: { type: 'string' },
      epochs: { type: 'string', default: '2' },
    },
  });
  const study = studyGrid(availableParallelism());
  const grid = { ...study, base: { ...study.base, epochs: Number(values.epochs) } };
  const { url, close } = await serve({ port: 0, ...(values.root !== undefined && { root: values.root }) });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  const stolen = watchSteal();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForSelector('selvedge-app');
    await page.evaluate(
      `document.querySelector('selvedge-app').trainingServices().then(({ experiments }) => void (${SERVICE} = experiments))`,
    );
    // Not awaited there: a promise that lasts half an hour is no answer to one call.
    await page.evaluate(`void ${SERVICE}.run('The notebook’s study', ${JSON.stringify(grid)})`);
    const { cells, shown } = await untilEnd(page);
    const { engine } = (await page.evaluate("document.querySelector('selvedge-app').client.ready()")) as {
      engine: { backend: string; kernels: string };
    };
    const report = experimentReport(grid, cells, {
      browser: `Chromium ${browser.version()}`,
      engine: `${engine.backend}, ${engine.kernels} kernels`,
      processor: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${grid.base.replicas} cores in use`,
      minutes: ((shown?.finishedAt ?? 0) - (shown?.createdAt ?? 0)) / 60_000,
      stolen: stolen(),
    });
    await writeFile(values.out, report);
    console.log(`Written to ${values.out}`);
  } finally {
    await browser.close();
    await close();
  }
});

/** Looks at the page until the experiment has ended, and says each cell as it finishes. */
async function untilEnd(page: Page): Promise<State> {
  let told = 0;
  for (;;) {
    const state = (await page.evaluate(
      `(({ phase, notice, shown, cells }) => ({ phase, notice, shown, cells }))(${SERVICE})`,
    )) as State;
    const done = state.cells.filter(({ status }) => status === 'finished' || status === 'failed');
    for (const { index, options, result, failure } of done.slice(told)) {
      const figures =
        failure ??
        `${(100 * (result?.validationAccuracy ?? 0)).toFixed(2)} % held back, ${result?.seconds.toFixed(1)} s`;
      console.error(`${index + 1}/${state.cells.length}  ${options.optimizer.kind}, ${options.loss.kind}: ${figures}`);
    }
    told = done.length;
    if (state.notice) throw new CommandError(`${state.notice.code}: ${state.notice.detail}`);
    if (state.phase === 'idle' && state.shown?.finishedAt) return state;
    await page.waitForTimeout(LOOK_EVERY);
  }
}
