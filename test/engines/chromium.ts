import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type ElementHandle, type Page } from 'playwright-core';
import { CHROMIUM_ARGS } from '../../scripts/support/chromium.ts';
import { PATIENCE } from '../support/patience.ts';
import type { Driver, Target } from './driver.ts';
import { elementScript } from './in-page.ts';

const CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Chromium by Playwright, with a profile on the disk. */
export async function openChromium(program: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'selvedge-chromium-'));
  const downloads = mkdtempSync(join(tmpdir(), 'selvedge-downloads-'));
  let context: BrowserContext;
  let page: Page;
  const launch = async () => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: program,
      args: [...CHROMIUM_ARGS, ...CAMERA],
      viewport: { width: 1280, height: 900 },
      timeout: PATIENCE,
    });
    context.setDefaultTimeout(PATIENCE);
    context.on('page', keepDownloads);
    page = context.pages()[0] ?? (await context.newPage());
    keepDownloads(page);
  };
  // Under their own names, as browsers do without Playwright.
  const keepDownloads = (tab: Page) =>
    tab.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
  const element = async (target: Target) => {
    const found = (await page.evaluateHandle(elementScript(target))).asElement() as ElementHandle | null;
    if (found === null) throw new Error(`no ${target.css} that is ${target.name ?? 'shown'}`);
    return found;
  };
  await launch();
  return {
    version: `Chromium ${context!.browser()?.version()}`,
    downloads,
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (script) => page.evaluate(script),
    click: async (target) => (await element(target)).click({ timeout: 5000 }),
    type: async (target, text) => (await element(target)).type(text),
    press: (key) => page.keyboard.press(key),
    choose: async (target, files) => (await element(target)).setInputFiles([...files]),
    screenshot: () => page.screenshot(),
    restart: async () => {
      await context.close();
      await launch();
    },
    close: async () => {
      await context.close();
      for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
