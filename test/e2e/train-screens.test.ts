import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../../src/domain/assets.ts';
import { axeViolations } from '../support/axe.ts';
import { button, pause, TrainingPages, trainLink } from '../support/training-page.ts';
import { LONG, MIDDLE, OPTIONS, openTrainingSite, type TrainingSite } from '../support/training-site.ts';

let site: TrainingSite;
let pages: TrainingPages;

beforeAll(async () => {
  site = await openTrainingSite();
  pages = new TrainingPages(site);
});

afterAll(() => site.close());

afterEach(() => pages.endWatch());

const points = (page: Page) =>
  page
    .locator('curve-chart')
    .first()
    .evaluate((chart) => (chart as unknown as { series: { x: number[] }[] }).series[0]?.x.length ?? 0);

/** Opens the table of each chart on the screen and tells its rows. */
async function tableRows(page: Page): Promise<number[]> {
  const figures = await page.locator('chart-figure').all();
  const rows: number[] = [];
  for (const figure of figures) {
    await figure.locator('summary').click();
    const table = figure.locator('details table');
    await table.waitFor();
    rows.push(await table.locator('tbody tr').count());
  }
  return rows;
}

describe('every screen that trains or evaluates', () => {
  it.each(['train', 'train/runs', 'train/experiments', 'evaluate', 'models', 'storage'])(
    '%s is accessible in light and dark',
    async (address) => {
      const page = await pages.open(address);
      await page.locator('main h2').first().waitFor();
      // What the screen reads of what is stored comes with the engine, which it says last.
      await page.locator('app-status .engine').getByText('WASM').waitFor({ state: 'attached' });
      for (const details of await page.locator('main details').all()) await details.locator('summary').click();
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        // Without motion no colour is on its way while it is judged.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
        true,
      );
      for (const link of await page.locator('nav a').all()) {
        const { x, width } = (await link.boundingBox())!;
        expect(x + width, String(await link.textContent())).toBeLessThanOrEqual(320);
      }
    },
  );
});

