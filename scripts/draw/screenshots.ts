/**
 * Takes the screenshots of the manifest and the README from the production build, with the project's own example
 * pictures. Run it after a change of the screen: `npm run build && npx tsx scripts/draw/screenshots.ts`.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Shot {
  file: string;
  /** CSS pixels, and the device's pixels to one of them. */
  width: number;
  height: number;
  scale: number;
  dark: boolean;
  example: string;
}

/** The first two are named, with their sizes, by the manifest; the others by the README. */
const SHOTS: Shot[] = [
  { file: 'public/screenshots/classify-narrow.png', width: 390, height: 844, scale: 2, dark: false, example: 'Dress' },
  { file: 'public/screenshots/classify-wide.png', width: 1280, height: 800, scale: 1, dark: false, example: 'Dress' },
  {
    file: 'docs/screenshots/classify-390-light.png',
    width: 390,
    height: 844,
    scale: 2,
    dark: false,
    example: 'T-shirt',
  },
  {
    file: 'docs/screenshots/classify-1280-dark.png',
    width: 1280,
    height: 800,
    scale: 1,
    dark: true,
    example: 'T-shirt',
  },
];

async function take(browser: Browser, url: string, { file, width, height, scale, dark, example }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: width < 600,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('offline-status').getByText('Ready offline', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: example }).click();
  await page.locator('prediction-view .times').waitFor();
  // The first answer still warms the engine up; its time is not what a person sees from then on.
  await page.getByRole('button', { name: example }).click();
  await page.waitForTimeout(500);
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  const shot = await page.screenshot();
  await mkdir(dirname(join(ROOT, file)), { recursive: true });
  await sharp(shot).png({ palette: true, colours: 128, effort: 10 }).toFile(join(ROOT, file));
  await context.close();
}

const server = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
try {
  for (const shot of SHOTS) await take(browser, server.url, shot);
} finally {
  await browser.close();
  await server.close();
}
