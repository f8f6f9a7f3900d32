import { chromium, type Page } from 'playwright-core';
import type { Prediction } from '../../src/contract/classifier-api.ts';
import { cameraArgs, jpegFilm } from '../../test/support/fake-camera.ts';
import { type ForeignTraffic, watchForeignTraffic } from '../../test/support/foreign-traffic.ts';
import { draw } from '../../test/support/pictures.ts';
import { longTasks } from '../../test/support/watch.ts';
import { build } from '../build.ts';
import { countBytes } from '../check/byte-budget.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { measureEvidence } from './app/evidence.ts';
import { median, quantile, round } from './app/numbers.ts';

/** The live view is measured for so long, after the first second. */
const LIVE_MS = 10_000;

/** Starts of each kind; the median is told. */
const STARTS = 5;

const CAMERA = { width: 1280, height: 720 };

interface Measured {
  /** Milliseconds of each answer of the live view, from grabbing the frame to drawing the answer. */
  answers: number[];
  /** The part of these that vision took in the worker. */
  vision: number[];
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
  const { answers, vision, longTasks, coldMs, offlineMs } = await measure(dist, traffic);
  const evidenceMs = await measureEvidence(dist, traffic.proxy);
  await traffic.close();
  const bytes = await countBytes(dist);
  return {
    frameToAnswerMs: { p50: quantile(answers, 0.5), p95: quantile(answers, 0.95) },
    answersPerSecond: round((1000 * answers.length) / LIVE_MS),
    visionMs: { p50: quantile(vision, 0.5), p95: quantile(vision, 0.95) },
    evidenceMs,
    longTasks,
    firstAnswerColdMs: median(coldMs),
    firstAnswerOfflineMs: median(offlineMs),
    jsBeforePaintBytes: bytes.jsBeforePaintBytes,
    jsTotalBytes: bytes.jsTotalBytes,
    foreignRequests: traffic.requests().length,
  };
}

async function measure(dist: string, traffic: ForeignTraffic): Promise<Measured> {
  const path = await jpegFilm([draw('trouser', CAMERA), draw('bag', CAMERA)], 30);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS, ...cameraArgs(path)],
    proxy: traffic.proxy,
  });
  const result: Measured = { answers: [], vision: [], longTasks: 0, coldMs: [], offlineMs: [] };
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
      await page.getByText('Works offline').first().waitFor();
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

async function live(page: Page): Promise<Pick<Measured, 'answers' | 'vision' | 'longTasks'>> {
  await page.waitForTimeout(1000);
  const { read } = await longTasks(page);
  const before = (await recorded(page)).length;
  await page.waitForTimeout(LIVE_MS);
  const frames = (await recorded(page)).slice(before);
  return {
    answers: frames.map(({ duration }) => duration),
    vision: frames.map(({ detail }) => detail.vision),
    longTasks: (await read()).length,
  };
}

/** Runs in the page, before the app: keeps the app's own measure of each frame. */
function recordAnswers(): void {
  const kept: { duration: number; end: number; detail: unknown }[] = [];
  Object.assign(globalThis, { selvedgeAnswers: kept });
  new PerformanceObserver((list) => {
    for (const { name, duration, startTime, detail } of list.getEntries() as PerformanceMeasure[]) {
      if (name === 'frame-to-answer') kept.push({ duration, end: startTime + duration, detail });
    }
  }).observe({ type: 'measure' });
}

type Recorded = {
  selvedgeAnswers: { duration: number; end: number; detail: Prediction['milliseconds'] }[];
};

const recorded = (page: Page) => page.evaluate(() => (globalThis as unknown as Recorded).selvedgeAnswers);

/** Milliseconds from the start of the navigation to the first answer of the camera on the screen. */
async function firstAnswer(page: Page): Promise<number> {
  await page.waitForFunction(() => (globalThis as unknown as Recorded).selvedgeAnswers.length > 0);
  return round((await recorded(page))[0]?.end ?? Number.NaN);
}
