import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { cacheControl, SECURITY_HEADERS } from '../../scripts/support/headers.ts';
import { PACKED } from '../../scripts/vite/packed-files.ts';

/** A build: its files by their address. */
export type Version = ReadonlyMap<string, Buffer>;

/** What becomes of an answer. */
export const TROUBLES = ['slow', 'stalls', 'cut', '404', '500', 'login', 'gone', 'flipped'] as const;
export type Trouble = (typeof TROUBLES)[number];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.md': 'text/markdown; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** As a network sends it that wants to know who one is. */
const LOGIN = '<!doctype html><title>Log in</title><form><input name="user"></form>';

/** Milliseconds that a slow answer takes. */
const SLOW = 600;

/** Reads a built folder, without what is packed beside its files. */
export function readVersion(root: string, folder = root): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) for (const [key, bytes] of readVersion(root, path)) files.set(key, bytes);
    else if (!PACKED.some((ending) => name.endsWith(ending))) files.set(`/${relative(root, path)}`, readFileSync(path));
  }
  return files;
}

/** A host of the app whose answers can be troubled, and whose version changes from one answer to the next. */
export class Host {
  /** Which answers are troubled, and how; all are well without. */
  trouble: { of: RegExp; kind: Trouble } | undefined;
  version: Version;
  readonly #server = createServer((request, response) => void this.#answer(request.url ?? '/', response));

  constructor(version: Version) {
    this.version = version;
  }

  async open(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, 'localhost', done));
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Breaks off what still stalls. */
  breakOff(): void {
    this.#server.closeAllConnections();
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  #isFlipped(url: string): boolean {
    return this.trouble?.kind === 'flipped' && this.trouble.of.test(url);
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    // A tab that is closed meanwhile breaks its connections off.
    response.on('error', () => {});
    const path = url.split('?', 1)[0]!;
    const file = this.version.get(path === '/' ? '/index.html' : path);
    const headers = {
      ...SECURITY_HEADERS,
      // What was spoilt on its way is no file that a host would have kept for a year.
      'Cache-Control': this.#isFlipped(url) ? 'no-store' : cacheControl(path),
      'Content-Type': TYPES[extname(path === '/' ? '/index.html' : path)] ?? 'application/octet-stream',
    };
    const { trouble } = this;
    const kind = trouble?.of.test(url) ? trouble.kind : undefined;
    if (kind === 'gone') return void response.destroy();
    if (kind === '500') return void response.writeHead(500, SECURITY_HEADERS).end('Internal error\n');
    if (kind === 'login') return void response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(LOGIN);
    if (kind === '404' || file === undefined) return void response.writeHead(404, SECURITY_HEADERS).end('Not found\n');
    response.writeHead(200, { ...headers, 'Content-Length': file.length });
    const half = file.length >> 1;
    if (kind === 'cut' || kind === 'stalls') {
      response.write(file.subarray(0, half));
      if (kind === 'cut') setTimeout(() => response.destroy(), 20);
      return;
    }
    if (kind === 'slow') {
      response.write(file.subarray(0, half));
      await after(SLOW);
      return void response.end(file.subarray(half));
    }
    if (kind !== 'flipped') return void response.end(file);
    const flipped = Buffer.from(file);
    if (flipped.length > 0) flipped[half]! ^= 1;
    response.end(flipped);
  }
}
