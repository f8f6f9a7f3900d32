import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { fillDisk, smallDisk } from '../support/full-disk.ts';
import { draw } from '../support/pictures.ts';
import { openSamples } from '../support/samples-screen.ts';
import { keepEverything, keptHere, openStorageScreen, StorageScreen } from '../support/storage-screen.ts';
import { storeSamples } from '../support/stored-samples.ts';

const NOTHING = { samples: [], classes: [], models: [], runs: [], experiments: [], pile: [], inUse: null };

async function fullApp(): Promise<App> {
  const app = await openApp();
  await app.computesOn('WASM');
  await keepEverything(app.page);
  return app;
}

/** The cells of the row of what is stored. */
const row = ({ page }: App, name: string) =>
  page.locator('stored-panel').getByRole('row', { name: new RegExp(`^${name}`) });

describe('the screen Storage', () => {
  it('says what is kept, how many and how much, and is accessible in every shape', async () => {
    const app = await fullApp();
    const screen = await openStorageScreen(app);
    for (const [name, count] of [
      ['Samples', '120'],
      ['Models', '2'],
      ['Runs', '2'],
      ['Checkpoints', '1'],
      ['Experiments', '1'],
      ['Many pictures', '2'],
    ] as const) {
      await row(app, name).waitFor();
      const cells = await row(app, name).getByRole('cell').allTextContents();
      expect(cells).toEqual([count, expect.stringMatching(/^[\d.]+ [kMG]B$/)]);
    }
    await app.page.getByText(/[\d.]+ [kMG]B used of [\d.]+ [kMG]B that the browser gives\./).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeViolations(app.page)).toEqual([]);
    }
    await screen.button('Delete everything…').click();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.setViewportSize({ width: 320, height: 700 });
    const { page } = app;
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
  });

  it('is reached from the header, from Samples and from Models', async () => {
    const app = await openApp();
    const { page } = app;
    await app.computesOn('WASM');
    await app.status.click();
    await page.getByRole('button', { name: 'Storage and backups' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'Storage', exact: true }).waitFor();
    for (const name of ['Samples', 'Models']) {
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.getByRole('link', { name: 'Storage and backups' }).click();
      await page.getByRole('heading', { name: 'Storage', exact: true }).waitFor();
    }
  });

  it('gives up the pile, which can be had back, then for good what was deleted, and after a question checkpoints', async () => {
    const app = await fullApp();
    const screen = await openStorageScreen(app);
    const { page } = app;
    await screen.button('Give up: Many pictures').click();
    await row(app, 'Many pictures').waitFor({ state: 'hidden' });
    await screen.button('Undo').click();
    await row(app, 'Many pictures').waitFor();
    await screen.button('Give up: Many pictures').click();
    await screen.button('Give up: Deleted things').click();
    await row(app, 'Deleted').waitFor({ state: 'hidden' });
    await screen.button('Give up: Checkpoints').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await row(app, 'Checkpoints').waitFor();
    await screen.button('Give up: Checkpoints').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
    await row(app, 'Checkpoints').waitFor({ state: 'hidden' });
    expect(await keptHere(page)).toMatchObject({ pile: [], runs: [{ checkpoint: null }, { checkpoint: null }] });
  });
});

describe('everything', () => {
  it('is deleted after a word was typed, in every tab, and the app is as on the first day', async () => {
    const app = await fullApp();
    const screen = await openStorageScreen(app);
    const other = await app.context.newPage();
    await other.goto(`${app.url}#/samples`);
    await other.locator('picture-grid').getByRole('option').first().waitFor();
    await screen.button('Delete everything…').click();
    const dialog = app.page.getByRole('dialog', { name: 'Delete everything for good?' });
    await dialog.getByText('120 samples, 2 models, 2 runs, 1 experiment and 2 pictures of the pile will go').waitFor();
    const last = dialog.getByRole('button', { name: 'Delete everything', exact: true });
    expect(await last.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('delete');
    await last.click();
    await other.getByText('Nothing here yet').waitFor();
    await row(app, 'Nothing yet').waitFor();
    expect(await keptHere(app.page)).toEqual(NOTHING);
    expect(await app.page.evaluate(() => localStorage.length)).toBe(1);
    await app.page.goto('about:blank');
    await app.page.goto(`${app.url}#/samples`);
    await app.page.getByText('Nothing here yet').waitFor();
    expect(await app.page.getByText('gone from this browser').count()).toBe(0);
  });

  it('goes with the offline copy where that is wanted, which is then stored anew', async () => {
    const app = await openApp({ offlineCopy: true });
    await app.status.getByText('Works offline').waitFor();
    await storeSamples(app.page, 10);
    const screen = await openStorageScreen(app);
    await row(app, 'The app itself').waitFor();
    await screen.button('Delete everything…').click();
    const dialog = app.page.getByRole('dialog', { name: 'Delete everything for good?' });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('textbox').fill('delete');
    const loaded = app.page.waitForEvent('load');
    await dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await loaded;
    await app.status.getByText('Works offline').waitFor();
    expect(await keptHere(app.page)).toEqual(NOTHING);
  });
});

describe('a full disk', () => {
  it('leads to what can be given up, and giving it up needs no room', async () => {
    const app = await openApp();
    await smallDisk(app);
    await app.computesOn('WASM');
    await keepEverything(app.page);
    const screen = await openSamples(app);
    await screen.pictures.first().waitFor();
    await fillDisk(app.page);
    const buffer = await draw('trouser', { width: 400, height: 300 }, '#274060').jpeg().toBuffer();
    const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer };
    await screen.choose('files', file);
    await screen.name('Hat');
    await app.page.getByRole('link', { name: 'See what can be given up' }).click();
    const storage = new StorageScreen(app.page);
    await storage.button('Give up: Many pictures').click();
    await row(app, 'Many pictures').waitFor({ state: 'hidden' });
    await app.page.getByText(/^The pile deleted/).waitFor();
    await storage.button('Give up: Checkpoints').click();
    await app.page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
    await row(app, 'Checkpoints').waitFor({ state: 'hidden' });
    expect(await keptHere(app.page)).toMatchObject({ pile: [], inUse: expect.any(String) });
    await storage.button('Delete everything…').click();
    const dialog = app.page.getByRole('dialog', { name: 'Delete everything for good?' });
    await dialog.getByRole('textbox').fill('delete');
    await dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await row(app, 'Nothing yet').waitFor();
    expect(await keptHere(app.page)).toEqual(NOTHING);
  });
});

describe('the reminder of a backup', () => {
  it('is said where the browser may clear what is kept, until it is put away or a backup is made', async () => {
    const app = await openApp();
    await app.computesOn('WASM');
    await storeSamples(app.page, 25);
    await app.page.goto('about:blank');
    await app.page.goto(`${app.url}#/samples`);
    const said = app.page.getByText('25 samples are in no backup');
    await said.waitFor();
    await app.page.getByRole('link', { name: 'Make a backup' }).click();
    await said.waitFor();
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'Back up everything' }).click();
    await download;
    await said.waitFor({ state: 'hidden' });
    await app.page.getByText(/Last export on/).waitFor();
  });
});
