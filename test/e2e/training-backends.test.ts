import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type BenchGlobal, openSite, type Site } from '../../scripts/bench/train/site.ts';
import type { BenchEngine, Measured } from '../../scripts/bench/train/tasks.ts';
import { NO_AUGMENTATION } from '../../src/domain/augmentation.ts';
import { OPTIMIZERS } from '../../src/domain/optimizers/index.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { packBars } from '../support/bars-dataset.ts';
import { launchBrowser } from '../support/browser.ts';
import { openWindow, SPARING_ARGS } from '../support/tabs.ts';

const STEPS = 20;
const BATCH = 16;

/** Twenty steps of the reference network, small enough for WebGL without a graphics card. */
const TWENTY: TrainingOptions = {
  architecture: { name: 'reference', width: 0.25 },
  optimizer: OPTIMIZERS.momentum.defaults,
  learningRate: 0.02,
  loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
  schedule: { kind: 'constant' },
  batchSize: BATCH,
  epochs: 1,
  validationShare: 0,
  earlyStopping: { patience: 0, monitor: 'loss' },
  augmentation: NO_AUGMENTATION,
  averaging: 0,
  seed: 3,
  replicas: 1,
};
const TWO_CORES: TrainingOptions = { ...TWENTY, replicas: 2 };
/** Long enough for something to happen in its middle. */
const MIDDLE: TrainingOptions = { ...TWO_CORES, learningRate: 0.002, epochs: 40 };
const ENDLESS: TrainingOptions = { ...MIDDLE, epochs: 1000 };

/**
 * Largest difference of a loss. All compute in float32 and differ in the order of their sums alone: by some 1e-7 of
 * them, which twenty steps carry on but hardly enlarge. A tenth of what a gradient that is wrong by 1 % would do,
 * which the first test shows.
 */
const TOLERANCE = 1e-5;

let site: Site;
const folder = mkdtempSync(join(tmpdir(), 'selvedge-training-'));

beforeAll(async () => {
  site = await openSite(await packBars(folder, STEPS * BATCH));
});

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

async function train(options: TrainingOptions, engine: BenchEngine = 'ours'): Promise<Measured> {
  const { measured } = await site.run({ engine, options });
  return measured[0]!;
}

/** A run under way, in a page of its own. */
async function begin(options: TrainingOptions): Promise<{ page: Page; done: Promise<Measured> }> {
  const page = await site.open();
  onTestFinished(() => page.close());
  const task = { engine: 'ours' as const, options };
  const done = page.evaluate((given) => (globalThis as unknown as BenchGlobal).bench.run([given]), task);
  return { page, done: done.then(([measured]) => measured!) };
}

const largestDifference = (some: number[], others: number[]) =>
  Math.max(...some.map((loss, step) => Math.abs(loss - others[step]!)));

const steps = (page: Page) => page.evaluate(() => (globalThis as unknown as BenchGlobal).bench.steps());
const cancel = (page: Page) => page.evaluate(() => (globalThis as unknown as BenchGlobal).bench.cancel());

async function reachesStep(page: Page, step: number): Promise<void> {
  await expect.poll(() => steps(page), { interval: 20 }).toBeGreaterThanOrEqual(step);
}

describe('the same twenty steps', () => {
  let ours: number[];

  beforeAll(async () => {
    ours = (await train(TWENTY)).losses;
  });

  it('are worth comparing: the network learns, and gradients wrong by 1 % would show', async () => {
    const wrong = await train({ ...TWENTY, learningRate: 1.01 * TWENTY.learningRate });
    expect(ours).toHaveLength(STEPS);
    expect(ours.at(-1)).toBeLessThan(ours[0]! - 0.3);
    expect(largestDifference(wrong.losses, ours)).toBeGreaterThan(10 * TOLERANCE);
  });

  it.each<BenchEngine>(['ours-plain', 'webgl'])('have the same losses on %s', async (engine) => {
    const { losses } = await train(TWENTY, engine);
    expect(losses).toHaveLength(STEPS);
    expect(largestDifference(losses, ours)).toBeLessThan(TOLERANCE);
  });

  it('have the same losses on two cores, which also leave the same weights bit for bit each time', async () => {
    const first = await train(TWO_CORES);
    const second = await train(TWO_CORES);
    const other = await train({ ...TWO_CORES, seed: 4 });
    expect(largestDifference(first.losses, ours)).toBeLessThan(TOLERANCE);
    expect(first.lost).toEqual([]);
    expect(second.weights).toBe(first.weights);
    expect(other.weights).not.toBe(first.weights);
  });
});

describe('training on two cores', () => {
  it('goes on from the last finished step when a replica is ended without a word, and says so', async () => {
    const { page, done } = await begin(MIDDLE);
    await reachesStep(page, 30);
    const replica = page.workers().find((worker) => worker.url().includes('replica'));
    await replica!.evaluate(() => self.close());
    const { end, lost, losses } = await done;
    expect(end).toBe('completed');
    expect(lost).toHaveLength(1);
    expect(lost[0]).toBeGreaterThanOrEqual(30);
    expect(lost[0]).toBeLessThan(MIDDLE.epochs * STEPS);
    expect(losses).toHaveLength(MIDDLE.epochs * STEPS);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 2);
  });

  it('is cancelled after the step that is under way', async () => {
    const { page, done } = await begin({ ...ENDLESS, architecture: { name: 'reference', width: 1 }, batchSize: 128 });
    await reachesStep(page, 10);
    // Its report, and that of the step before if it is on its way.
    expect(await cancel(page)).toBeLessThanOrEqual(2);
    expect((await done).end).toBe('cancelled');
  });

  it('goes on in a hidden tab', async () => {
    const browser = await launchBrowser([], SPARING_ARGS);
    onTestFinished(() => browser.close());
    const openTab = await openWindow(browser);
    const tab = await openTab(site.address);
    const stepsThere = () => tab.evaluate<number>('bench.steps()');
    await expect.poll(() => tab.evaluate('typeof bench')).toBe('object');
    await tab.evaluate(`void bench.run([${JSON.stringify({ engine: 'ours', options: ENDLESS })}])`);
    await expect.poll(stepsThere).toBeGreaterThan(10);
    const other = await openTab('about:blank');
    await other.show();
    await expect.poll(() => tab.evaluate('document.visibilityState')).toBe('hidden');
    // Some time after it was hidden, a tab's timers fire about once a second, however often they are wanted.
    await tab.evaluate('globalThis.ticks = []; setInterval(() => ticks.push([performance.now(), bench.steps()]), 1)');
    const lately = '((now) => ticks.filter(([time]) => time > now - 5000))(performance.now())';
    await expect
      .poll(() => tab.evaluate(`performance.now() - ticks[0]?.[0] > 5000 && ${lately}.length <= 10`))
      .toBe(true);
    const ticks = await tab.evaluate<[time: number, steps: number][]>(lately);
    // More than two steps a tick are not driven by them, on any machine.
    expect(ticks.at(-1)![1] - ticks[0]![1]).toBeGreaterThan(2 * (ticks.length - 1));
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
  });
});
