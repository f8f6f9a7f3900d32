import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { brokenBuild, DIST } from '../support/build.ts';
import { film } from '../support/fake-camera.ts';
import { draw } from '../support/pictures.ts';

const readyOffline = (app: App) =>
  expect.poll(async () => (await app.status.textContent())?.trim()).toBe('Works offline');

/** The browser's own complaint when a file is asked for without a network; the dataset's state is one. */
const UNREACHABLE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;

describe('offline', () => {
  it('classifies after the first visit with no network and no server', async () => {
    const app = await openApp({ offlineCopy: true, expected: UNREACHABLE });
    await readyOffline(app);
    await app.goOffline();
    await app.page.reload();
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
    await readyOffline(app);
  });

  it('shows the camera’s answers and the examples, too', async () => {
    const app = await openApp({ offlineCopy: true, film: await film([draw('trouser')]), expected: UNREACHABLE });
    await readyOffline(app);
    await app.goOffline();
    await app.page.reload();
    await app.answers('Trouser');
    await app.page.getByRole('button', { name: 'Ankle boot' }).click();
    await app.page.getByRole('button', { name: 'Start camera' }).waitFor();
    await app.answers('Ankle boot');
  });

  it('does not say "Works offline" while a file is missing, and mends that on demand', async () => {
    const app = await openApp({ offlineCopy: true });
    await readyOffline(app);
    await app.page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (request.url.includes('icon-maskable')) await cache.delete(request);
        }
      }
    });
    await app.page.reload();
    await expect.poll(() => app.status.textContent()).toContain('Not offline yet');
    await app.status.click();
    await app.page.getByRole('button', { name: 'Finish storing' }).click();
    await readyOffline(app);
  });
});

describe('a new version', () => {
  it('waits, asks, and takes over only when it is told to', async () => {
    const { root, remove } = brokenBuild(() => {});
    onTestFinished(remove);
    const app = await openApp({ offlineCopy: true, root });
    await readyOffline(app);
    const worker = join(root, 'service-worker.js');
    writeFileSync(worker, `${await readFile(join(DIST, 'service-worker.js'), 'utf8')}\n// A later version.\n`);
    await app.restartServer();
    await app.page.reload();
    const ask = app.page.getByRole('button', { name: 'Use it now' });
    await ask.waitFor();
    const waiting = () => app.page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    expect(await waiting()).toBe(true);
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
    await Promise.all([app.page.waitForEvent('load'), ask.click()]);
    await readyOffline(app);
    expect(await waiting()).toBe(false);
    expect(await ask.count()).toBe(0);
  });

  it('can be put off, and everything goes on', async () => {
    const { root, remove } = brokenBuild(() => {});
    onTestFinished(remove);
    const app = await openApp({ offlineCopy: true, root });
    await readyOffline(app);
    const worker = join(root, 'service-worker.js');
    writeFileSync(worker, `${await readFile(join(DIST, 'service-worker.js'), 'utf8')}\n// A later version.\n`);
    await app.restartServer();
    await app.page.reload();
    await app.page.getByRole('button', { name: 'Later' }).click();
    await app.page.locator('update-notice').waitFor({ state: 'detached' });
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
  });
});

describe('no service worker', () => {
  it.each([
    [
      'as in a private window, which refuses',
      () => {
        const refuse = () => Promise.reject(new DOMException('private', 'SecurityError'));
        ServiceWorkerContainer.prototype.register = refuse;
      },
    ],
    [
      'as in a browser without them',
      () => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      },
    ],
  ])('%s: the app says that it works online only, and classifies', async (_, init) => {
    const app = await openApp({ offlineCopy: true, init });
    await expect.poll(() => app.status.textContent()).toContain('Online only');
    await app.status.click();
    await app.page.getByText('cannot keep the app').or(app.page.locator('app-status h2')).first().waitFor();
    await app.page.keyboard.press('Escape');
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.answers('Bag');
  });
});
