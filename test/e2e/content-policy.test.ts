import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { openProfile } from '../support/browser.ts';
import { requireBuild } from '../support/build.ts';
import { type ForeignTraffic, watchForeignTraffic } from '../support/foreign-traffic.ts';
import { draw } from '../support/pictures.ts';
import { servePlainly } from '../support/plain-host.ts';

/** What no thread of the app may do; each tells how it ended. */
const BREACHES = {
  'asks another origin for something': () =>
    fetch('http://elsewhere.example/').then(
      () => 'done',
      ({ name }: Error) => name,
    ),
  // In a task of its own, for what a debugger evaluates may evaluate in turn.
  'runs code out of text': () =>
    new Promise<string>((tell) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: this is what is forbidden
          globalThis.eval('0');
          tell('done');
        } catch (error) {
          tell((error as Error).name);
        }
      });
    }),
  'starts a thread from an address that is plain text': () => {
    try {
      new Worker('nothing.js').terminate();
      return 'done';
    } catch (error) {
      return (error as Error).name;
    }
  },
};

const EXPECTED: Record<keyof typeof BREACHES, string> = {
  'asks another origin for something': 'TypeError',
  'runs code out of text': 'EvalError',
  'starts a thread from an address that is plain text': 'TypeError',
};

/** How a host is started, and whether it forbids that its pages are framed. */
const HOSTS: Record<string, [start: (root: string) => Promise<Served>, forbids: boolean]> = {
  'that sends the headers': [(root) => serve({ root, port: 0 }), true],
  'of plain files, in a folder of it': [servePlainly, false],
};

let traffic: ForeignTraffic;
beforeAll(async () => {
  traffic = await watchForeignTraffic();
});
afterAll(() => traffic.close());

/** The app on its second visit, when the service worker serves it, and its classifier's worker. */
async function visitAgain(url: string): Promise<{ page: Page; worker: Worker }> {
  const context = await openProfile({ proxy: traffic.proxy });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('app-status button.chip').getByText('Works offline').waitFor();
  await page.reload();
  await page.locator('app-status .engine').getByText('WASM').waitFor({ state: 'attached' });
  const worker = page.workers().find((each) => each.url().includes('classifier.worker'));
  if (worker === undefined) throw new Error('The classifier’s worker is not there.');
  return { page, worker };
}

describe.each(Object.entries(HOSTS))('on a host %s', (_, [start, forbids]) => {
  let host: Served;
  beforeAll(async () => {
    host = await start(requireBuild());
  });
  afterAll(() => host.close());

  it('the app classifies, and neither its page nor its worker can break the content policy', async () => {
    const { page, worker } = await visitAgain(host.url);
    for (const [name, breach] of Object.entries(BREACHES)) {
      const wanted = EXPECTED[name as keyof typeof BREACHES];
      expect(await page.evaluate(breach), `the page ${name}`).toBe(wanted);
      expect(await worker.evaluate(breach), `the worker ${name}`).toBe(wanted);
    }
    const markup = () => {
      try {
        document.body.innerHTML = '<p>text</p>';
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    expect(await page.evaluate(markup), 'the page makes elements out of text').toBe('TypeError');
    expect(traffic.requests()).toEqual([]);
    const buffer = await draw('bag').png().toBuffer();
    await page.locator('input[type=file]').setInputFiles({ name: 'bag.png', mimeType: 'image/png', buffer });
    await expect.poll(() => page.locator('answer-line h2').textContent()).toBe('Bag');
  });

  it('the app does nothing within another site’s page but offer a window of its own', async () => {
    const page = await (await openProfile()).newPage();
    await page.setContent(`<iframe src="${host.url}" title="Selvedge"></iframe>`);
    const frame = page.frames()[1]!;
    await frame.waitForLoadState();
    expect(frame.url()).toBe(forbids ? 'chrome-error://chromewebdata/' : host.url);
    if (!forbids) await frame.getByRole('link', { name: 'Open Selvedge in a window of its own' }).waitFor();
    expect(await frame.locator('selvedge-app').count()).toBe(0);
    expect(page.workers()).toEqual([]);
  });
});
