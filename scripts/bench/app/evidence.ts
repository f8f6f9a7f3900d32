import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { MODELS_PATH, STARTER_MODEL } from '../../../src/contract/assets.ts';
import { ARCHITECTURES } from '../../../workers/model/architectures/index.ts';
import { serve } from '../../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../support/chromium.ts';
import { startNodeEngine } from '../../support/engine.ts';
import { readModel, writeModel } from '../../support/model-folder.ts';
import { median } from './numbers.ts';

/** Times that the evidence is asked for in each build; the first one warms up and does not count. */
const TIMES = 9;

/**
 * Milliseconds from asking what spoke for an answer to having it, median: with the app's own model, and with the largest
 * architecture, whose weights are as they are before training, since they cost the same.
 * @param args Chromium's switches for watching its requests
 */
export async function measureEvidence(dist: string, args: readonly string[]): Promise<Record<string, number>> {
  const large = await withLargestModel(dist);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS, ...args] });
  try {
    return { [STARTER_MODEL]: await measure(browser, dist), resnet: await measure(browser, large) };
  } finally {
    await browser.close();
    rmSync(large, { recursive: true, force: true });
  }
}

/** A copy of the build, without the dataset, in which a network of the largest architecture is the app's own model. */
async function withLargestModel(dist: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'selvedge-resnet-'));
  cpSync(dist, root, { recursive: true, filter: (source) => source !== join(dist, 'data') });
  await startNodeEngine();
  const folder = join(root, MODELS_PATH, STARTER_MODEL);
  const { metadata } = await readModel(folder);
  const { imageSize } = metadata.preprocessing;
  const network = ARCHITECTURES.resnet({ imageSize, classes: metadata.classes.length, width: 1, seed: 1 });
  await writeModel(folder, network, { ...metadata, architecture: 'resnet' });
  return root;
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
