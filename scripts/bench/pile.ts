import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type Drawn, draw } from '../../test/support/pictures.ts';
import { longTasks } from '../../test/support/watch.ts';
import { build } from '../build.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { watchMemory } from './app/memory.ts';
import { median, round } from './app/numbers.ts';

/** Pictures in the pile, unless the command names another number. */
const PICTURES = 1_000;

/** Pictures that are classified alone; the median is told. */
const ALONE = 15;

/** As a phone's camera saves them. */
const SIZE = { width: 1600, height: 1200 };

const GARMENTS: readonly Drawn[] = ['trouser', 't-shirt', 'dress', 'bag'];

/**
 * `npm run bench -- pile [PICTURES]`: a folder of drawn photos under Many pictures, in headless Chromium, beside what the
 * cores would do if each classified one picture after the other in the time that one alone takes.
 */
export async function bench([count]: string[]): Promise<Record<string, unknown>> {
  const pictures = Number(count ?? PICTURES);
  const server = await serve({ root: await build(), port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  const [alone, pile] = [await drawn(ALONE), await drawn(pictures)];
  try {
    const page = await (await browser.newContext()).newPage();
    // The runner's compiler names inner functions by a helper of its own, which the page has not.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${server.url}#/pile`);
    await page.locator('engine-status').getByText('WASM').first().waitFor();
    const oneMs = await timeAlone(page, alone);
    const cores = availableParallelism();
    const { read } = await longTasks(page);
    const memory = watchMemory();
    const seconds = await timeAll(page, pile, ALONE + pictures);
    const perSecond = pictures / seconds;
    return {
      pictures,
      oneMs,
      picturesPerSecond: round(perSecond),
      ofCoresByOne: Math.round((100 * perSecond * oneMs) / (1000 * cores)) / 100,
      mainThreadTasksOver50Ms: await read(),
      memoryMb: memory.end(),
    };
  } finally {
    await browser.close();
    await server.close();
    await Promise.all([alone, pile].map((folder) => rm(folder, { recursive: true })));
  }
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

const done = (page: Page, count: number) =>
  page
    .locator('pile-screen')
    .getByRole('button', { name: `All ${count.toLocaleString('en')}`, exact: true })
    .waitFor({ timeout: 0 });

/** Milliseconds in which one picture is classified while no other is. */
async function timeAlone(page: Page, folder: string): Promise<number> {
  for (let i = 0; i < ALONE; i++) {
    await page.locator('pile-screen #files').setInputFiles(join(folder, `${i}.jpg`));
    await done(page, i + 1);
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
  }
  const download = page.waitForEvent('download');
  await page.locator('pile-screen').getByRole('button', { name: 'JSON' }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    pictures: { milliseconds: number }[];
  };
  return median(saved.pictures.map(({ milliseconds }) => milliseconds));
}

/** Seconds from choosing a folder to the last answer, the start of the lanes included. */
async function timeAll(page: Page, folder: string, total: number): Promise<number> {
  const began = performance.now();
  await page.locator('pile-screen #folder').setInputFiles(folder);
  await done(page, total);
  return (performance.now() - began) / 1000;
}
