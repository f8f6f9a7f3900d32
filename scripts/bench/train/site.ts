import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { buildKernels } from '../../kernels.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../../support/chromium.ts';
import { servedFrom } from '../../support/dataset-places.ts';
import { fileHash } from '../../vite/file-hash.ts';
import type { BenchPage, Measured, Task } from './tasks.ts';

/** The benchmark's page in a headless Chromium. */
export interface Site {
  address: string;
  /** Trains, each task in a worker of its own, all at once, on a fresh page. */
  run(...tasks: Task[]): Promise<{ measured: Measured[]; peakMemoryMB: number | null; longTasks: number }>;
  /** A page of its own, in which `BenchGlobal` is there. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

/** WebGL without a graphics card, slow but right. */
const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** @param dataset the folder of packed shards to train on, Fashion-MNIST if left out */
export async function openSite(dataset = servedFrom(FASHION_MNIST)): Promise<Site> {
  await buildKernels();
  const folder = await mkdtemp(join(tmpdir(), 'bench-train-'));
  const root = import.meta.dirname;
  const outDir = join(folder, 'site');
  const worker = { format: 'es', plugins: () => [fileHash()] } as const;
  const settings = { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 };
  await build({ configFile: false, logLevel: 'error', root, base: './', publicDir: false, worker, build: settings });
  const pages = sirv(outDir);
  const data = sirv(dataset);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith('/data/')) return pages(request, response);
    request.url = path.slice('/data'.length);
    return data(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const args = [...CHROMIUM_ARGS.filter((argument) => argument !== '--disable-gpu'), ...SOFTWARE_WEBGL];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };
  return {
    address,
    open,
    run: async (...tasks) => run(browser, await open(), tasks),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The page's global scope. */
export interface BenchGlobal {
  bench: BenchPage;
}

async function run(browser: Browser, page: Page, tasks: Task[]) {
  try {
    const measured = await page.evaluate((given) => (globalThis as unknown as BenchGlobal).bench.run(given), tasks);
    const longTasks = await page.evaluate(() => (globalThis as unknown as BenchGlobal).bench.longTasks());
    return { measured, longTasks, peakMemoryMB: await peakMemory(browser) };
  } finally {
    await page.close();
  }
}

/** The most memory that the page's process, with its workers, ever held at once; null where /proc does not say. */
async function peakMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(({ id }) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000);
  return peaks.length > 0 ? Math.round(Math.max(...peaks)) : null;
}
