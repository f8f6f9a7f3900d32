/**
 * `npm run bench -- charts [--pictures FOLDER]`: the curves of a run as this project draws them, beside the same element
 * with its lines drawn by uPlot (scripts/bench/charts/uplot-chart.ts), in headless Chromium under the app's own policy:
 * bytes of the built app, time, and what a person meets who has a phone, a keyboard, forced colours, a dark screen or a
 * printer. The folder gets pictures of both.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { axeViolations } from '../../test/support/axe.ts';
import { buildBytes } from '../support/build-bytes.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { pageScript } from '../support/page-script.ts';
import { CONTENT_POLICY } from '../vite/content-policy.ts';
import type * as chartBench from './charts/page.ts';

const ORIGIN = 'http://bench.localhost';
const FOLDER = join(import.meta.dirname, 'charts');
const TOKENS = join(import.meta.dirname, '../../src/styles/tokens.css');
const CANDIDATES = ['ours', 'uplot'] as const;
type Candidate = (typeof CANDIDATES)[number];

/** What the app draws at most, and ten times as much on twice the lines. */
const LOADS: Record<string, chartBench.Load> = {
  'as the app draws': { points: 500, lines: 2 },
  'ten times as much': { points: 5_000, lines: 4 },
};
const MEDIA = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced-colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Before the updates that are timed, so that the browser has compiled what it compiles. */
const WARM_UPDATES = 30;
const UPDATES = 60;
const ROUNDS = 3;

export async function bench(options: string[]): Promise<Record<string, unknown>> {
  const pictures = options[options.indexOf('--pictures') + 1];
  const folder = options.includes('--pictures') ? pictures : undefined;
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  console.error('building the app with either');
  const replaced = { 'src/chart/curve-chart.ts': join(FOLDER, 'uplot-chart.ts') };
  const jsTotalBytes = { ours: await buildBytes(), uplot: await buildBytes(replaced) };
  const times: Record<string, Record<Candidate, Times[]>> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, load] of Object.entries(LOADS)) {
      times[name] ??= { ours: [], uplot: [] };
      for (const candidate of CANDIDATES) times[name][candidate].push(await inBrowser(candidate, measure(load)));
    }
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  const people: Record<string, unknown> = {};
  for (const candidate of CANDIDATES) people[candidate] = await inBrowser(candidate, meet(candidate, folder));
  const medians = Object.entries(times).map(([name, { ours, uplot }]) => [
    name,
    { ours: medianTimes(ours), uplot: medianTimes(uplot) },
  ]);
  return { jsTotalBytes, milliseconds: Object.fromEntries(medians), people };
}

/** Times of the page's main thread. */
interface Times {
  firstMs: number;
  updateMs: number;
}

const measure = (load: chartBench.Load) => async (page: Page) => {
  await call(page, 'prepare', load);
  const firstMs = await busy(page, () => call(page, 'show', 'Loss'));
  await call(page, 'update', WARM_UPDATES);
  const updates = await busy(page, () => call(page, 'update', UPDATES));
  return { firstMs, updateMs: updates / UPDATES };
};

function medianTimes(times: readonly Times[]): Times {
  const middle = (values: number[]) => {
    const value = values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
    return Math.round(value * 100) / 100;
  };
  return {
    firstMs: middle(times.map(({ firstMs }) => firstMs)),
    updateMs: middle(times.map(({ updateMs }) => updateMs)),
  };
}

/** Milliseconds for which the page's main thread works meanwhile: script, layout and paint. */
async function busy(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await seconds();
  await work();
  const after = await seconds();
  await session.detach();
  return 1000 * (after - before);
}

const meet = (candidate: Candidate, folder: string | undefined) => async (page: Page) => {
  const looks: Record<string, string[]> = {};
  await call(page, 'prepare', LOADS['as the app draws']!);
  await call(page, 'show', 'Loss');
  const policyViolations = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  const accessibilityViolations = await axeViolations(page);
  const savedPicture = await call(page, 'ground');
  for (const [name, media] of Object.entries(MEDIA)) {
    await page.emulateMedia(media);
    await call(page, 'update', 1);
    looks[name] = await call(page, 'colours');
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${candidate}-${name}.png`) });
  }
  return { policyViolations, accessibilityViolations, savedPicture, looks, followed: await pointed(page) };
};

/** What the key tells under a mouse, and under a finger that moves across. */
async function pointed(page: Page): Promise<{ mouse: string; finger: string }> {
  const { x, y, width, height } = await call(page, 'place');
  const line = y + height / 2;
  await page.mouse.move(x + width / 2, line);
  const mouse = await call(page, 'keyText');
  await page.mouse.move(0, 0);
  const session = await page.context().newCDPSession(page);
  for (let step = 0; step <= 5; step++) {
    const touchPoints = [{ x: x + width / 4 + (step * width) / 20, y: line }];
    await session.send('Input.dispatchTouchEvent', { type: step === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  return { mouse, finger: await call(page, 'keyText') };
}

async function inBrowser<Result>(candidate: Candidate, work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    return await work(await openPage(browser, candidate));
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, candidate: Candidate): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 720, height: 480 }, deviceScaleFactor: 2, hasTouch: true });
  const files: Record<string, { contentType: string; body: string }> = {
    '/': {
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>Curves</title><meta http-equiv="Content-Security-Policy"
        content="${CONTENT_POLICY}"><link rel="stylesheet" href="/tokens.css"><script src="/watch.js"></script>
        <script src="/bench.js"></script></head><body><main><h1>A run</h1><h2>Curves</h2></main></body></html>`,
    },
    '/watch.js': {
      contentType: 'text/javascript',
      body: `globalThis.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));`,
    },
    '/tokens.css': { contentType: 'text/css', body: await readFile(TOKENS, 'utf8') },
    '/bench.js': {
      contentType: 'text/javascript',
      body: `${await pageScript(join(FOLDER, `${candidate}.ts`), 'chartBench')}`,
    },
  };
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill(files[new URL(route.request().url()).pathname] ?? { status: 404 }),
  );
  await page.goto(`${ORIGIN}/`);
  return page;
}

type Bench = typeof chartBench;
type Call = { [Name in keyof Bench]: Bench[Name] extends (...given: never[]) => unknown ? Name : never }[keyof Bench];

function call<Name extends Call>(
  page: Page,
  name: Name,
  ...given: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  return page.evaluate(
    ([called, parameters]) => {
      const { chartBench: script } = globalThis as unknown as {
        chartBench: Record<string, (...given: unknown[]) => unknown>;
      };
      return script[called as string]!(...(parameters as unknown[]));
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<Bench[Name]>>>;
}