describe('train from scratch', () => {
  it('draws curves that grow, each with its table, and keeps a version that Classify then uses', async () => {
    const page = await pages.start(LONG);
    const before = await points(page);
    await expect.poll(() => points(page)).toBeGreaterThan(before);
    await expect.poll(() => page.locator('run-monitor .figures').textContent()).toMatch(/[\d,]+ images\/s/);
    // The tables have one row per epoch, and the key shows what was measured at the end of the last one.
    await expect.poll(() => page.locator('series-key').first().textContent(), { timeout: 60_000 }).not.toMatch('–');

    await button(page, 'Pause').click();
    await button(page, 'Resume').waitFor();
    expect(await page.getByRole('progressbar', { name: 'Training' }).getAttribute('aria-valuetext')).toMatch(/^Paused/);
    expect((await tableRows(page)).every((rows) => rows > 0)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await button(page, 'Resume').click();

    await button(page, 'Stop and keep the best').click();
    await button(page, 'Use this model').click();
    await page.locator('classify-screen').waitFor();
    await page.getByRole('button', { name: 'Bag' }).click();
    await page.locator('prediction-view .times').waitFor();
    await page.goto(`${site.url}#/models`);
    const used = page.locator('model-card', { hasText: 'in use' });
    expect(await used.getByRole('heading').textContent()).toBe('Own settings, Starter');
  });

  it('says of a link what does not fit, and keeps its own settings', async () => {
    const page = await pages.open('train?preset=fast&epochs=many');
    const section = page.locator('scratch-section');
    await section.getByText('The link: epochs has to be a whole number from 1 to 1000.').waitFor();
    await section.getByRole('radio', { name: 'Reference' }).check();
    await expect.poll(() => page.url()).toMatch(/#\/train\?preset=reference$/);
  });

  it('explains every setting, and says which values it may have', async () => {
    const page = await pages.open('train?preset=fast');
    const form = page.locator('options-form');
    await page.getByText('More: every setting').click();
    for (const field of await form.locator('input, select').all()) {
      const help = await field.getAttribute('aria-describedby');
      expect(await form.locator(`[id="${help}"]`).textContent(), String(help)).toMatch(/^[A-Z].*\.$/);
    }
    const rate = form.getByLabel('Learning rate');
    const message = () => rate.evaluate((input) => (input as HTMLInputElement).validationMessage);
    await rate.fill('0');
    await rate.blur();
    expect(await message()).toBe('It has to be a number above 0 and at most 100.');
    expect(page.url()).not.toContain('learningRate');
    // A comma is as good as a point, in every language.
    await rate.fill('0,5');
    await rate.blur();
    expect(await message()).toBe('');
    await expect.poll(() => page.url()).toContain('learningRate=0.5');
    await form.getByLabel('Batch size').fill('1,000');
    await form.getByLabel('Batch size').blur();
    expect(page.url()).not.toContain('batchSize');
    await form.getByLabel('Optimizer').selectOption('adagrad');
    await expect.poll(() => rate.inputValue()).toBe('0.01');
  });

  it('offers a run whose tab was closed for resuming, and ends it', async () => {
    const context = await pages.profile();
    const first = await pages.start(MIDDLE, context);
    await pause(first);
    await first.close({ runBeforeUnload: false });

    const next = await pages.open('train', context);
    const notice = next.locator('interrupted-notice');
    await expect.poll(() => notice.getByRole('heading').textContent()).toMatch(/interrupted at epoch/);
    await notice.getByRole('button', { name: 'Resume' }).click();
    await button(next, 'Use this model').waitFor();
    await next.getByText('It ran all epochs').waitFor();
  });

  it('trains in one tab at a time, which its navigation marks, and the other says so', async () => {
    const context = await pages.profile();
    const first = await pages.start(LONG, context);
    const marked = first.locator('app-nav').getByText('a run is under way');
    await marked.waitFor({ state: 'attached' });
    const second = await pages.open(trainLink(OPTIONS), context);
    await second.getByText('A training is under way in another tab').waitFor();
    await button(second, 'Start training').click();
    await expect
      .poll(() => second.getByRole('alert').allTextContents())
      .toContainEqual(expect.stringContaining('A training is under way already.'));
    await button(first, 'Stop and discard').click();
    await marked.waitFor({ state: 'detached' });
    await second.getByText('A training is under way in another tab').waitFor({ state: 'detached' });
  });
});

describe('runs', () => {
  it('are compared with what differs marked, deleted, and taken back', async () => {
    const context = await pages.profile();
    await (await pages.train(OPTIONS, context)).close();
    await (await pages.train({ ...OPTIONS, seed: 4 }, context)).close();
    const page = await pages.open('train/runs', context);
    const boxes = page.locator('runs-section').getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(2);
    for (const box of await boxes.all()) await box.check();
    const comparison = page.locator('run-comparison');
    expect(await comparison.locator('tr.differs th').allTextContents()).toEqual([expect.stringMatching(/^Seed/)]);
    await expect.poll(() => comparison.locator('series-key').first().locator('li').count()).toBe(3);
    expect(await tableRows(page)).toEqual([OPTIONS.epochs, OPTIONS.epochs]);

    const remove = page.getByRole('button', { name: 'Delete chosen' });
    for (const box of await boxes.all()) await box.uncheck();
    expect(await remove.count(), 'with nothing chosen').toBe(0);
    for (const box of await boxes.all()) await box.check();
    await remove.click();
    await page.getByText('No run yet.').waitFor();
    await button(page, 'Undo').click();
    await expect.poll(() => boxes.count()).toBe(2);
  });
});

describe('experiments', () => {
  it('fill a grid of 2 × 2 in, mark the best cell, and name the notebook’s own', async () => {
    const page = await pages.open('train/experiments');
    const form = page.locator('grid-form');
    const wanted = ['Adadelta', 'Adam', 'Categorical cross-entropy', 'Mean squared error'];
    const ticks = form.locator('label.tick');
    await ticks.first().waitFor();
    for (const tick of await ticks.all()) {
      await tick.getByRole('checkbox').setChecked(wanted.includes(((await tick.textContent()) ?? '').trim()));
    }
    await form.getByLabel('Epochs').fill('1');
    await form.getByLabel('Epochs').blur();
    await button(page, 'Start 4 runs').click();
    const results = page.locator('grid-results');
    const cells = results.locator('td strong');
    await expect.poll(async () => (await cells.allTextContents()).filter((text) => text.includes('%')).length).toBe(4);
    await results.getByText('The best cell here, chosen by validation').waitFor();
    expect(await results.locator('td.best').count()).toBe(1);
    await results.getByText(/Adadelta, categorical cross-entropy,\s+90\.85 %/).waitFor();
    // The grid, and a curve of each measure with an epoch.
    expect(await tableRows(page)).toEqual([5, 1, 1]);
  });
});

describe('evaluate', () => {
  it('shows figures with a table each, and the pictures behind a cell', async () => {
    const page = await pages.open('evaluate');
    await button(page, 'Evaluate on the test set').click();
    await page.locator('confusion-matrix').waitFor();
    expect(await page.locator('class-figures tbody tr').count()).toBe(10);
    expect(await tableRows(page)).toEqual([10, 15]);
    const cell = page.locator('confusion-matrix td button:not([aria-label^="0 "])').first();
    const count = Number(await cell.textContent());
    await cell.click();
    await expect.poll(() => page.locator('confusion-matrix pixel-picture').count()).toBe(count);
    const lit = () =>
      page
        .locator('confusion-matrix pixel-picture canvas')
        .first()
        .evaluate((canvas) => {
          const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 28, 28);
          return data.filter((byte, i) => i % 4 === 0 && byte > 0).length;
        });
    await expect.poll(lit).toBeGreaterThan(100);
  });
});

describe('models', () => {
  it('are exported, imported, renamed, deleted and taken back; what is no model is refused', async () => {
    const page = await pages.open('models');
    await button(page, /^Export /)
      .first()
      .click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, /^Selvedge/).click()]);
    const input = page.locator('models-screen #files');
    await input.setInputFiles(await download.path());
    const cards = page.locator('model-card');
    await page.getByText('computes what it did where it came from').waitFor();
    expect(await cards.count()).toBe(SHIPPED_MODELS.length + 1);
    await button(page, /^Rename /).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
    await button(page, 'Save').click();
    await button(page, 'Delete Mine').click();
    await expect.poll(() => cards.count()).toBe(SHIPPED_MODELS.length);
    await button(page, 'Undo').click();
    await expect.poll(() => cards.count()).toBe(SHIPPED_MODELS.length + 1);

    await input.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page.getByRole('alert').getByText('not a zip that can be opened').waitFor();
    expect(await cards.count()).toBe(SHIPPED_MODELS.length + 1);
  });
});

