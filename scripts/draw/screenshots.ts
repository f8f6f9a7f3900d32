/**
 * Takes the screenshots of the manifest and the README from the production build, with the project's own drawings
 * alone: its example pictures, and a dataset of drawn garments in the place of Fashion-MNIST. `npm run screenshots`
 * takes all, `npm run screenshots -- NAME …` those whose names hold one of the words.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import sharp from 'sharp';
import { datasetPath } from '../../src/domain/assets.ts';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { brokenBuild } from '../../test/support/build.ts';
import { packDrawn } from '../../test/support/official-files.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { drawGarments } from './garment-dataset.ts';
import * as scenes from './scenes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** CSS pixels, and the picture's pixels to one of them. */
const PHONE = { width: 390, height: 844, scale: 2 };
const WIDE = { width: 1280, height: 800, scale: 1 };

interface Shot {
  /** Below the project's root, without its ending. */
  file: string;
  view: typeof PHONE;
  dark?: boolean;
  /** Brings the page to what is shown. */
  scene: scenes.Scene;
}

/** In this order: later scenes find what earlier ones have trained. The first two are named by the manifest. */
const SHOTS: Shot[] = [
  { file: 'public/screenshots/classify-narrow', view: PHONE, scene: scenes.example('Dress') },
  { file: 'public/screenshots/classify-wide', view: WIDE, scene: scenes.example('Dress') },
  { file: 'docs/screenshots/classify-390-light', view: PHONE, scene: scenes.example('T-shirt') },
  { file: 'docs/screenshots/classify-1280-dark', view: WIDE, dark: true, scene: scenes.example('T-shirt') },
  { file: 'docs/screenshots/train-390-light', view: PHONE, scene: scenes.scratch },
  { file: 'docs/screenshots/run-1280-light', view: WIDE, scene: scenes.runUnderWay },
  { file: 'docs/screenshots/run-390-dark', view: PHONE, dark: true, scene: scenes.runUnderWay },
  { file: 'docs/screenshots/runs-1280-dark', view: WIDE, dark: true, scene: scenes.comparison },
  { file: 'docs/screenshots/experiments-1280-light', view: WIDE, scene: scenes.grid },
  { file: 'docs/screenshots/evaluate-1280-light', view: WIDE, scene: scenes.evaluation },
  { file: 'docs/screenshots/models-390-light', view: PHONE, scene: scenes.models },
  { file: 'docs/screenshots/samples-390-dark', view: PHONE, dark: true, scene: scenes.samples },
  { file: 'docs/screenshots/samples-1280-light', view: WIDE, scene: scenes.samples },
  { file: 'docs/screenshots/adapt-390-light', view: PHONE, scene: scenes.taught },
];

/** Every picture is taken at this scale; one of fewer pixels is made smaller, which is smoother than taking it so. */
const SCALE = 2;

async function take(context: BrowserContext, url: string, { file, view, dark = false, scene }: Shot): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(view);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(url);
  await page.locator('app-status').getByText('Works offline', { exact: true }).first().waitFor({ timeout: 60_000 });
  await scene(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const shot = sharp(await page.screenshot());
  await page.close();
  const path = join(ROOT, `${file}.png`);
  await mkdir(dirname(path), { recursive: true });
  await shot
    .resize(view.width * view.scale, view.height * view.scale)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(path);
  console.log(`${file}.png`);
}

const wanted = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'selvedge-screenshots-'));
const packed = await packDrawn(folder, FASHION_MNIST, {
  train: await drawGarments(3000, 1),
  test: await drawGarments(500, 2),
});
const { root, remove } = brokenBuild(() => {});
await cp(packed, join(root, datasetPath(FASHION_MNIST)), { recursive: true });
const server = await serve({ root, port: 0 });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
try {
  const context = await browser.newContext({ deviceScaleFactor: SCALE });
  for (const shot of SHOTS) {
    if (wanted.length === 0 || wanted.some((word) => shot.file.includes(word))) await take(context, server.url, shot);
  }
} finally {
  await browser.close();
  await server.close();
  remove();
  await rm(folder, { recursive: true });
}
