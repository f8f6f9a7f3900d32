import { type Browser, chromium, type Page } from 'playwright-core';
import type { ForeignTraffic } from '../../../test/support/foreign-traffic.ts';
import { serve } from '../../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../support/chromium.ts';
import { median } from './numbers.ts';

/** Times that the evidence is asked for in each build; the first one warms up and does not count. */
const TIMES = 9;

/**
 * Milliseconds from asking what spoke for an answer to having it, median: with the model that the app begins with, which
 * is of the largest architecture that ships.
 * @param proxy past which nothing goes, for watching the browser's requests
 */
export async function measureEvidence(dist: string, proxy: ForeignTraffic['proxy']): Promise<number> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS, proxy });
  try {
    return await measure(browser, dist);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, root: string): Promise<number> {
  const server = await serve({ root, port: 0 });
  const context = await browser.newContext();
  try {
    await context.addInitScript(recordEvidence);
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Pullover' }).click();
    const why = page.getByRole('button', { name: 'Why?' });
    for (let time = 1; time <= TIMES; time++) {
      await why.click();
      await page.waitForFunction(
        (count) => (globalThis as unknown as Recorded).selvedgeEvidence.length === count,
        time,
      );
      await why.click();
    }
    return median((await recorded(page)).slice(1));
  } finally {
    await context.close();
    await server.close();
  }
}

type Recorded = { selvedgeEvidence: number[] };

const recorded = (page: Page) => page.evaluate(() => (globalThis as unknown as Recorded).selvedgeEvidence);

/** Runs in the page, before the app: keeps the app's own measure of each time. */
function recordEvidence(): void {
  const kept: number[] = [];
  Object.assign(globalThis, { selvedgeEvidence: kept });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'answer-to-evidence') kept.push(duration);
  }).observe({ type: 'measure' });
}
