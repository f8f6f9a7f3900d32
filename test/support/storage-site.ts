import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/support/chromium.ts';
import { openProfile } from './browser.ts';

/** A site whose page holds `kit` of storage-page.ts, in a real Chromium. */
export interface StorageSite {
  origin: string;
  /** A fresh profile: its own, empty IndexedDB. */
  profile(): Promise<BrowserContext>;
  /** The profile in `folder`, on the disk, in a browser of its own. */
  diskProfile(folder: string): Promise<BrowserContext>;
  /**
   * A tab of that profile with `kit` ready.
   * @param name of a host with storage of its own
   * @param path '/sandbox' has an opaque origin
   */
  tab(context: BrowserContext, name?: string, path?: string): Promise<Page>;
  close(): Promise<void>;
}

const ENTRY = resolve(import.meta.dirname, 'storage-page.ts');

/** The script that makes `kit`; evaluated in a page of the app, it works on what that keeps. */
export async function kitScript(): Promise<string> {
  const bundle = await build({ entryPoints: [ENTRY], bundle: true, format: 'iife', write: false, target: 'es2022' });
  return bundle.outputFiles[0]?.text ?? '';
}

export async function openStorageSite(): Promise<StorageSite> {
  const script = await kitScript();
  const server = createServer((request, response) => {
    if (request.url === '/kit.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      return;
    }
    if (request.url === '/sandbox') response.setHeader('content-security-policy', 'sandbox allow-scripts');
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script src="/kit.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const onDisk = { executablePath: chromiumPath(), args: CHROMIUM_ARGS };
  return {
    origin,
    profile: () => openProfile(),
    diskProfile: (folder) => chromium.launchPersistentContext(folder, onDisk),
    tab: async (context, name, path = '/') => {
      const page = await context.newPage();
      await page.goto(name === undefined ? `${origin}${path}` : `http://${name}.localhost:${port}${path}`);
      return page;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
