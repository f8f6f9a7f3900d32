import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { UPGRADES } from '../../workers/storage/schema.ts';
import { openProfile } from '../support/browser.ts';
import { requireBuild } from '../support/build.ts';
import { draw } from '../support/pictures.ts';
import { SamplesScreen } from '../support/samples-screen.ts';

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
