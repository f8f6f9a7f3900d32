import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStorageSite, type StorageSite } from '../support/storage-site.ts';

let site: StorageSite;
let page: Page;

beforeAll(async () => {
  site = await openStorageSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  page = await site.tab(await site.profile());
});

describe('a kept pile', () => {
  it('is listed by path and part by part, with a copy of what was looked at', async () => {
    const found = await page.evaluate(async () => {
      const { pile } = kit.storage;
      const waiting = { outcome: { state: 'waiting' }, label: null } as const;
      await pile.put(['c', 'a', 'b'].map((id) => ({ id, path: id, ...waiting })));
      const refused = { state: 'refused', code: 'picture-empty', detail: '' } as const;
      await pile.putLooked(
        { id: 'b', path: 'b', outcome: refused, label: null },
        new Blob(['copy'], { type: 'image/jpeg' }),
      );
      const first = await pile.list(2);
      const rest = await pile.list(2, first.at(-1)!.id);
      const photos = await pile.photos(['b', 'a']);
      return {
        listed: [...first, ...rest].map(({ id, outcome }) => `${id} ${outcome.state}`),
        copy: [photos[0]?.type, await photos[0]?.text(), photos[1]],
      };
    });
    expect(found).toEqual({
      listed: ['a waiting', 'b refused', 'c waiting'],
      copy: ['image/jpeg', 'copy', null],
    });
  });

  it('gives up what waits and nothing else, and has it back with its copies until the purge', async () => {
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const { pile } = storage;
      const refused = { state: 'refused', code: 'picture-empty', detail: '' } as const;
      await pile.put([{ id: 'a', path: 'a', outcome: { state: 'waiting' }, label: null }]);
      await pile.putLooked({ id: 'b', path: 'b', outcome: refused, label: 'Hat' }, new Blob(['copy']));
      const state = async () => [
        (await pile.list(9)).map(({ id }) => id).join(),
        (await pile.photos(['b'])).map((photo) => photo !== null).join(),
      ];
      const waiting = await pile.removeWaiting();
      const states = [await state()];
      await storage.undo(waiting!);
      const both = await pile.remove(['a', 'b', 'gone']);
      states.push(await state());
      await storage.undo(both!);
      states.push(await state());
      await pile.remove(['b']);
      await storage.purge(true);
      states.push(await state());
      return states;
    });
    expect(found).toEqual([
      ['b', 'true'],
      // The copy lies there as long as the picture can be had back.
      ['', 'true'],
      ['a,b', 'true'],
      ['a', 'false'],
    ]);
  });

  it('is heard of by another tab once it is told', async () => {
    const heard = await page.evaluate(async () => {
      const other = kit.openStorage();
      const topics: string[] = [];
      const told = new Promise<void>((resolve) =>
        other.changes.subscribe((all) => {
          topics.push(...all);
          resolve();
        }),
      );
      const refused = { state: 'refused', code: 'picture-empty', detail: '' } as const;
      await kit.storage.pile.putLooked({ id: 'a', path: 'a', outcome: refused, label: null }, null);
      await kit.storage.pile.tell();
      await told;
      return topics;
    });
    expect(heard).toEqual(['pile']);
  });
});
