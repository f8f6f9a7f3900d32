import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { App } from './app.ts';
import { storeSamples } from './stored-samples.ts';

/** The screen Samples as a person uses it. */
export class SamplesScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get pictures() {
    return this.page.locator('picture-grid').getByRole('option');
  }

  get selected() {
    return this.page.locator('picture-grid [aria-selected=true]');
  }

  /** Selects a picture by its tick, or leaves it out. */
  async pick(index: number): Promise<void> {
    const picture = this.pictures.nth(index);
    await picture.hover();
    await picture.locator('[data-pick]').click();
  }

  get said() {
    return this.page.locator('samples-screen undo-bar').getByRole('status');
  }

  button(name: string | RegExp) {
    return this.page
      .locator('samples-screen')
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** Waits until the headings of the classes say this, as in `Hat 3`. */
  async shows(...classes: string[]): Promise<void> {
    const headings = this.page.locator('picture-grid h3');
    await expect.poll(() => headings.allTextContents()).toEqual(classes);
  }

  /** Answers the question what something is with a new name. */
  async name(label: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'New class' }).fill(label);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses files as a person does; paths of files, or one of a folder. */
  async choose(
    input: 'files' | 'folder',
    files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
  ): Promise<void> {
    await this.page.locator(`file-buttons #${input}`).setInputFiles(files);
  }
}

/** Goes to the screen; with `count` samples that were kept long ago. */
export async function openSamples(app: App, count = 0): Promise<SamplesScreen> {
  await app.computesOn('WASM');
  if (count > 0) await storeSamples(app.page, count);
  await app.page.getByRole('link', { name: 'Samples' }).click();
  const screen = new SamplesScreen(app.page);
  if (count > 0) await screen.pictures.first().waitFor();
  return screen;
}
