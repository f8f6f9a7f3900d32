import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../../src/domain/assets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { button, pause, TrainingPages } from '../support/training-page.ts';
import { LONG, OPTIONS, openTrainingSite, type TrainingSite } from '../support/training-site.ts';

let site: TrainingSite;
let pages: TrainingPages;

beforeAll(async () => {
  site = await openTrainingSite();
  pages = new TrainingPages(site);
});

afterAll(() => site.close());

afterEach(() => pages.endWatch());

const alerts = (page: Page) => page.getByRole('alert').allTextContents();
const says = (page: Page, words: string | RegExp) =>
  expect.poll(() => alerts(page)).toContainEqual(expect.stringMatching(words));
const interrupted = (page: Page) => page.locator('interrupted-notice').getByRole('heading');
const ownModels = async (page: Page) => {
  await page.goto(`${site.url}#/models`);
  await page.locator('model-card').first().waitFor();
  return page
    .locator('model-card')
    .count()
    .then((all) => all - SHIPPED_MODELS.length);
};

describe('a run whose tab was closed', () => {
  it('ends with the best weights of its checkpoint, as a model version, when those are to be kept', async () => {
    const context = await pages.profile();
    const first = await pages.start(LONG, context);
    await first.getByRole('link', { name: 'Train (a run is under way)' }).waitFor();
    await expect
      .poll(() => first.getByRole('progressbar', { name: 'Training' }).getAttribute('aria-valuetext'))
      .toMatch(/epoch [3-9]/);
    await pause(first);
    await first.close({ runBeforeUnload: false });

    const next = await pages.open('train', context);
    await interrupted(next).waitFor();
    await button(next, 'Keep the best').click();
    await button(next, 'Use this model').waitFor();
    await next.getByText(/stopped by you; the weights of epoch \d+ were the best/).waitFor();
    // The page asks storage once more after the run has ended.
    await expect.poll(() => next.locator('interrupted-notice').count()).toBe(0);
    expect(await next.getByRole('link', { name: 'Train', exact: true }).count()).toBe(1);
    expect(await ownModels(next)).toBe(1);
  });

  it('is offered in another tab that is open, as soon as it is free', async () => {
    const context = await pages.profile();
    const first = await pages.start(LONG, context);
    const second = await pages.open('train', context);
    await second.getByText('A training is under way in another tab').waitFor();
    await pause(first);
    await first.close({ runBeforeUnload: false });
    await expect.poll(() => interrupted(second).textContent()).toMatch(/interrupted at epoch/);
  });
});

describe('a worker that hangs in the middle of a run', () => {
  it('is replaced after two minutes of silence; the page says so and offers the run', async () => {
    const context = await pages.profile();
    await context.clock.install();
    const page = await pages.start(LONG, context);
    await pause(page);
    await button(page, 'Resume').click();
    // In a task of its own: Chromium does not end a worker in the middle of a debugger's.
    const hangs = page.waitForEvent('console', (message) => message.text() === 'hangs');
    await page.workers()[0]!.evaluate(() => {
      setTimeout(() => {
        console.log('hangs');
        for (;;);
      });
    });
    await hangs;
    await page.clock.runFor(100_000);
    expect(await alerts(page)).not.toContainEqual(expect.stringMatching('cut off'));
    await page.clock.runFor(40_000);
    await says(page, /The training was cut off.*up to its last checkpoint is kept/s);
    await expect.poll(() => interrupted(page).textContent()).toMatch(/interrupted at epoch/);
    await button(page, 'Keep the best').click();
    await button(page, 'Use this model').waitFor();
  });
});

describe('a full disk', () => {
  // 0.9 MB of weights, and a checkpoint of four times as much.
  const LARGE: TrainingOptions = { ...OPTIONS, architecture: { name: 'reference', width: 1 }, learningRate: 0.001 };

  /** @returns leaves so much room from then on, or all that there is without a number */
  async function openQuota(page: Page): Promise<(bytes?: number) => Promise<void>> {
    // What it overrides lasts as long as the session.
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(site.url);
    return async (bytes) => {
      const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin,
        ...(bytes !== undefined && { quotaSize: used + bytes }),
      });
    };
  }

  it('while a run is saved is told and the run goes on; while its model is, nothing that was kept is lost', async () => {
    const page = await pages.start({ ...LARGE, epochs: 900 });
    await pause(page);
    const leaveRoom = await openQuota(page);
    await leaveRoom(300_000);
    await button(page, 'Resume').click();
    await says(page, /could not be saved.*Training goes on/s);
    const before = await page.getByRole('progressbar', { name: 'Training' }).getAttribute('aria-valuetext');
    await expect
      .poll(() => page.getByRole('progressbar', { name: 'Training' }).getAttribute('aria-valuetext'))
      .not.toBe(before);

    await button(page, 'Stop and keep the best').click();
    await says(page, /There is no room left on this device.*What was here before is unchanged/s);
    await expect.poll(() => interrupted(page).textContent()).toMatch(/interrupted at epoch/);
    expect(await ownModels(page)).toBe(0);

    await leaveRoom();
    // Chromium remembers how much room a database has while it is open, and for up to half a minute.
    await page.goto('about:blank');
    await page.goto(`${site.url}#/train`);
    const kept = button(page, 'Use this model');
    await expect
      .poll(async () => {
        await button(page, 'Keep the best').click();
        await kept.or(page.getByRole('alert').getByText('no room left')).first().waitFor();
        return kept.count();
      })
      .toBe(1);
    expect(await ownModels(page)).toBe(1);
  });
});
