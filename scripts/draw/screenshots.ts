/**
 * Takes the screenshots of the manifest and the README from the production build, with the project's own example
 * pictures. Run it after a change of the screen: `npm run build && npx tsx scripts/draw/screenshots.ts`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';

const FOLDER = fileURLToPath(new URL('../../public/screenshots/', import.meta.url));

/** Each form that the manifest names, in CSS pixels, with the device's pixels to one of them. */
const FORMS = {
  narrow: { width: 390, height: 844, scale: 2, example: 'Dress' },
  wide: { width: 1280, height: 800, scale: 1, example: 'Dress' },
} as const;

async function take(browser: Browser, url: string, form: keyof typeof FORMS): Promise<void> {
  const { width, height, scale, example } = FORMS[form];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: form === 'narrow',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('offline-status').getByText('Ready offline', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: example }).click();
  await page.locator('prediction-view .times').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  const shot = await page.screenshot();
  await sharp(shot).png({ palette: true, colours: 128, effort: 10 }).toFile(`${FOLDER}classify-${form}.png`);
  await context.close();
}

await mkdir(FOLDER, { recursive: true });
const server = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
try {
  for (const form of ['narrow', 'wide'] as const) await take(browser, server.url, form);
} finally {
  await browser.close();
  await server.close();
}
