import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { UPGRADES } from '../../workers/storage/schema.ts';
import { openProfile } from '../support/browser.ts';
import { requireBuild } from '../support/build.ts';
import { draw } from '../support/pictures.ts';
import { SamplesScreen } from '../support/samples-screen.ts';
import { RECORDED_SCHEMAS, restoreStorage } from '../support/storage-fixture.ts';
import { openStorageSite } from '../support/storage-site.ts';

/** The steps to the last version that kept photos as blobs, as they run in a page. */
const STEPS = UPGRADES.slice(0, 2).map(String);

/** The app's database as that version left it. */
async function storeAsBefore(page: Page, photos: { id: string; base64: string }[]): Promise<void> {
  const steps = `[${STEPS.join(',')}]`;
  await page.evaluate(`(async () => {
    const open = indexedDB.open('selvedge', ${STEPS.length});
    open.onupgradeneeded = () => { for (const step of ${steps}) step(open.result); };
    await new Promise((done) => { open.onsuccess = done; });
    const transaction = open.result.transaction(['samples', 'photos'], 'readwrite');
    for (const [i, { id, base64 }] of ${JSON.stringify(photos)}.entries()) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transaction.objectStore('samples').add({
        id, label: 'Hat', takenAt: 1.7e12 + i, thought: null, fingerprint: String(i).repeat(16),
        pixels: new Uint8Array(784).fill(i),
      });
      transaction.objectStore('photos').add(new Blob([bytes], { type: 'image/jpeg' }), id);
    }
    await new Promise((done) => { transaction.oncomplete = done; });
    open.result.close();
  })()`);
}

/** What the database holds now. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('selvedge');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const request = open.result.transaction('photos').objectStore('photos').getAll();
    await new Promise((done) => {
      request.onsuccess = done;
    });
    const { version } = open.result;
    open.result.close();
    const hash = async (bytes: ArrayBuffer) =>
      Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
    const photos = request.result as { bytes?: ArrayBuffer; type: string }[];
    return {
      version,
      photos: await Promise.all(
        photos.map(async ({ bytes, type }) => (bytes ? `${type} ${await hash(bytes)}` : 'a blob')),
      ),
    };
  });

describe('what an earlier version of the app kept', () => {
  it('is here after the update, and its photos become bytes', async () => {
    const pictures = await Promise.all(
      ['#274060', '#602727', '#276030'].map((colour) =>
        draw('bag', { width: 400, height: 300 }, colour).jpeg().toBuffer(),
      ),
    );
    const photos = pictures.map((bytes) => ({
      id: createHash('sha256').update(bytes).digest('hex'),
      base64: bytes.toString('base64'),
    }));
    const { url, close } = await serve({ root: requireBuild(), port: 0 });
    onTestFinished(close);
    const page = await (await openProfile({ serviceWorkers: 'block' })).newPage();
    await page.goto(`${url}icons/icon-192.png`);
    await storeAsBefore(page, photos);
    await page.goto(`${url}#/samples`);
    await new SamplesScreen(page).shows('Hat 3');
    const expected = photos.map(({ id }) => `image/jpeg ${id}`).sort();
    await expect.poll(async () => (await stored(page)).photos.sort()).toEqual(expected);
    expect((await stored(page)).version).toBe(UPGRADES.length);
    await page.reload();
    await new SamplesScreen(page).shows('Hat 3');
  });
});

describe('a database that a schema’s own code has written', () => {
  it('is recorded of every schema', () => {
    expect(RECORDED_SCHEMAS).toEqual(UPGRADES.map((_, i) => i + 1));
  });

  it.each(RECORDED_SCHEMAS)('of schema %i is read whole, with its checksums, and can be written', async (schema) => {
    const site = await openStorageSite();
    onTestFinished(() => site.close());
    const page = await site.tab(await site.profile());
    await restoreStorage(page, schema);
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const [samples, models, runs, experiments] = await Promise.all([
        storage.samples.list(),
        storage.models.list(),
        storage.runs.list(),
        storage.experiments.list(),
      ]);
      const cut = runs.find(({ name }) => name === 'Cut off')!;
      const files = await Promise.all(models.map(async ({ id }) => (await storage.models.files(id))['weights.bin']));
      const photos = await storage.samples.photos(samples.map(({ id }) => id));
      const view = await storage.samples.view(samples[0]!.id);
      const found = {
        samples: samples.map(({ label }) => label).sort(),
        photos: await Promise.all(photos.map(async (photo) => (await createImageBitmap(photo!)).width)),
        pixels: view?.pixels.length,
        models: models.map(({ name, parent }) => `${name}${parent === null ? '' : ' of another'}`).sort(),
        inUse: models.find(({ name }) => name === 'Mine, taught')?.id === (await storage.models.inUse()),
        files: files.map(({ byteLength }) => byteLength),
        runs: runs.map(({ name, status }) => [name, status]).sort(),
        steps: (await storage.runs.curves(cut.id)).step.length,
        checkpoint: (await storage.checkpoints.load(cut.id))?.bytes.byteLength,
        interrupted: (await storage.checkpoints.interrupted())?.run.name,
        cells: (await storage.experiments.cells(experiments[0]!.id)).map(({ status }) => status),
        classes: (await storage.classes.list()).map(({ label }) => label),
        pile: (await storage.pile.list(10)).map(({ path }) => path),
      };
      await storage.samples.rewriteBlobs();
      const { added } = await storage.samples.add(kit.samples(1));
      const { undo } = await storage.samples.relabel(added, 'Hat');
      return { ...found, undone: await storage.undo(undo), after: (await storage.samples.list()).length };
    });
    expect(found).toEqual({
      samples: expect.arrayContaining(['Hat', 'Bag']),
      photos: [48, 48, 48],
      pixels: 784,
      models: ['Mine', 'Mine, taught of another'],
      inUse: true,
      files: [200, 200],
      runs: [
        ['Cut off', 'running'],
        ['Reference', 'finished'],
      ],
      steps: 5,
      checkpoint: 64,
      interrupted: 'Cut off',
      cells: ['finished'],
      classes: schema < 2 ? ['Bag', 'Hat'] : ['Bag', 'Hat', 'Scarf'],
      pile: schema < 4 ? [] : ['a.png'],
      undone: true,
      after: 4,
    });
  });

  it.each(RECORDED_SCHEMAS)('of schema %i is shown on every screen of the app', async (schema) => {
    const { url, close } = await serve({ root: requireBuild(), port: 0 });
    onTestFinished(close);
    const page = await (await openProfile({ serviceWorkers: 'block' })).newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${url}icons/icon-192.png`);
    await restoreStorage(page, schema);
    const screens = [
      ['samples', 'Hat'],
      ['models', 'Mine, taught'],
      ['train', 'Cut off'],
      ['train/runs', 'Reference'],
      ['train/experiments', 'A grid'],
    ];
    for (const [address, words] of screens) {
      await page.goto(`${url}#/${address}`);
      await page.getByText(words!).filter({ visible: true }).first().waitFor();
    }
    expect(errors).toEqual([]);
  });
});
