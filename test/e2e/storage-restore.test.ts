import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStorageSite, type StorageSite } from '../support/storage-site.ts';

let site: StorageSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openStorageSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  context = await site.profile();
  page = await site.tab(context);
});

describe('what is restored', () => {
  it('while it was deleted and can still be had back survives the purge of that', async () => {
    const found = await page.evaluate(async () => {
      const { samples, models, runs, checkpoints, experiments, pile, restore, purge } = kit.storage;
      const [given] = kit.samples(1);
      const { added } = await samples.add([given!]);
      const version = await models.add(kit.model('mine', 3));
      const files = await models.files(version.id);
      const run = await runs.start(kit.run);
      await runs.append(run.id, kit.points(1, 9, 1));
      await checkpoints.save(run.id, { epoch: 1, step: 9, bytes: new Uint8Array([1, 2, 3]).buffer });
      const curves = await runs.curves(run.id);
      const checkpoint = await checkpoints.load(run.id);
      const cell = { index: 0, status: 'waiting' as const, options: kit.run.options, result: null, failure: null };
      const experiment = await experiments.add({ kind: 'grid', name: 'x', definition: {} }, [cell]);
      const entry = { id: 'a', path: 'a.jpg', outcome: { state: 'waiting' as const }, label: null };
      await pile.putLooked(entry, given!.photo);

      await samples.remove(added);
      await models.remove(version.id);
      await runs.remove([run.id]);
      await experiments.remove(experiment.id);
      await pile.removeAll();

      await samples.add([given!]);
      const restored = [
        await restore.model(version, files),
        await restore.run(run, curves, checkpoint),
        await restore.experiment(experiment, [cell]),
        await restore.pile([{ entry, photo: given!.photo }]),
      ];
      const again = [
        await restore.model(version, files),
        await restore.run(run, curves, checkpoint),
        await restore.experiment(experiment, [cell]),
        await restore.pile([{ entry, photo: given!.photo }]),
      ];
      await purge(true);
      return {
        restored,
        again,
        photo: (await samples.photos(added))[0]?.size,
        weights: (await models.files(version.id))['weights.bin'].byteLength,
        steps: (await runs.curves(run.id)).step.length,
        checkpoint: (await checkpoints.load(run.id))?.bytes.byteLength,
        cells: (await experiments.cells(experiment.id)).length,
        copy: (await pile.photos(['a']))[0]?.size,
        deleted: (await kit.storage.inventory()).deleted,
      };
    });
    expect(found).toEqual({
      restored: [true, true, true, 1],
      again: [false, false, false, 0],
      photo: 1000,
      weights: 4000,
      steps: 9,
      checkpoint: 3,
      cells: 1,
      copy: 1000,
      deleted: { count: 0, bytes: 0 },
    });
  });

  it('is no model whose files are others', async () => {
    const code = await page.evaluate(async () => {
      const version = await kit.storage.models.add(kit.model('mine', 3));
      const other = await kit.storage.models.add(kit.model('other', 4));
      const files = await kit.storage.models.files(other.id);
      await kit.storage.models.remove(version.id);
      return kit.code(kit.storage.restore.model(version, files));
    });
    expect(code).toBe('model-damaged');
  });

  it('takes the model in use along, unless one is chosen here', async () => {
    const found = await page.evaluate(async () => {
      const { models, restore } = kit.storage;
      const mine = await models.add(kit.model('mine', 3));
      const tried = [await restore.modelInUse('missing', false), await restore.modelInUse(mine.id, false)];
      return [...tried, await restore.modelInUse('starter', true), (await models.inUse()) === mine.id];
    });
    expect(found).toEqual([false, true, false, true]);
  });
});

describe('what is stored', () => {
  it('is counted and measured by kind; many by some of them', async () => {
    const found = await page.evaluate(async () => {
      const { samples, models, runs, pile, inventory } = kit.storage;
      await samples.add(kit.samples(300, 20_000));
      await models.add(kit.model('mine', 1, null, 50_000));
      const { id } = await runs.start(kit.run);
      await runs.append(id, kit.points(1, 1000, 1));
      const entry = { id: 'a', path: 'a.jpg', outcome: { state: 'waiting' as const }, label: null };
      await pile.putLooked(entry, new Blob([new Uint8Array(7000)], { type: 'image/jpeg' }));
      const before = await inventory();
      await pile.removeAll();
      return { before, after: await inventory() };
    });
    const { before, after } = found;
    expect(before.samples.count).toBe(300);
    expect(before.samples.bytes).toBeGreaterThan(300 * 20_784);
    expect(before.samples.bytes).toBeLessThan(300 * 22_000);
    expect(before.models.bytes).toBeGreaterThan(50_000);
    expect(before.runs.bytes).toBeGreaterThan(16_000);
    expect(before.pile).toMatchObject({ count: 1 });
    expect(before.deleted).toEqual({ count: 0, bytes: 0 });
    expect(after.pile).toEqual({ count: 0, bytes: 0 });
    expect(after.deleted.bytes).toBeGreaterThan(7000);
  });
});

describe('everything', () => {
  it('is deleted at once while another tab has it open, which then begins anew', async () => {
    const other = await site.tab(context);
    await page.evaluate(() => kit.storage.samples.add(kit.samples(5)));
    expect(await other.evaluate(async () => (await kit.storage.samples.list()).length)).toBe(5);
    await page.evaluate(() => kit.storage.clear());
    expect(await other.evaluate(async () => (await kit.storage.samples.list()).length)).toBe(0);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
      'selvedge',
    );
    await other.evaluate(() => kit.storage.samples.add(kit.samples(2)));
    expect(await page.evaluate(() => kit.storage.made())).toEqual({ samples: 2, models: 0 });
  });

  it('is deleted also where it cannot be opened', async () => {
    await page.evaluate(async () => {
      await kit.storage.samples.add(kit.samples(1));
      await kit.storage.close();
      // As an app from the future leaves it.
      await new Promise((resolve) => {
        const request = indexedDB.open('selvedge', 99);
        request.onsuccess = () => resolve(request.result.close());
      });
    });
    await page.reload();
    await page.waitForFunction(() => 'kit' in globalThis);
    expect(await page.evaluate(() => kit.code(kit.storage.samples.add(kit.samples(1))))).toBe('storage-outdated');
    await page.evaluate(() => kit.storage.clear());
    expect(await page.evaluate(() => kit.code(kit.storage.samples.add(kit.samples(1))))).toBe('none');
  });
});
