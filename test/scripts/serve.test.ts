import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { portOf, type Served, serve } from '../../scripts/serve.ts';
import { packFiles } from '../../scripts/vite/packed-files.ts';
import { temporaryFolder } from '../workers/data/synthetic.ts';

const SHARD = `train-00-${'a'.repeat(64)}.shard`;
const FILES = {
  'index.html': '<!doctype html>',
  'service-worker.js': '0',
  'manifest.webmanifest': '{}',
  'assets/kernel-DiwrgTda.wasm': 'wasm',
  'assets/main-DiwrgTda.js': '0',
  'models/starter/model.json': '{}',
  'models/starter/weights.bin': '0',
  'data/fashion-mnist/manifest.json': '{}',
  [`data/fashion-mnist/${SHARD}`]: 'shard',
};

let root: string;
let served: Served;

beforeEach(async () => {
  root = join(await temporaryFolder(), 'dist');
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), content);
  }
  await writeFile(join(root, '../secret.txt'), 'secret');
  served = await serve({ root, port: 0 });
  onTestFinished(() => served.close());
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, served.url), init);

/** A request as it is written, since `fetch` tidies paths and keeps some headers to itself. */
function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
    const call = request(new URL(served.url), { path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, location: response.headers.location, body }));
    });
    call.on('error', reject).end();
  });
}

describe('The server', () => {
  it('sends every kind of file with its type, as it is', async () => {
    const types = {
      '': 'text/html;charset=utf-8',
      'service-worker.js': 'text/javascript',
      'manifest.webmanifest': 'application/manifest+json',
      'assets/kernel-DiwrgTda.wasm': 'application/wasm',
      'models/starter/model.json': 'application/json',
      'models/starter/weights.bin': 'application/octet-stream',
      [`data/fashion-mnist/${SHARD}`]: 'application/octet-stream',
    };
    for (const [path, type] of Object.entries(types)) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect([path, response.headers.get('Content-Type')]).toEqual([path, type]);
      expect(response.headers.get('Content-Encoding')).toBeNull();
    }
  });

  it('sends a file packed where it lies packed beside it and the browser unpacks it, with its own type', async () => {
    const script = 'export const worker = 1;\n'.repeat(200);
    await writeFile(join(root, 'assets/worker-DiwrgTda.js'), script);
    await packFiles(root);
    const again = await serve({ root, port: 0 });
    onTestFinished(() => again.close());
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(new URL('assets/worker-DiwrgTda.js', again.url), {
        headers: { 'Accept-Encoding': encoding },
      });
      expect(response.headers.get('Content-Encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(response.headers.get('Content-Type')).toBe('text/javascript');
      expect(response.headers.get('Vary')).toBe('Accept-Encoding');
      expect(response.headers.get('Cache-Control')).toContain('immutable');
      expect(await response.text()).toBe(script);
    }
    expect((await fetch(new URL('models/starter/weights.bin', again.url))).headers.get('Content-Encoding')).toBeNull();
  });

  it('lets be kept for ever only what is named by its content', async () => {
    for (const path of ['assets/main-DiwrgTda.js', 'assets/kernel-DiwrgTda.wasm', `data/fashion-mnist/${SHARD}`]) {
      expect((await get(path)).headers.get('Cache-Control')).toContain('immutable');
    }
    const others = ['', 'index.html', 'service-worker.js', 'manifest.webmanifest', 'models/starter/weights.bin'];
    for (const path of [...others, 'data/fashion-mnist/manifest.json']) {
      expect([path, (await get(path)).headers.get('Cache-Control')]).toEqual([path, 'no-cache']);
    }
  });

  it('sends a file again only when it has changed', async () => {
    const first = await get('service-worker.js');
    const again = await get('service-worker.js', { headers: { 'If-None-Match': first.headers.get('ETag')! } });
    expect(again.status).toBe(304);
  });

  it('sends its security headers with every answer, errors included', async () => {
    for (const path of ['', 'assets/main-DiwrgTda.js', 'nothing.js']) {
      const { headers } = await get(path);
      const policy = headers.get('Content-Security-Policy')!.split('; ');
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Permissions-Policy')).toMatch(/^camera=\(self\), .*microphone=\(\)/);
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    }
  });

  it('sends a person who opens an unknown address to the page, and answers 404 to all else', async () => {
    const navigation = { 'Sec-Fetch-Mode': 'navigate' };
    expect(await raw('/train/deep?x=1', navigation)).toMatchObject({ status: 302, location: '/' });
    expect(await raw('/nothing.png', navigation)).toMatchObject({ status: 404 });
    expect(await raw('/train')).toMatchObject({ status: 404 });
    expect(await raw(`/data/fashion-mnist/${SHARD.replace('00', '01')}`)).toMatchObject({ status: 404 });
  });

  it('sends nothing from outside its folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt']) {
      expect(await raw(path)).toMatchObject({ status: 404, body: 'Not found\n' });
    }
    expect((await raw('/%')).status).toBe(404);
  });

  it('outlives a file that is deleted while it runs, as a new build does', async () => {
    await rm(join(root, 'assets'), { recursive: true });
    await expect(raw('/assets/main-DiwrgTda.js')).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect((await get('')).status).toBe(200);
  });

  it('refuses methods that change things', async () => {
    const response = await get('', { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
    expect((await get('', { method: 'HEAD' })).status).toBe(200);
  });
});

describe('Starting the server', () => {
  it('says that the port is in use, and how to choose another', async () => {
    const port = Number(new URL(served.url).port);
    const root = join(await temporaryFolder());
    await writeFile(join(root, 'index.html'), '');
    const message = `Port ${port} is in use. End what uses it, or choose another one: PORT=${port + 1} npm start`;
    await expect(serve({ root, port })).rejects.toThrow(message);
  });

  it('says that there is no build', async () => {
    await expect(serve({ root: await temporaryFolder(), port: 0 })).rejects.toThrow(/Run `npm run build` first/);
  });

  it('takes the port from PORT, and 4173 without it', () => {
    expect(portOf({})).toBe(4173);
    expect(portOf({ PORT: '' })).toBe(4173);
    expect(portOf({ PORT: '8080' })).toBe(8080);
    for (const PORT of ['80a', '-1', '65536', '1.5']) expect(() => portOf({ PORT })).toThrow(`PORT is "${PORT}"`);
  });

  it('as a command ends with the message alone when it fails', async () => {
    const script = join(import.meta.dirname, '../../scripts/serve.ts');
    const tsx = join(import.meta.dirname, '../../node_modules/tsx/dist/cli.mjs');
    const { code, error } = await new Promise<{ code: unknown; error: string }>((resolve) => {
      const environment = { ...process.env, PORT: 'x' };
      execFile(process.execPath, [tsx, script], { env: environment }, (failure, _, stderr) =>
        resolve({ code: failure?.code, error: stderr }),
      );
    });
    expect(code).toBe(1);
    expect(error.trim()).toBe('PORT is "x"; it must be a whole number from 0 to 65535.');
  });

  it('frees the port when it is closed, even with a connection open', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'index.html'), '');
    const first = await serve({ root, port: 0 });
    await fetch(first.url);
    await first.close();
    const second = await serve({ root, port: Number(new URL(first.url).port) });
    onTestFinished(() => second.close());
    expect(second.url).toBe(first.url);
  });
});
