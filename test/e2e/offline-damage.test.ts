import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { brokenBuild } from '../support/build.ts';
import { draw } from '../support/pictures.ts';

const readyOffline = (app: App) =>
  expect.poll(async () => (await app.status.textContent())?.trim()).toBe('Works offline');

/** The browser's own complaint when a file is asked for without a network, or the start page is the one that repairs. */
const UNREACHABLE =
  /Failed to load resource: (net::ERR_INTERNET_DISCONNECTED|the server responded with a status of 503)/;

/** Flips one bit in the middle of each kept file whose address matches, as a failing disk does. */
const damage = (page: Page, pattern: string) =>
  page.evaluate(async (source) => {
    let damaged = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!new RegExp(source).test(request.url)) continue;
        const response = (await cache.match(request))!;
        const bytes = new Uint8Array(await response.arrayBuffer());
        bytes[bytes.length >> 1]! ^= 1;
        await cache.put(request, new Response(bytes, { headers: response.headers }));
        damaged++;
      }
    }
    return damaged;
  }, pattern);

/** A service worker forgets what it verified when the browser ends it. */
async function endServiceWorker(app: App): Promise<void> {
  const session = await app.context.newCDPSession(app.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

const KINDS: [string, string][] = [
  ['the start page', 'index\\.html'],
  ['the page’s script', 'assets/index-[\\w-]+\\.js'],
  ['the styles', 'assets/[\\w-]+\\.css'],
  ['the worker’s script', 'assets/classifier\\.worker-[\\w-]+\\.js'],
  ['the kernels', 'assets/relaxed-simd-[\\w-]+\\.wasm'],
  ['the default model’s weights', 'models/camera/weights'],
  ['the default model’s topology', 'models/camera/model\\.json'],
  ['the default model’s metadata', 'models/camera/metadata\\.json'],
];

describe('a damaged file of the offline copy', () => {
  it('is fetched again with a network, whichever it is', async () => {
    const app = await openApp({ offlineCopy: true });
    await readyOffline(app);
    for (const [, pattern] of KINDS) expect(await damage(app.page, pattern), pattern).toBe(1);
    await endServiceWorker(app);
    await app.page.reload();
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
    await readyOffline(app);
  });

  it.each(KINDS.slice(0, 2))(
    'without a network, if it is %s, is told of on a page that repairs it',
    async (_, pattern) => {
      const app = await openApp({ offlineCopy: true, expected: UNREACHABLE });
      await readyOffline(app);
      expect(await damage(app.page, pattern)).toBe(1);
      await app.goOffline();
      await endServiceWorker(app);
      await app.page.reload();
      await app.page.getByRole('heading', { name: /damaged or missing/ }).waitFor();
      await app.goOnline();
      await app.page.getByRole('link', { name: 'Repair' }).click();
      await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
      await app.answers('Bag');
      await readyOffline(app);
    },
  );

  it.each(KINDS.slice(5, 6))('without a network, if it is %s, leaves another model to answer', async (_, pattern) => {
    const app = await openApp({ offlineCopy: true, expected: UNREACHABLE });
    await readyOffline(app);
    expect(await damage(app.page, pattern)).toBe(1);
    await app.goOffline();
    await endServiceWorker(app);
    await app.page.reload();
    await expect.poll(() => app.notice.textContent()).toContain('stands in');
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.anyAnswer();
  });
});

describe('a file that came damaged, and that the browser keeps so for a year', () => {
  it('is fetched past the browser’s own cache once the host has it right', async () => {
    let file = '';
    const { root, remove } = brokenBuild((directory) => {
      const assets = join(directory, 'assets');
      file = join(assets, readdirSync(assets).find((name) => /^models-screen-.*\.js$/.test(name))!);
    });
    onTestFinished(remove);
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.from(whole).fill(32, whole.length >> 1, (whole.length >> 1) + 8));
    const app = await openApp({ offlineCopy: true, root, expected: /integrity/ });
    await expect.poll(() => app.status.textContent()).toContain('Not offline yet');
    writeFileSync(file, whole);
    await app.restartServer();
    await app.status.click();
    await app.page.getByRole('button', { name: 'Finish storing' }).click();
    await readyOffline(app);
  });
});
