import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { openProfile } from '../support/browser.ts';
import { requireBuild } from '../support/build.ts';
import { type Drawn, draw } from '../support/pictures.ts';
import { openPile, PileScreen } from '../support/pile-screen.ts';
import { servePlainly } from '../support/plain-host.ts';
import { openSamples } from '../support/samples-screen.ts';
import { readManifest, type SharedFile, share, waitingFiles } from '../support/share.ts';

/** What the browser says of files that no network has: the dataset's state is one. */
const UNREACHABLE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;

const drawn = async (garment: Drawn, name = `${garment}.png`): Promise<SharedFile> => ({
  name,
  mimeType: 'image/png',
  buffer: await draw(garment, { width: 400, height: 300 }).png().toBuffer(),
});

const notes: SharedFile = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('Shirts: 3') };

const readyOffline = (app: App) =>
  expect.poll(async () => (await app.status.textContent())?.trim()).toBe('Works offline');

/** The app as it is once it was installed, with neither network nor host. */
async function openOffline() {
  const app = await openApp({ offlineCopy: true, expected: UNREACHABLE });
  await readyOffline(app);
  const manifest = await readManifest(app.page);
  await app.goOffline();
  return { app, shareFiles: (files: SharedFile[]) => share(app.page, app.url, manifest, files) };
}

/** Sends what a system sends, but opens no page with the answer. */
async function shareWithoutPage(app: App, { buffer, ...file }: SharedFile): Promise<void> {
  const posted = { ...file, base64: buffer.toString('base64') };
  await app.page.evaluate(async ({ name, mimeType, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const body = new FormData();
    body.append('files', new File([bytes], name, { type: mimeType }));
    await fetch('./?share', { method: 'POST', body, redirect: 'manual' });
  }, posted);
}

describe('what is shared with the app', () => {
  it('is looked at if it is one picture, without a network too, and is kept no longer', async () => {
    const { app, shareFiles } = await openOffline();
    await shareFiles([await drawn('bag')]);
    await app.answers('Bag');
    expect(app.page.url()).toBe(app.url);
    expect(await waitingFiles(app.page)).toEqual([]);
    await app.page.reload();
    await readyOffline(app);
    expect(await app.page.locator('prediction-view .times').count()).toBe(0);
  });

  it('is a pile if it is more, each picture of its own though they are called the same', async () => {
    const { app, shareFiles } = await openOffline();
    await shareFiles([await drawn('bag', 'image.png'), await drawn('trouser', 'image.png'), notes]);
    const screen = new PileScreen(app.page);
    await screen.done(2);
    await screen.shows('Bag 1', 'Trouser 1');
    await app.page.getByText('One file could not be read').click();
    await app.page.getByText('notes.png').waitFor();
    expect(await waitingFiles(app.page)).toEqual([]);
  });

  it('is told of like any other file if it is no picture', async () => {
    const { app, shareFiles } = await openOffline();
    await shareFiles([notes]);
    await expect.poll(() => app.notice.textContent()).toContain('This file is not a picture that can be opened.');
  });

  it('that holds nothing is told of', async () => {
    const { app, shareFiles } = await openOffline();
    await shareFiles([]);
    await expect.poll(() => app.notice.textContent()).toContain('What was shared did not arrive.');
  });

  it('waits for its page, and is let go of at a later start if none came', async () => {
    const { app } = await openOffline();
    await shareWithoutPage(app, await drawn('bag'));
    const [address] = await waitingFiles(app.page);
    await app.page.evaluate(async () => {
      const [name] = (await caches.keys()).filter((key) => key.includes('shared-files'));
      const cache = await caches.open(name!);
      await cache.put('./shared-files/1700000000000/0', new Response('of long ago'));
    });
    await app.page.reload();
    await expect.poll(() => waitingFiles(app.page)).toEqual([address]);
    await app.page.goto(`${app.url}?share=${address!.split('/').at(-2)}`);
    await app.answers('Bag');
    expect(await waitingFiles(app.page)).toEqual([]);
  });

  it('comes in on a host of plain files too, in a folder of it, and never reaches that', async () => {
    const served = await servePlainly(requireBuild());
    const context = await openProfile({});
    onTestFinished(async () => {
      await context.close();
      await served.close();
    });
    const page = await context.newPage();
    await page.goto(served.url);
    await page.getByRole('button', { name: 'Works offline' }).waitFor();
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.serviceWorker() !== null) sent.push(request.url());
    });
    await share(page, served.url, await readManifest(page), [await drawn('bag')]);
    await page.locator('answer-line h2').getByText('Bag').waitFor();
    expect(page.url()).toBe(served.url);
    expect(sent).toEqual([]);
  });
});

/** A stand-in for Chromium's queue, with which the test launches the app as a system would. */
function fakeLaunchQueue(): void {
  let consumer: (launch: object) => void;
  const waiting: object[] = [];
  const launch = (what: object) => (consumer === undefined ? waiting.push(what) : consumer(what));
  const setConsumer = (given: typeof consumer) => {
    consumer = given;
    for (const what of waiting) consumer(what);
  };
  Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  Object.assign(window, { launch });
}

/** Opens files with the app; with none, one of its addresses. */
async function launch(app: App, files: SharedFile[], address = './'): Promise<void> {
  await app.page.evaluate(
    ({ files, address }) => {
      const handles = files.map(({ name, base64, mimeType }) => ({
        kind: 'file',
        name,
        getFile: async () => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          return new File([bytes], name, { type: mimeType });
        },
      }));
      const { launch } = window as unknown as { launch(what: object): void };
      launch({ files: handles, targetURL: new URL(address, location.href).href });
    },
    { files: files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') })), address },
  );
}

describe('what is opened with the app', () => {
  it('is looked at if it is one picture, from whichever screen', async () => {
    const app = await openApp({ init: fakeLaunchQueue });
    await openPile(app);
    await launch(app, [await drawn('trouser')]);
    await app.answers('Trouser');
  });

  it('is a pile if it is more', async () => {
    const app = await openApp({ init: fakeLaunchQueue });
    await launch(app, [await drawn('bag'), await drawn('trouser')]);
    await new PileScreen(app.page).shows('Bag 1', 'Trouser 1');
  });

  it('is brought to where it is restored if it is a zip that the app saved', async () => {
    const app = await openApp({ init: fakeLaunchQueue });
    const { page } = await openSamples(app, 2);
    const download = page.waitForEvent('download');
    await page.locator('samples-screen').getByRole('button', { name: 'Export' }).click();
    const buffer = await readFile(await (await download).path());
    await launch(app, [{ name: 'samples.zip', mimeType: 'application/zip', buffer }]);
    await page.locator('backup-panel').getByText('Samples: 0 restored (2 here already).').waitFor();
  });

  it('is a place where a shortcut leads', async () => {
    const app = await openApp({ init: fakeLaunchQueue });
    const { shortcuts } = await readManifest(app.page);
    expect(shortcuts.map(({ short_name }) => short_name)).toEqual(['Classify', 'Many']);
    await launch(app, [], shortcuts[1]!.url);
    await app.page.getByRole('heading', { name: 'Many pictures' }).waitFor();
  });
});
