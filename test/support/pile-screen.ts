import { mkdirSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { App } from './app.ts';
import { faces, rooms } from './not-garments.ts';
import { CLASS_OF, type Drawn, draw } from './pictures.ts';

const SIZE = { width: 400, height: 300 };
const GARMENTS = Object.keys(CLASS_OF) as Drawn[];

/** A folder of drawn garments, each of another colour, in folders of their kinds; and of pictures that show none. */
export async function wardrobe({ garments, others = 0 }: { garments: number; others?: number }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-pile-'));
  for (const kind of [...GARMENTS, 'other']) mkdirSync(join(folder, kind));
  const two = (value: number) => (0x40 + value).toString(16);
  await Promise.all(
    Array.from({ length: garments }, async (_, i) => {
      const garment = GARMENTS[i % GARMENTS.length]!;
      const colour = `#27${two(i % 64)}${two(Math.floor(i / 64))}`;
      await draw(garment, SIZE, colour)
        .png()
        .toFile(join(folder, garment, `${i}.png`));
    }),
  );
  const drawn = [...rooms(), ...faces()].slice(0, others);
  await Promise.all(drawn.map((picture, i) => picture.png().toFile(join(folder, 'other', `${i}.png`))));
  return folder;
}

/** The screen Many pictures as a person uses it. */
export class PileScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get pictures() {
    return this.page.locator('picture-grid').getByRole('option');
  }

  get closeup() {
    return this.page.locator('pile-closeup dialog');
  }

  get said() {
    return this.page.locator('pile-screen undo-bar').getByRole('status');
  }

  button(name: string | RegExp) {
    const options = typeof name === 'string' ? { name, exact: true } : { name };
    return this.page.locator('pile-screen').getByRole('button', options);
  }

  /** Chooses a folder as a person does. */
  async choose(folder: string): Promise<void> {
    await this.page.locator('pile-screen #folder').setInputFiles(folder);
  }

  /** Waits until so many are classified, and nothing goes on. */
  async done(count: number): Promise<void> {
    await this.button(`All ${count}`).waitFor();
    await this.page.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  /** Waits until the headings say this, as in `Bag 3`. */
  async shows(...headings: string[]): Promise<void> {
    await expect.poll(() => this.page.locator('picture-grid h3').allTextContents()).toEqual(headings);
  }

  /** Presses the button that saves a file, and reads that. */
  async saved(name: string): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await this.button(name).click();
    return readFile(await (await download).path());
  }

  /** The rows of the table, by their files. */
  async table(): Promise<Map<string, string>> {
    const rows = (await this.saved('CSV')).toString('utf8').trim().split('\r\n').slice(1);
    return new Map(rows.map((row) => [row.split(',')[0]!, row]));
  }
}

/** Goes to the screen as a person does. */
export async function openPile(app: App): Promise<PileScreen> {
  await app.computesOn('WASM');
  await app.page.getByRole('link', { name: 'Sort many pictures at once' }).click();
  await app.page.getByRole('heading', { name: 'Many pictures' }).waitFor();
  return new PileScreen(app.page);
}
