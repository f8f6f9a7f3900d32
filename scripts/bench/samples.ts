import { chromium, type Page } from 'playwright-core';
import { storeSamples } from '../../test/support/stored-samples.ts';
import { longTasks } from '../../test/support/watch.ts';
import { build } from '../build.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { median, quantile } from './app/numbers.ts';

const SAMPLES = 5_000;

/** Pixels a second: a quick flick, under which the pictures can still be told apart. */
const SCROLL_SPEED = 2_500;
const SCROLL_MS = 4_000;

/** The screen is opened so often; the median is told. */
const OPENINGS = 5;

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

/** The Samples screen of the production build in headless Chromium, with 5,000 samples of 640 × 480 pixels. */
export async function bench(): Promise<Record<string, unknown>> {
  const server = await serve({ root: await build(), port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  const figures: Record<string, unknown> = { samples: SAMPLES };
  try {
    const page = await (await browser.newContext()).newPage();
    // The runner's compiler names inner functions by a helper of its own, which the page has not.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(server.url);
    await page.locator('app-status .engine').getByText('WASM').waitFor({ state: 'attached' });
    console.error(`keeping ${SAMPLES} samples…`);
    await storeSamples(page, SAMPLES);
    for (const [name, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      figures[name] = await measure(page, server.url);
      console.error(name, figures[name]);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return figures;
}

async function measure(page: Page, url: string): Promise<Record<string, unknown>> {
  const openings: { gridMs: number; photosMs: number }[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    // A page that has read nothing yet.
    await page.goto('about:blank');
    await page.goto(`${url}#/models`);
    await page.locator('models-screen').getByText('in use').waitFor();
    openings.push(await open(page));
  }
  const { read } = await longTasks(page);
  const frames = await scroll(page);
  return {
    openMs: {
      grid: median(openings.map(({ gridMs }) => gridMs)),
      photos: median(openings.map(({ photosMs }) => photosMs)),
    },
    framesPerSecond: Math.round((10_000 * frames.length) / frames.reduce((sum, ms) => sum + ms, 0)) / 10,
    frameMs: { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), p99: quantile(frames, 0.99) },
    longTasks: (await read()).length,
  };
}

/** From the wish to the grid in the document, and to a photo in every picture of the window. */
function open(page: Page): Promise<{ gridMs: number; photosMs: number }> {
  return page.evaluate(async () => {
    const began = performance.now();
    location.hash = '#/samples';
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const root = (name: string, from?: ShadowRoot | null) => from?.querySelector(name)?.shadowRoot;
    let gridMs = 0;
    for (;;) {
      await nextFrame();
      const app = document.querySelector('selvedge-app')?.shadowRoot;
      const cells = [...(root('picture-grid', root('samples-screen', app))?.querySelectorAll('.cell') ?? [])];
      const seen = cells.filter((cell) => cell.getBoundingClientRect().top < innerHeight);
      if (seen.length > 0 && gridMs === 0) gridMs = performance.now() - began;
      const shown = seen.filter((cell) => cell.querySelector('img')?.complete);
      if (seen.length > 0 && shown.length === seen.length) return { gridMs, photosMs: performance.now() - began };
    }
  });
}

/** Milliseconds between the frames of the page's own thread while the browser scrolls. */
async function scroll(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { selvedgeFrames: frames });
    const count = (now: number) => {
      frames.push(now);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await page.evaluate(() => scrollY);
  await session.send('Input.synthesizeScrollGesture', {
    x: 200,
    y: 400,
    yDistance: -(SCROLL_SPEED * SCROLL_MS) / 1000,
    speed: SCROLL_SPEED,
    preventFling: true,
  });
  const { frames, moved } = await page.evaluate((top) => {
    const { selvedgeFrames } = globalThis as unknown as { selvedgeFrames: number[] };
    return { frames: selvedgeFrames, moved: scrollY - top };
  }, before);
  if (moved < SCROLL_SPEED) throw new Error(`the page scrolled by ${moved} pixels only`);
  return frames.slice(1).map((time, at) => time - frames[at]!);
}
