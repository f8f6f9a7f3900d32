import { readdir, readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { storeSamples } from '../../test/support/stored-samples.ts';
import { longTasks } from '../../test/support/watch.ts';
import { build } from '../build.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';

const SIZES = [70, 1000];

/** How often the browser's memory is looked at, in milliseconds. */
const LOOK_EVERY = 100;

/** Teaching on the production build in headless Chromium: from pressing the button to the result, with the model in use. */
export async function bench(): Promise<Record<string, unknown>> {
  const server = await serve({ root: await build(), port: 0 });
  const runs: Record<string, unknown>[] = [];
  try {
    for (const samples of SIZES) {
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
      try {
        runs.push(await measure(browser, server.url, samples));
        console.error(runs.at(-1));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return { runs };
}

async function measure(browser: Browser, url: string, samples: number): Promise<Record<string, unknown>> {
  const page = await (await browser.newContext()).newPage();
  // The runner's compiler names inner functions by a helper of its own, which the page has not.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url);
  await page.locator('app-status .engine').getByText('WASM').waitFor({ state: 'attached' });
  await storeSamples(page, samples);
  await page.goto(`${url}#/train/adapt`);
  const button = page.getByRole('button', { name: `Teach it my ${samples.toLocaleString('en')} samples` });
  await button.waitFor();
  const before = await renderersMemory();
  const peak = watchMemory();
  const tasks = await longTasks(page);
  const began = performance.now();
  await button.click();
  await page.getByRole('button', { name: 'Keep and use it' }).waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - began) / 1000;
  return {
    samples,
    seconds: Math.round(seconds * 100) / 100,
    longTasks: (await tasks.read()).length,
    addedMegabytes: Math.round(((await peak()) - before) / 1e6),
    model: await modelName(page),
  };
}

async function modelName(page: Page): Promise<string> {
  const text = (await page.locator('adapt-section').getByText('They are taught to a copy of').textContent()) ?? '';
  return /“(.*)”/.exec(text)?.[1] ?? '';
}

/** Looks at the memory now and then; the returned function ends that and tells the most that it saw, in bytes. */
function watchMemory(): () => Promise<number> {
  let most = 0;
  const look = async () => {
    most = Math.max(most, await renderersMemory());
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  return async () => {
    clearInterval(timer);
    await look();
    return most;
  };
}

/** Resident bytes of all pages' processes, which hold their workers too. */
async function renderersMemory(): Promise<number> {
  let bytes = 0;
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) continue;
      const status = await readFile(`/proc/${id}/status`, 'utf8');
      bytes += 1024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return bytes;
}
