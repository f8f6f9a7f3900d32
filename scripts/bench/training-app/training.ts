import { availableParallelism } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { encodeOptions } from '../../../src/options/run-link.ts';
import { longTasks } from '../../../test/support/watch.ts';
import { openSite, type Site } from '../train/site.ts';
import { median, secondsOfSteps } from '../train/tasks.ts';
import { openScreen, type TrainingAppPage } from './page.ts';

/** Milliseconds of each run of the app, from its first step: long enough for a checkpoint. */
const RUN_MS = 15_000;

/** Pictures of the bare engine's epoch: a third of a run of the app at the same speed. */
const BARE_PICTURES = 40_000;

/** The notebook's network, for as long as it is let go on. */
const OPTIONS: TrainingOptions = {
  ...PRESETS.reference,
  epochs: 100,
  validationShare: 0,
  earlyStopping: { patience: 0, monitor: 'loss' },
  replicas: Math.min(4, availableParallelism()),
};

/** A run through the app, from its first step to its last. */
interface AppRun {
  imagesPerSecond: number;
  seconds: number;
  /** Milliseconds of each checkpoint: between two steps, and until it was kept. */
  pauses: number[];
  checkpoints: number[];
  longTasks: number[];
  /** The most points a curve was drawn with. */
  points: number;
}

/** The app's training and the bare engine's in turn, so that both see the same neighbours. */
export async function measureTraining(browser: Browser, url: string, rounds: number) {
  const site = await openSite();
  const page = await openScreen(browser, url, `train?${encodeOptions(OPTIONS)}`);
  try {
    const bare = [await bareSpeed(site)];
    const runs: AppRun[] = [];
    for (let round = 0; round < rounds; round++) {
      runs.push(await runInApp(page));
      bare.push(await bareSpeed(site));
      console.error(`training ${round + 1}: ${runs[round]!.imagesPerSecond} images/s in the app, ${bare.at(-1)} bare`);
    }
    // Each run of the app beside the mean of the bare ones before and after it.
    const ratios = runs.map(({ imagesPerSecond }, round) => (2 * imagesPerSecond) / (bare[round]! + bare[round + 1]!));
    const seconds = sum(runs.map((run) => run.seconds));
    const pauses = runs.flatMap((run) => run.pauses);
    return {
      appImagesPerSecond: median(runs.map(({ imagesPerSecond }) => imagesPerSecond)),
      bareImagesPerSecond: median(bare),
      appToBare: median(ratios),
      checkpointCount: pauses.length,
      checkpointPauseMs: pauses.length > 0 ? Math.max(...pauses) : null,
      checkpointShare: sum(pauses) / 1000 / seconds,
      // As if nothing else went on while a checkpoint was hashed and written.
      checkpointShareAtMost: sum(runs.flatMap(({ checkpoints }) => checkpoints)) / 1000 / seconds,
      longTasksTraining: runs.flatMap((run) => run.longTasks).length,
      longestTaskMs: Math.max(0, ...runs.flatMap((run) => run.longTasks)),
      curvePoints: Math.min(...runs.map(({ points }) => points)),
    };
  } finally {
    await page.context().close();
    await site.close();
  }
}

async function bareSpeed(site: Site): Promise<number> {
  const { measured } = await site.run({ engine: 'ours', options: { ...OPTIONS, epochs: 1 }, pictures: BARE_PICTURES });
  const [run] = measured;
  return Math.round((run!.steps.length * OPTIONS.batchSize) / secondsOfSteps(run!));
}

async function runInApp(page: Page): Promise<AppRun> {
  await page.getByRole('button', { name: 'Start training' }).waitFor();
  // The device is probed a moment after the screen has come; the run would only cut that off.
  await page
    .getByText(/images\/s/)
    .first()
    .waitFor();
  await page.evaluate(watchSteps);
  const tasks = await longTasks(page);
  const worker = page.workers()[0]!;
  await worker.evaluate(() => performance.clearMeasures());
  await page.getByRole('button', { name: 'Start training' }).click();
  await page.locator('run-monitor curve-chart').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(RUN_MS);
  await page.getByRole('button', { name: 'Stop and discard' }).click();
  await page.getByRole('button', { name: 'Start training' }).waitFor({ timeout: 60_000 });
  const { first, last, points } = await page.evaluate(() => (globalThis as unknown as TrainingAppPage).selvedgeSteps);
  const measures = await worker.evaluate(() =>
    performance.getEntriesByType('measure').map(({ name, duration }) => ({ name, duration })),
  );
  const durations = (wanted: string) => measures.filter(({ name }) => name === wanted).map(({ duration }) => duration);
  const seconds = (last.at - first.at) / 1000;
  return {
    imagesPerSecond: Math.round(((last.steps - first.steps) * OPTIONS.batchSize) / seconds),
    seconds,
    pauses: durations('checkpoint-pause'),
    checkpoints: durations('checkpoint'),
    longTasks: await tasks.read(),
    points,
  };
}

/** Runs in the page: keeps when it heard of the first step and of the last one. */
async function watchSteps(): Promise<void> {
  const app = document.querySelector('selvedge-app') as unknown as TrainingAppPage;
  const { training } = await app.trainingServices();
  const seen: TrainingAppPage['selvedgeSteps'] = { first: { at: 0, steps: 0 }, last: { at: 0, steps: 0 }, points: 0 };
  Object.assign(globalThis, { selvedgeSteps: seen });
  training.addEventListener('change', () => {
    const steps = training.curves.length;
    if (training.phase !== 'training' || steps <= seen.last.steps) return;
    seen.last = { at: performance.now(), steps };
    if (seen.first.steps === 0) seen.first = seen.last;
    seen.points = Math.max(seen.points, training.curves.drawn().step.length);
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
