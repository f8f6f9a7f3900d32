import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { ClassifierClient } from '../../src/bridge/classifier-client.ts';
import { type Drawn, draw } from '../../test/support/pictures.ts';
import { longTasks } from '../../test/support/watch.ts';
import { build } from '../build.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { watchMemory } from './app/memory.ts';
import { median, round } from './app/numbers.ts';

/** Pictures in the pile, unless the command names another number. */
const PICTURES = 1_000;

/** As a phone's camera saves them. */
const SIZE = { width: 1600, height: 1200 };

const GARMENTS: readonly Drawn[] = ['trouser', 't-shirt', 'dress', 'bag'];

/** Pictures that are looked at alone, after as many that only warm the engine up; the median is told. */
const ALONE = 15;

interface Measured {
  perSecond: number;
  longTasks: number[];
  memoryMb: { atFirst: number; atMost: number; atLast: number };
}

/**
 * `npm run bench -- pile [PICTURES]`: a folder of drawn photos under Many pictures, in headless Chromium, beside the same
 * with one lane alone, and beside what the cores would do if each took one picture after the other. The start of the lanes
 * counts.
 */
export async function bench([count]: string[]): Promise<Record<string, unknown>> {
  const pictures = Number(count ?? PICTURES);
  const server = await serve({ root: await build(), port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  const folder = await drawn(pictures);
  try {
    const oneMs = await timeOne(await openPage(browser, server.url, 1), folder);
    const one = await measure(await openPage(browser, server.url, 1), folder, pictures);
    const cores = availableParallelism();
    const all = await measure(await openPage(browser, server.url, cores), folder, pictures);
    return {
      pictures,
      onOneLanePerSecond: round(one.perSecond),
      perSecond: round(all.perSecond),
      oneMs,
      ofCoresByOneMs: Math.round((100 * all.perSecond * oneMs) / (1000 * cores)) / 100,
      mainThreadTasksOver50Ms: all.longTasks,
      memoryMb: all.memoryMb,
    };
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** The screen on a device that says it has so many cores. */
async function openPage(browser: Browser, url: string, cores: number): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  // The runner's compiler names inner functions by a helper of its own, which the page has not.
  await page.addInitScript(
    `globalThis.__name = (named) => named; Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });`,
  );
  await page.goto(`${url}#/pile`);
  await page.locator('app-status .engine').getByText('WASM').waitFor({ state: 'attached' });
  return page;
}

async function measure(page: Page, folder: string, pictures: number): Promise<Measured> {
  const { read } = await longTasks(page);
  const memory = watchMemory();
  const began = performance.now();
  await page.locator('pile-screen #folder').setInputFiles(folder);
  const all = { name: `All ${pictures.toLocaleString('en')}`, exact: true };
  await page.locator('pile-screen').getByRole('button', all).waitFor({ timeout: 0 });
  const perSecond = (1000 * pictures) / (performance.now() - began);
  const measured = { perSecond, longTasks: await read(), memoryMb: memory.end() };
  await page.context().close();
  return measured;
}

/** Milliseconds from a file to its answer while nothing else goes on, by the classifier that the other screens use. */
async function timeOne(page: Page, folder: string): Promise<number> {
  const files = await Promise.all(
    Array.from({ length: 2 * ALONE }, (_, i) => readFile(join(folder, `${i}.jpg`), 'base64')),
  );
  const times = await page.evaluate(async (encoded) => {
    const { client } = document.querySelector('selvedge-app') as unknown as { client: ClassifierClient };
    const taken: number[] = [];
    for (const bytes of encoded) {
      const file = new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type: 'image/jpeg' });
      const began = performance.now();
      await client.classify(await client.decode(file));
      taken.push(performance.now() - began);
    }
    return taken;
  }, files);
  await page.context().close();
  return median(times.slice(ALONE));
}

/** A folder of photo-sized pictures, no two alike. */
async function drawn(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-pile-'));
  for (let i = 0; i < count; i++) {
    const colour = `#${(0x102030 + 977 * i).toString(16).padStart(6, '0').slice(-6)}`;
    await draw(GARMENTS[i % GARMENTS.length]!, SIZE, colour)
      .jpeg({ quality: 85 })
      .toFile(join(folder, `${i}.jpg`));
  }
  return folder;
}
