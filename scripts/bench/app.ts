import { chromium, type Page } from 'playwright-core';
import { cameraArgs, film } from '../../test/support/fake-camera.ts';
import { type ForeignTraffic, watchForeignTraffic } from '../../test/support/foreign-traffic.ts';
import { draw } from '../../test/support/pictures.ts';
import { longTasks } from '../../test/support/watch.ts';
import { build } from '../build.ts';
import { countBytes } from '../check/byte-budget.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';

/** The live view is measured for so long, after the first second. */
const LIVE_MS = 10_000;

/** Starts of each kind; the median is told. */
const STARTS = 5;

const CAMERA = { width: 1280, height: 720 };

interface Measured {
  /** Milliseconds of each answer of the live view, from grabbing the frame to drawing the answer. */
  answers: number[];
  longTasks: number;
  coldMs: number[];
  offlineMs: number[];
}

/**
 * The Classify screen of the production build in headless Chromium, with a camera of 1280 × 720 at 30 frames a
 * second that shows two drawn garments in turn.
 */
export async function bench(): Promise<Record<string, unknown>> {
  const dist = await build();
  const traffic = await watchForeignTraffic();
  const { answers, longTasks, coldMs, offlineMs } = await measure(dist, traffic);
  await traffic.close();
  const bytes = await countBytes(dist);
  return {
    frameToAnswerMs: { p50: quantile(answers, 0.5), p95: quantile(answers, 0.95) },
    answersPerSecond: round((1000 * answers.length) / LIVE_MS),
    longTasks,
    firstAnswerColdMs: quantile(coldMs, 0.5),
    firstAnswerOfflineMs: quantile(offlineMs, 0.5),
    jsBeforePaintBytes: bytes.jsBeforePaintBytes,
    jsTotalBytes: bytes.jsTotalBytes,
    foreignRequests: traffic.requests().length,
  };
}

async function measure(dist: string, traffic: ForeignTraffic): Promise<Measured> {
  const path = await film([draw('trouser', CAMERA), draw('bag', CAMERA)], 30);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS, ...traffic.args, ...cameraArgs(path)],
  });
  const result: Measured = { answers: [], longTasks: 0, coldMs: [], offlineMs: [] };
  try {
    for (let start = 0; start < STARTS; start++) {
      // A context is a fresh profile: no cache, no service worker, no compiled code.
      const context = await browser.newContext({ permissions: ['camera'], viewport: { width: 390, height: 844 } });
      await context.addInitScript(recordAnswers);
      const server = await serve({ root: dist, port: 0 });
      const page = await context.newPage();
      await page.goto(server.url);
      result.coldMs.push(await firstAnswer(page));
      if (start === 0) Object.assign(result, await live(page));
      await page.getByText('Ready offline').first().waitFor();
      await server.close();
      await context.setOffline(true);
      await page.reload();
      result.offlineMs.push(await firstAnswer(page));
      await context.close();
      console.error(
        `start ${start + 1} of ${STARTS}: ${result.coldMs.at(-1)} ms cold, ${result.offlineMs.at(-1)} ms offline`,
      );
    }
  } finally {
    await browser.close();
  }
  return result;
}

async function live(page: Page): Promise<Pick<Measured, 'answers' | 'longTasks'>> {
  await page.waitForTimeout(1000);
  const { read } = await longTasks(page);
  const before = (await recorded(page)).length;
  await page.waitForTimeout(LIVE_MS);
  const answers = (await recorded(page)).slice(before).map(({ duration }) => duration);
  return { answers, longTasks: (await read()).length };
}

/** Runs in the page, before the app: keeps the app's own measure of each frame. */
function recordAnswers(): void {
  const kept: { duration: number; end: number }[] = [];
  Object.assign(globalThis, { selvedgeAnswers: kept });
  new PerformanceObserver((list) => {
    for (const { name, duration, startTime } of list.getEntries()) {
      if (name === 'frame-to-answer') kept.push({ duration, end: startTime + duration });
    }
  }).observe({ type: 'measure' });
}

type Recorded = { selvedgeAnswers: { duration: number; end: number }[] };

const recorded = (page: Page) => page.evaluate(() => (globalThis as unknown as Recorded).selvedgeAnswers);

/** Milliseconds from the start of the navigation to the first answer of the camera on the screen. */
async function firstAnswer(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as unknown as Recorded).selvedgeAnswers.length > 0);
  return round((await recorded(page))[0]?.end ?? Number.NaN);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
}

const round = (value: number) => Math.round(value * 10) / 10;