describe('a file that is dropped', () => {
  it('is imported on Models, and leaves every other screen as it is', async () => {
    const page = await pages.open('models');
    await page.locator('model-card').first().waitFor();
    /** Whether the browser was kept from showing the file in the app's place. */
    const drop = () =>
      page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['no zip'], 'x.zip', { type: 'application/zip' }));
        return !dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
    expect(await drop()).toBe(true);
    await page.getByRole('alert').getByText('not a zip that can be opened').waitFor();
    for (const screen of ['Train', 'Evaluate']) {
      await page.getByRole('link', { name: screen, exact: true }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await drop(), screen).toBe(true);
    }
  });
});

describe('the main thread', () => {
  it('has no task of over 50 ms of its own while a run is drawn', async () => {
    const page = await pages.start(LONG);
    await expect.poll(() => points(page)).toBeGreaterThan(400);
    const epoch = async () => {
      const words = await page.getByRole('progressbar', { name: 'Training' }).getAttribute('aria-valuetext');
      return Number(/epoch (\d+)/.exec(words ?? '')?.[1]);
    };
    const begun = await epoch();
    const tasks = await taskTimes(page, () => expect.poll(epoch).toBeGreaterThan(begun + 50));
    expect(tasks.length).toBeGreaterThan(20);
    expect(Math.max(...tasks)).toBeLessThan(50);
    await button(page, 'Stop and discard').click();
  });
});

/** Processor time in milliseconds of each task of the page's main thread until `done`; waiting for a core is not counted. */
async function taskTimes(page: Page, done: () => PromiseLike<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: { name: string; tid: number; tdur?: number; args: { name?: string } }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  const complete = new Promise<unknown>((resolve) => session.once('Tracing.tracingComplete', resolve));
  const config = { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] };
  await session.send('Tracing.start', { traceConfig: config, transferMode: 'ReportEvents' });
  await done();
  await session.send('Tracing.end');
  await complete;
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = new Set(mains.map(({ tid }) => tid));
  return events.flatMap(({ name, tid, tdur }) =>
    /RunTask$/.test(name) && threads.has(tid) && tdur !== undefined ? [tdur / 1000] : [],
  );
}
