/** What the screenshots show. A scene finds the app started, and leaves the page as it is to be taken. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { GridDefinition } from '../../src/domain/experiment.ts';
import { LOSSES } from '../../src/domain/losses/index.ts';
import { OPTIMIZERS } from '../../src/domain/optimizers/index.ts';
import { PRESETS } from '../../src/domain/presets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { encodeOptions } from '../../src/options/run-link.ts';
import type { TrainingServices } from '../../src/shell/training-services.ts';
import { drawWardrobe } from './drawn-samples.ts';

export type Scene = (page: Page) => Promise<void>;

/** Small enough to learn the drawn garments in seconds, long enough for curves. */
const RUN: TrainingOptions = {
  ...PRESETS.fast,
  architecture: { name: 'starter', width: 0.5 },
  epochs: 12,
  batchSize: 32,
  replicas: 2,
  validationShare: 0.2,
};

const ADADELTA: TrainingOptions = { ...RUN, optimizer: OPTIMIZERS.adadelta.defaults, learningRate: 1 };
const SGD: TrainingOptions = { ...RUN, optimizer: OPTIMIZERS.momentum.defaults, learningRate: 0.02 };

const GRID: GridDefinition = {
  kind: 'grid',
  base: { ...RUN, epochs: 2 },
  rows: {
    label: 'Optimizer',
    values: [
      { label: 'Adadelta', change: { optimizer: OPTIMIZERS.adadelta.defaults, learningRate: 1 } },
      { label: 'Adam', change: { optimizer: OPTIMIZERS.adam.defaults, learningRate: 0.003 } },
      { label: 'SGD with momentum', change: { optimizer: OPTIMIZERS.momentum.defaults, learningRate: 0.02 } },
    ],
  },
  columns: {
    label: 'Loss',
    values: [
      { label: 'Categorical cross-entropy', change: { loss: LOSSES['categorical-cross-entropy'].defaults } },
      { label: 'Mean squared error', change: { loss: LOSSES['mean-squared-error'].defaults } },
      { label: 'Focal', change: { loss: LOSSES.focal.defaults } },
    ],
  },
  seeds: [1],
};

/** An example of the Classify screen, answered. */
export const example =
  (name: string): Scene =>
  async (page) => {
    const button = page.locator('example-strip').getByRole('button', { name });
    await button.click();
    await page.locator('answer-line h2:not(.waiting)').waitFor();
    // The first answer still warms the engine up; where its time is shown, that is not what a person sees from then on.
    if (await button.isVisible()) await button.click();
    await page.waitForTimeout(500);
    await page.evaluate(() => scrollTo(0, 0));
  };

/** Train, before anything was trained. */
export const scratch: Scene = async (page) => {
  await open(page, 'train');
  await page
    .getByText(/images\/s/)
    .first()
    .waitFor({ timeout: 60_000 });
};

/** A run past its middle, paused so that the picture is of one moment. */
export const runUnderWay: Scene = async (page) => {
  await open(page, `train?${encodeOptions(RUN)}`);
  await page.getByRole('button', { name: 'Start training' }).click();
  const place = page.getByRole('progressbar', { name: 'Training' });
  for (;;) {
    const words = (await place.getAttribute('aria-valuetext').catch(() => null)) ?? '';
    if (/epoch ([89]|1\d) of/.test(words)) return;
    await page.waitForTimeout(50);
  }
};

/** Three runs of three optimizers, laid over each other. */
export const comparison: Scene = async (page) => {
  await withServices(page, ({ training }, options) => training.train('Adam', options), RUN);
  await withServices(page, ({ training }, options) => training.train('Adadelta', options), ADADELTA);
  await withServices(page, ({ training }, options) => training.train('SGD with momentum', options), SGD);
  await open(page, 'train/runs');
  const boxes = page.locator('runs-section').getByRole('checkbox');
  await boxes.nth(2).waitFor();
  for (const index of [0, 1, 2]) await boxes.nth(index).check();
  await showAtTop(page, page.locator('run-comparison'));
};

/** A grid of optimizers and losses, filled in. */
export const grid: Scene = async (page) => {
  await withServices(page, ({ experiments }, definition) => experiments.run('Optimizer × loss', definition), GRID);
  await open(page, 'train/experiments');
  await page.locator('grid-results').waitFor();
  await showAtTop(page, page.locator('grid-results'), 64);
};

/** The confusion matrix of the model that was trained last, with the pictures behind one of its mistakes. */
export const evaluation: Scene = async (page) => {
  const list = '({ models }) => models.read().then(() => models.list[0].id)';
  const model = await page.evaluate(`document.querySelector('selvedge-app').trainingServices().then(${list})`);
  await open(page, `evaluate?model=${model}`);
  await page.getByRole('button', { name: 'Evaluate on the test set' }).click();
  const matrix = page.locator('confusion-matrix');
  await matrix.waitFor({ timeout: 60_000 });
  const cells = matrix.locator('td button');
  const counts = await cells.evaluateAll((buttons) =>
    buttons.map((button, index) => (index % 11 === 0 ? 0 : Number(button.textContent))),
  );
  await cells.nth(counts.indexOf(Math.max(...counts))).click();
  await matrix.locator('pixel-picture').first().waitFor();
  await showAtTop(page, matrix);
};

export const models: Scene = async (page) => {
  await open(page, 'models');
  await page.locator('model-card').first().waitFor();
};

/** Drawn photos by class, some of them selected. */
export const samples: Scene = async (page) => {
  await bringSamples(page);
  const pictures = page.locator('picture-grid').getByRole('option');
  for (const index of [1, 2]) await pictures.nth(index).click({ modifiers: ['Control'] });
};

/** What teaching them changed, before it is kept or not. */
export const taught: Scene = async (page) => {
  await bringSamples(page);
  await open(page, 'train/adapt');
  await page.getByRole('button', { name: /^Teach it my \d+ samples$/ }).click();
  await page.locator('adapt-result').waitFor({ timeout: 120_000 });
  await page.evaluate(() => scrollTo(0, 0));
};

/** Brings a folder of drawn photos to Samples, unless it is there. */
async function bringSamples(page: Page): Promise<void> {
  await open(page, 'samples');
  await page.locator('storage-line').waitFor();
  const pictures = page.locator('picture-grid').getByRole('option');
  if ((await pictures.count()) === 0) {
    const folder = await mkdtemp(join(tmpdir(), 'selvedge-wardrobe-'));
    try {
      await drawWardrobe(folder, 10);
      await page.locator('file-buttons #folder').setInputFiles(folder);
      await page.locator('picture-grid h3').nth(4).waitFor({ timeout: 60_000 });
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  await page.locator('picture-grid img').first().waitFor();
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/${address}`);
}

/** Scrolls so that the sticky header ends a little above this: as many pixels as its frame and title take. */
async function showAtTop(page: Page, what: Locator, above = 16): Promise<void> {
  await page.waitForTimeout(500);
  await what.evaluate((element, room) => {
    const header = document.querySelector('selvedge-app')?.shadowRoot?.querySelector('app-header')?.clientHeight ?? 0;
    scrollBy(0, element.getBoundingClientRect().top - header - room);
  }, above);
}

/** Does `work` with the app's own services. */
function withServices<A>(page: Page, work: (services: TrainingServices, argument: A) => Promise<unknown>, argument: A) {
  return page.evaluate(
    `(async () => { await (${work})(await document.querySelector('selvedge-app').trainingServices(), ${JSON.stringify(argument)}) })()`,
  );
}
