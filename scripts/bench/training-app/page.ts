import type { Browser, Page } from 'playwright-core';
import type { TrainingServices } from '../../../src/shell/training-services.ts';

/** What the benchmark finds and leaves in the page. */
export interface TrainingAppPage {
  trainingServices(): Promise<TrainingServices>;
  selvedgeSteps: { first: StepsAt; last: StepsAt; points: number };
}

/** Steps that were heard of by a time on the page's clock, in milliseconds. */
interface StepsAt {
  at: number;
  steps: number;
}

/** The app in a fresh profile at an address of it; offline use is left out, so that it does not store meanwhile. */
export async function openScreen(browser: Browser, url: string, address: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${url}#/${address}`);
  await page.locator('app-status .engine').getByText('WASM').waitFor({ state: 'attached' });
  return page;
}
