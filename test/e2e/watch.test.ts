import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { type ForeignTraffic, watchForeignTraffic } from '../support/foreign-traffic.ts';
import { PATIENCE } from '../support/patience.ts';
import { longTasks, type Watch, watch } from '../support/watch.ts';

/** A page that does all that the app must not do, in order to see that the watch of the other tests notices. */
const BAD_PAGE = `<!doctype html><html lang="en"><title>Bad</title>
  <meta http-equiv="Content-Security-Policy" content="style-src 'self'"><body><p style="color:red">inline</p>
  <script src="bad.js"></script></body></html>`;
const BAD_SCRIPT = `
  const ignore = () => {};
  fetch('http://page.example/').catch(ignore);
  new Worker('worker.js');
  console.error('from the page');
  setTimeout(() => { throw new Error('uncaught'); });
  globalThis.block = () => { const end = performance.now() + 120; while (performance.now() < end); };`;
const BAD_WORKER = `fetch('http://worker.example/').catch(() => {}); console.error('from the worker');`;

let server: Served;
let traffic: ForeignTraffic;
let seen: Watch;
let tasks: number[] = [];
const root = mkdtempSync(join(tmpdir(), 'selvedge-bad-'));

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  for (const [name, text] of Object.entries({
    'index.html': BAD_PAGE,
    'bad.js': BAD_SCRIPT,
    'worker.js': BAD_WORKER,
  })) {
    writeFileSync(join(root, name), text);
  }
  server = await serve({ root, port: 0 });
  traffic = await watchForeignTraffic();
  const browser = await launchBrowser();
  // The server's own policy would stop the foreign requests before anybody could see them.
  const context = await browser.newContext({ bypassCSP: false, proxy: traffic.proxy });
  await context.route('**/*', async (route) => {
    if (!route.request().url().startsWith(server.url)) return route.continue();
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  seen = await watch(context, new URL(server.url).origin);
  const page = await context.newPage();
  await page.goto(server.url);
  const { read } = await longTasks(page);
  await page.evaluate('setTimeout(block)');
  await vi.waitFor(async () => {
    tasks = await read();
    for (const list of [tasks, seen.csp]) expect(list.length).toBeGreaterThan(0);
    for (const list of [seen.foreign, traffic.requests()]) expect(list.length).toBeGreaterThanOrEqual(2);
    expect(seen.errors.length).toBeGreaterThanOrEqual(3);
  }, PATIENCE);
  await browser.close();
});

afterAll(async () => {
  await Promise.all([server.close(), traffic.close()]);
  rmSync(root, { recursive: true });
});

describe('the watch of the browser tests', () => {
  it('sees foreign requests of the page and of a worker', () => {
    expect(seen.foreign).toEqual(expect.arrayContaining(['http://page.example/', 'http://worker.example/']));
  });

  it('sees them a second time at the proxy, past which no thread gets', () => {
    expect(traffic.requests()).toEqual(
      expect.arrayContaining([expect.stringContaining('page.example'), expect.stringContaining('worker.example')]),
    );
  });

  it('sees a breach of the content policy', () => {
    expect(seen.csp.join('\n')).toContain('style-src');
  });

  it('sees errors of the page and of a worker, thrown and logged', () => {
    const errors = seen.errors.join('\n');
    for (const text of ['from the page', 'from the worker', 'uncaught']) expect(errors).toContain(text);
  });

  it('sees a task that blocks the page for over 50 ms', () => {
    expect(tasks.some((duration) => duration >= 100)).toBe(true);
  });
});
