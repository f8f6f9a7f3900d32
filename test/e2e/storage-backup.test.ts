import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { unzipFiles } from '../support/other-archiver.ts';
import { keepEverything, keptHere, openStorageScreen, type StorageScreen } from '../support/storage-screen.ts';

/** The app with some of everything, on the screen Storage. */
async function fullApp(): Promise<{ app: App; screen: StorageScreen }> {
  const app = await openApp();
  await app.computesOn('WASM');
  await keepEverything(app.page);
  return { app, screen: await openStorageScreen(app) };
}

const NOTHING = { samples: [], classes: [], models: [], runs: [], experiments: [], pile: [], inUse: null };

describe('a backup', () => {
  it('carries everything to another profile, which then answers the same; a second restore adds nothing', async () => {
    const { app, screen } = await fullApp();
    const kept = await keptHere(app.page);
    const zip = await screen.backUp();
    await screen.report.getByText('The backup is saved.').waitFor();

    const other = await openApp();
    const there = await openStorageScreen(other);
    await there.restore(zip);
    await there.report.getByText('Samples: 120 restored.').waitFor();
    expect(await keptHere(other.page)).toEqual(kept);
    await there.restore(zip);
    await there.report.getByText(/Samples: 0 restored \(120 here already\)/).waitFor();
    expect(await keptHere(other.page)).toEqual(kept);

    const answers: (string | null)[] = [];
    for (const { page, heading } of [app, other]) {
      await page.reload();
      await page.goto(`${page.url().split('#')[0]}#/classify`);
      await page.getByRole('button', { name: 'Trouser' }).click();
      await heading.waitFor();
      await page.locator('prediction-view .times').waitFor();
      answers.push(await page.locator('prediction-view ol, prediction-view ul').first().textContent());
    }
    expect(answers[0]).toBe(answers[1]);
  });

  it('is restored in part, as it is chosen', async () => {
    const { app, screen } = await fullApp();
    const kept = await keptHere(app.page);
    const zip = await screen.backUp();
    const other = await openApp();
    const there = await openStorageScreen(other);
    await there.restore(zip, /^Samples/, /^Runs/, /^Experiments/, /^Many/, /^Which/);
    expect(await keptHere(other.page)).toEqual({ ...NOTHING, models: kept.models });
  });

  it('that is damaged is restored without what is, which is named', async () => {
    const { screen } = await fullApp();
    const zip = await screen.backUp();
    const photo = Object.entries(await unzipFiles(new Blob([new Uint8Array(zip)]))).find(([name]) =>
      /\.jpg$/.test(name),
    )!;
    const at = zip.indexOf(Buffer.from(photo[1]));
    zip[at + 500]! ^= 1;
    const other = await openApp();
    const there = await openStorageScreen(other);
    await there.restore(zip);
    await there.report.getByText(/Samples: 119 restored/).waitFor();
    await there.report.getByText('One thing in it could not be restored:').waitFor();
    expect(await there.report.getByRole('listitem').textContent()).toMatch(/samples-1\.json, sample \d+.*damaged/s);
    expect(await axeViolations(other.page)).toEqual([]);
  });

  it('cut off in the middle is refused whole, with the reason', async () => {
    const { screen } = await fullApp();
    const zip = await screen.backUp();
    const other = await openApp();
    const there = await openStorageScreen(other);
    await there.choose('backup.zip', zip.subarray(0, zip.length / 2));
    await other.page.getByText('This file is not a zip that can be opened.').waitFor();
    expect(await keptHere(other.page)).toEqual(NOTHING);
  });

  it('is not needed: a zip of samples or of a model alone is imported, a model once', async () => {
    const { app } = await fullApp();
    const { page } = app;
    const saved = async (press: () => Promise<void>) => {
      const download = page.waitForEvent('download');
      await press();
      const path = await (await download).path();
      return (await import('node:fs/promises')).readFile(path);
    };
    await page.goto(`${app.url}#/samples`);
    const samples = await saved(() => page.getByRole('button', { name: 'Export', exact: true }).click());
    await page.goto(`${app.url}#/models`);
    await page.getByRole('button', { name: 'Export Mine', exact: true }).click();
    const model = await saved(() => page.getByRole('button', { name: /^Selvedge / }).click());

    const other = await openApp();
    const there = await openStorageScreen(other);
    await there.choose('samples.zip', samples);
    await there.report.getByText('Samples: 120 restored.').waitFor();
    await there.choose('mine.zip', model);
    await there.report.getByText('Models: 1 restored.').waitFor();
    await there.choose('mine.zip', model);
    await there.report.getByText('Models: 0 restored (1 here already).').waitFor();
    const kept = (await keptHere(other.page)) as { models: { files: unknown }[]; samples: unknown[] };
    expect(kept.samples).toHaveLength(120);
    expect(kept.models).toHaveLength(1);
  });
});
