import type { Page } from 'playwright-core';
import type { App } from './app.ts';

/**
 * Gives the app a disk of 40 MB. To be called before the first write, for Chromium remembers for a while how much room it
 * saw.
 * @returns gives it all the room there is
 */
export async function smallDisk({ context, page, url }: App): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40_000_000 });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

/** Puts ballast beside the photos until not even two kilobytes fit. */
export function fillDisk(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('selvedge');
      request.onsuccess = () => resolve(request.result);
    });
    const fits = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('photos', 'readwrite');
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
        const parts = Array.from({ length: Math.ceil(bytes / 65_536) }, () =>
          crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))),
        );
        transaction.objectStore('photos').put(new Blob(parts), `ballast ${Math.random()}`);
      });
    for (const bytes of [4_000_000, 400_000, 40_000, 2_000]) while (await fits(bytes));
    database.close();
  });
}
