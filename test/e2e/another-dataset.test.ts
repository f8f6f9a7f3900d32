import { resolve } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/support/chromium.ts';
import { drawnShapes, SHAPES } from '../support/shapes-dataset.ts';

const ENTRY = resolve(import.meta.dirname, '../support/shapes-page.ts');
const { size } = SHAPES.picture;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const bundle = await build({ entryPoints: [ENTRY], bundle: true, format: 'iife', write: false, target: 'es2022' });
  browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
});

afterAll(() => browser.close());

describe('the confusion matrix of a dataset of seven classes and 32×32 pixels', () => {
  it('has a row and a column for each of them', async () => {
    const names = await page.locator('thead th').allTextContents();
    expect(names.map((name) => name.trim())).toEqual(SHAPES.classes.map(({ name }) => name));
    expect(await page.locator('tbody tr').count()).toBe(SHAPES.classes.length);
  });

  it('draws the pictures behind a cell pixel by pixel', async () => {
    await page.getByRole('button', { name: '10 of Ring taken for Ring' }).click();
    const first = page.locator('pixel-picture canvas').first();
    await expect.poll(() => first.getAttribute('width')).toBe(String(size));
    const drawn = await first.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i]!);
    });
    // The shapes come in turn, and the ring is the second of them.
    expect(drawn).toEqual([...drawnShapes().test.images.subarray(size * size, 2 * size * size)]);
  });
});
