import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UPGRADES } from '../../workers/storage/schema.ts';
import { openStorageSite, type StorageSite } from '../support/storage-site.ts';

let site: StorageSite;
let context: BrowserContext;
let first: Page;
let second: Page;

beforeAll(async () => {
  site = await openStorageSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  context = await site.profile();
  first = await site.tab(context);
  second = await site.tab(context);
});

describe('two tabs', () => {
  it('see what the other one changed, once it is there', async () => {
    const heard = second.evaluate(
      () =>
        new Promise((resolve) => {
          kit.storage.changes.subscribe(async (topics) => resolve({ topics, list: await kit.storage.samples.list() }));
        }),
    );
    await second.evaluate(() => undefined);
    await first.evaluate(() => kit.storage.samples.add(kit.samples(2)));
    expect(await heard).toMatchObject({ topics: ['samples'], list: [{ label: 'class 0' }, { label: 'class 1' }] });
  });

  it('tell nothing of a write that failed', async () => {
    const heard = second.evaluate(
      () => new Promise((resolve) => kit.storage.changes.subscribe((topics) => resolve(topics))),
    );
    await second.evaluate(() => undefined);
    const code = await first.evaluate(() => kit.code(kit.storage.models.rename(crypto.randomUUID(), 'x')));
    await first.evaluate(() => kit.storage.experiments.add({ kind: 'grid', name: 'x', definition: {} }));
    expect(code).toBe('version-missing');
    expect(await heard).toEqual(['experiments']);
  });

  it('that add the same photos at once keep each once', async () => {
    const add = () =>
      kit.storage.samples.add(
        kit.samples(50).map((sample, i) => ({ ...sample, photo: new Blob([`photo ${i}`], { type: 'image/png' }) })),
      );
    const both = await Promise.all([first.evaluate(add), second.evaluate(add)]);
    expect(both.flatMap(({ added }) => added)).toHaveLength(50);
    expect(await first.evaluate(async () => (await kit.storage.samples.list()).length)).toBe(50);
  });
});

describe('an upgrade', () => {
  /** As tabs with an older version of the app hold it open. */
  const openOlder = (page: Page) =>
    page.evaluate(async () => {
      await kit.storage.samples.add(kit.samples(3));
      return (await kit.storage.samples.list()).length;
    });

  it('goes through although another tab is open, which from then on only reads, and is told to reload', async () => {
    await openOlder(first);
    const labels = await second.evaluate(async () => {
      const newer = kit.openStorage('selvedge', [...kit.UPGRADES, kit.nextVersion]);
      return (await newer.samples.list()).map(({ label }) => label);
    });
    expect(labels).toEqual(['CLASS 0', 'CLASS 1', 'CLASS 2']);
    const codes = await first.evaluate(() =>
      Promise.all([kit.storage.samples.list(), kit.storage.samples.add(kit.samples(1))].map((work) => kit.code(work))),
    );
    expect(codes).toEqual(['none', 'storage-outdated']);
    const read = await first.evaluate(async () => (await kit.storage.samples.list()).map(({ label }) => label));
    expect(read).toEqual(labels);
    expect(await first.evaluate(() => kit.storage.isReadOnly())).toBe(true);
  });

  it('after which an older version would misread is not even read by it', async () => {
    await openOlder(first);
    await second.evaluate(() => kit.openStorage('selvedge', [...kit.UPGRADES, kit.misreadVersion]).samples.list());
    const codes = await first.evaluate(() =>
      Promise.all([kit.storage.samples.list(), kit.storage.models.inUse()].map((work) => kit.code(work))),
    );
    expect(codes).toEqual(['storage-outdated', 'storage-outdated']);
  });

  it('that moved a store is told of as such where the older version reads that one, and the others it reads', async () => {
    await openOlder(first);
    await second.evaluate(() => kit.openStorage('selvedge', [...kit.UPGRADES, kit.movingVersion]).samples.list());
    const codes = await first.evaluate(() =>
      Promise.all([kit.storage.experiments.list(), kit.storage.samples.list()].map((work) => kit.code(work))),
    );
    expect(codes).toEqual(['storage-outdated', 'none']);
  });

  it('that fails leaves the older version as it was', async () => {
    await openOlder(first);
    const found = await second.evaluate(async () => {
      const newer = kit.openStorage('selvedge', [...kit.UPGRADES, kit.failingVersion]);
      const code = await kit.code(newer.samples.list());
      return { code, list: (await kit.storage.samples.list()).length };
    });
    expect(found).toEqual({ code: 'storage-failed', list: 3 });
  });

  it('says which tabs to close when one does not let go, and goes through once it does', async () => {
    await openOlder(first);
    const holder = await site.tab(context);
    await holder.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('selvedge').onsuccess = resolve;
        }),
    );
    const open = () => kit.code(kit.openStorage('selvedge', [...kit.UPGRADES, kit.nextVersion]).samples.list());
    expect(await second.evaluate(open)).toBe('storage-blocked');
    await holder.close();
    expect(await second.evaluate(open)).toBe('none');
  });

  it.each(UPGRADES.map((_, version) => version))('leads from version %i to the newest', async (version) => {
    const stores = await first.evaluate(async (from) => {
      if (from > 0) {
        const older = kit.openStorage('older', kit.UPGRADES.slice(0, from));
        await older.samples.add(kit.samples(3));
        await older.close();
      }
      const newest = kit.openStorage('older');
      await newest.samples.list();
      await newest.close();
      const names = async (name: string) => {
        const request = indexedDB.open(name);
        await new Promise((resolve) => {
          request.onsuccess = resolve;
        });
        return [request.result.version, ...request.result.objectStoreNames];
      };
      await kit.storage.samples.list();
      return { upgraded: await names('older'), fresh: await names('selvedge') };
    }, version);
    expect(stores.upgraded).toEqual(stores.fresh);
    expect(stores.fresh[0]).toBe(UPGRADES.length);
  });
});
