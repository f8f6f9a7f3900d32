import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import type { ClassifierState } from '../../src/bridge/classifier-client.ts';
import type { SelvedgeApp } from '../../src/shell/selvedge-app.ts';
import { openApp } from '../support/app.ts';
import { openProfile } from '../support/browser.ts';
import { brokenBuild, requireBuild } from '../support/build.ts';
import { draw } from '../support/pictures.ts';
import { hasten, openSlowLine, type Pace, type SlowLine } from '../support/slow-line.ts';
import { OPTIONS, openTrainingSite } from '../support/training-site.ts';

/** The production build at the end of a line. */
async function openLine(...paces: [RegExp, Pace][]): Promise<SlowLine> {
  const { url, close } = await serve({ root: requireBuild(), port: 0 });
  onTestFinished(close);
  const line = await openSlowLine(url);
  for (const [pattern, pace] of paces) line.paces.set(pattern, pace);
  return line;
}

/** A first visit, which no service worker helps. */
async function visit({ url }: Pick<SlowLine, 'url'>): Promise<Page> {
  const page = await (await openProfile({ serviceWorkers: 'block' })).newPage();
  await page.goto(url);
  return page;
}

const stateOf = (page: Page): Promise<ClassifierState> =>
  page.evaluate(() => (document.querySelector('selvedge-app') as SelvedgeApp).client.state);

const ready = (page: Page) => expect.poll(async () => (await stateOf(page)).phase).toBe('ready');

const classifierOf = (page: Page) => page.workers().find((worker) => worker.url().includes('classifier'))!;

describe('a slow line', () => {
  // Each longer than the ten seconds in which an engine that is here has to start.
  it.each([
    ['the kernels', /relaxed-simd.*\.wasm/],
    ['TensorFlow.js’s own binary', /tfjs-backend-wasm.*\.wasm/],
  ])('is no reason to give the best engine up: %s', async (_, pattern) => {
    const page = await visit(await openLine([pattern, 12_000]));
    await page
      .locator('answer-line')
      .getByText(/\d MB of \d\.\d MB fetched/)
      .waitFor();
    await ready(page);
    expect(await stateOf(page)).toMatchObject({ report: { engine: { kernels: 'relaxed-simd', rejected: [] } } });
  });

  it('shows how much of the worker’s script is here', async () => {
    const page = await visit(await openLine([/classifier\.worker/, 6_000]));
    const hint = page.locator('answer-line .hint');
    await expect.poll(() => hint.textContent()).toMatch(/^[1-9]\d* kB of \d+ kB fetched\./);
    await ready(page);
  });
});

describe('a line that stands still at the start', () => {
  it('is said, not blamed on the browser, and the start goes on once it moves', async () => {
    const line = await openLine([/relaxed-simd.*\.wasm/, 'stalls']);
    const page = await visit(line);
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    await hasten(classifierOf(page));
    // The first try began before its clock was hastened.
    const notice = page.locator('classify-screen error-notice').getByRole('alert').first();
    await expect.poll(() => notice.textContent()).toContain('The line stands still.');
    line.paces.clear();
    await page.locator('classify-screen').getByRole('button', { name: 'Try again' }).click();
    await ready(page);
  });
});

describe('a dataset that comes to a stand', () => {
  it.each([
    ['a shard', /\.shard/],
    ['its manifest', /data\/.*manifest\.json/],
  ])('at %s is told of, and training goes on once the line moves', async (_, pattern) => {
    const site = await openTrainingSite();
    onTestFinished(() => site.close());
    const line = await openSlowLine(site.url);
    const page = await visit(line);
    await ready(page);
    line.paces.set(pattern, 'stalls');
    await hasten(classifierOf(page));
    await page.evaluate(async (options) => {
      location.hash = '#/train';
      const { training } = await (document.querySelector('selvedge-app') as SelvedgeApp).trainingServices();
      void training.train('stalled', options);
    }, OPTIONS);
    const section = page.locator('scratch-section');
    await section.getByText('The line stands still.').first().waitFor();
    line.paces.clear();
    await section
      .locator(':scope > .stack > error-notice, .stack > error-notice')
      .getByRole('button', { name: 'Try again' })
      .first()
      .click();
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const { training } = await (document.querySelector('selvedge-app') as SelvedgeApp).trainingServices();
          return training.run?.status;
        }),
      )
      .toBe('finished');
  });
});

/** A build whose worker hears nothing of the databases that it opens until `answer()` is called in it. */
function buildWithSilentStorage(): string {
  const silence = () => {
    const { open } = IDBFactory.prototype;
    const held: (() => void)[] = [];
    let silent = true;
    IDBFactory.prototype.open = function (...of) {
      const request = open.apply(this, of);
      const listen = request.addEventListener.bind(request) as (type: string, ...rest: unknown[]) => void;
      request.addEventListener = (type: string, ...rest: unknown[]) => {
        const hear = () => listen(type, ...rest);
        if (silent && type === 'success') held.push(hear, () => request.dispatchEvent(new Event('success')));
        else if (!silent || type !== 'error') hear();
      };
      return request;
    };
    Object.assign(globalThis, {
      answer: () => {
        silent = false;
        for (const act of held) act();
      },
    });
  };
  const { root, remove } = brokenBuild((directory) => {
    const assets = join(directory, 'assets');
    for (const name of readdirSync(assets).filter((file) => /^classifier\.worker-[^.]+\.js$/.test(file))) {
      writeFileSync(join(assets, name), `(${silence})();${readFileSync(join(assets, name), 'utf8')}`);
    }
  });
  onTestFinished(remove);
  return root;
}

describe('storage that does not answer', () => {
  it('lets a person classify, and says what cannot be kept until it does', async () => {
    const app = await openApp({ offlineCopy: true, root: buildWithSilentStorage(), expected: /integrity|404/i });
    await app.choose('trouser.png', 'image/png', await draw('trouser').png().toBuffer());
    await app.answers('Trouser');
    await expect.poll(() => app.notice.textContent()).toContain('The browser’s storage does not answer.');
    await app.page.evaluate(() => {
      location.hash = '#/samples';
    });
    const notice = app.page.locator('samples-screen error-notice');
    await notice.getByText('can be neither seen nor kept').waitFor();
    await classifierOf(app.page).evaluate(() => (globalThis as unknown as { answer(): void }).answer());
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => notice.textContent()).not.toContain('does not answer');
    await app.page.getByText('Reading the samples…').waitFor({ state: 'detached' });
  });
});
