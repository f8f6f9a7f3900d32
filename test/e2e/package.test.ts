/** The package of the training kernels bundled by others, from where they have installed it, in a page and in a worker. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { createServer, build as viteBuild } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Installed, installPackage } from '../../scripts/package/install.ts';
import type { Done, Task } from '../../scripts/package/programs/run.ts';
import { launchBrowser, openProfile } from '../support/browser.ts';
import { servePlainly } from '../support/plain-host.ts';
import { openWindow, SPARING_ARGS } from '../support/tabs.ts';

const PROGRAMS = join(import.meta.dirname, '../../scripts/package/programs');
const TASK: Task = { program: 'mnist', engine: 'training', steps: 4, batchSize: 4 };

/** A page that runs tasks itself and in a worker, whose constructor a bundler has its own way to say. */
const page = (worker: string, options = '{}') => `
  import { runTask } from './programs/run.ts';
  import { nextTask } from '@selvedge/tfjs-wasm-training';
  const options = ${options};
  const inWorker = (task) => new Promise((done, failed) => {
    const worker = ${worker};
    worker.onmessage = ({ data }) => data.error ? failed(new Error(data.error)) : done(data);
    worker.onerror = ({ message }) => failed(new Error(message));
    worker.postMessage({ ...task, options });
  });
  Object.assign(globalThis, { inPage: (task) => runTask({ ...task, options }), inWorker, nextTask });`;

const WORKER = `
  import { runTask } from './programs/run.ts';
  onmessage = ({ data }) => runTask(data).then(postMessage, (error) => postMessage({ error: String(error) }));`;

const HTML = '<!doctype html><title>A page</title><script type="module" src="./main.js"></script>';

let installed: Installed;
beforeAll(async () => {
  installed = await installPackage();
  await cp(PROGRAMS, join(installed.folder, 'programs'), { recursive: true });
});
afterAll(() => installed?.remove());

/** Losses of the task in the page and in a worker of it. */
async function trainsAt(address: string): Promise<{ page: Done; worker: Done }> {
  const profile = await openProfile();
  const tab = await profile.newPage();
  await tab.goto(address);
  await tab.waitForFunction('globalThis.inPage');
  const run = (name: string) => tab.evaluate<Done>(`${name}(${JSON.stringify(TASK)})`);
  return { page: await run('inPage'), worker: await run('inWorker') };
}

async function expectTraining(address: string): Promise<void> {
  const { page, worker } = await trainsAt(address);
  expect(page.build).toBe('relaxed-simd');
  expect(page.losses).toHaveLength(TASK.steps);
  expect(page.losses.every(Number.isFinite)).toBe(true);
  expect(worker).toMatchObject({ build: page.build, losses: page.losses });
}

/** A folder of the installed project with the files, beside the programs. */
async function project(files: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(installed.folder, name), text);
  return installed.folder;
}

const VITE = {
  'index.html': HTML,
  'main.js': page("new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })"),
  'worker.js': WORKER,
};

/** Builds with Vite as it comes, and serves what it made below a path. */
async function serveViteBuild(): Promise<string> {
  const root = await project(VITE);
  await viteBuild({ root, base: './', configFile: false, logLevel: 'error', worker: { format: 'es' } });
  const served = await servePlainly(join(root, 'dist'));
  onTestFinished(() => served.close());
  return served.url;
}

describe('the package', () => {
  it('trains in what Vite builds, with no word on its binaries', async () => {
    await expectTraining(await serveViteBuild());
  });

  it("trains on Vite's development server", async () => {
    const root = await project(VITE);
    // Vite would move the package's code away from its binaries.
    const optimizeDeps = {
      exclude: ['@selvedge/tfjs-wasm-training'],
      include: ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm'],
    };
    const server = await createServer({
      root,
      optimizeDeps,
      configFile: false,
      logLevel: 'error',
      server: { port: 0 },
    });
    onTestFinished(() => server.close());
    await server.listen();
    await expectTraining(server.resolvedUrls!.local[0]!);
  });

  it('trains in what esbuild bundles, which is told of the binaries by imports', async () => {
    const root = await project({
      'index.html': HTML,
      'binaries.js': `
        import tfjs from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
        import relaxedSimd from '@selvedge/tfjs-wasm-training/relaxed-simd.wasm';
        import simd from '@selvedge/tfjs-wasm-training/simd.wasm';
        const address = (path) => new URL(path, import.meta.url).href;
        export const binaries = { tfjs: address(tfjs), relaxedSimd: address(relaxedSimd), simd: address(simd) };`,
      'main.js': `import { binaries } from './binaries.js';${page("new Worker('./worker.js', { type: 'module' })", 'binaries')}`,
      'worker.js': WORKER,
    });
    const outdir = join(root, 'bundled');
    await mkdir(outdir, { recursive: true });
    await cp(join(root, 'index.html'), join(outdir, 'index.html'));
    await esbuild.build({
      entryPoints: [join(root, 'main.js'), join(root, 'worker.js')],
      outdir,
      bundle: true,
      format: 'esm',
      loader: { '.wasm': 'file' },
      logLevel: 'error',
    });
    const served = await servePlainly(outdir);
    onTestFinished(() => served.close());
    await expectTraining(served.url);
  });

  it('says which binary it misses, and what to do, where a bundler leaves it behind', async () => {
    const root = await project({ 'index.html': HTML, 'main.js': page('null') });
    const outdir = join(root, 'bare');
    await mkdir(outdir, { recursive: true });
    await cp(join(root, 'index.html'), join(outdir, 'index.html'));
    await esbuild.build({
      entryPoints: [join(root, 'main.js')],
      outdir,
      bundle: true,
      format: 'esm',
      logLevel: 'error',
    });
    const served = await servePlainly(outdir);
    onTestFinished(() => served.close());
    const tab: Page = await (await openProfile()).newPage();
    await tab.goto(served.url);
    await tab.waitForFunction('globalThis.inPage');
    const said = tab.evaluate(`inPage(${JSON.stringify(TASK)})`);
    await expect(said).rejects.toThrow(
      /cannot be read from .*404.*registerWasmTraining\(\{ \w+: address or bytes \}\)/,
    );
  });
});

describe('model.fit in a hidden tab', () => {
  /** A hidden tab of what Vite built, and how to start training there and to ask whether it has ended. */
  async function hide() {
    const address = await serveViteBuild();
    const browser = await launchBrowser([], SPARING_ARGS);
    onTestFinished(() => browser.close());
    const openTab = await openWindow(browser);
    const tab = await openTab(address);
    await expect.poll(() => tab.evaluate('typeof inPage')).toBe('function');
    const other = await openTab('about:blank');
    await other.show();
    await expect.poll(() => tab.evaluate('document.visibilityState')).toBe('hidden');
    const start = (name: string, where: 'inPage' | 'inWorker', task: Task) =>
      tab.evaluate(`void ${where}(${JSON.stringify(task)}).then(() => { globalThis.${name} = true; })`);
    const finished = (name: string) => tab.evaluate<boolean>(`globalThis.${name} === true`);
    return { tab, start, finished };
  }

  // Long enough for fit to yield, which it does after 125 ms.
  const LONG: Task = { ...TASK, steps: 1000 };

  it('stands still in a page, and goes on by nextTask', async () => {
    const { tab, start, finished } = await hide();
    await start('byFrames', 'inPage', LONG);
    await start('byTasks', 'inPage', { ...LONG, yields: 'tasks' });
    await expect.poll(() => finished('byTasks')).toBe(true);
    expect(await finished('byFrames')).toBe(false);
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    await tab.show();
    await expect.poll(() => finished('byFrames')).toBe(true);
  });

  it('goes on in a worker by nextTask, and without yielding', async () => {
    const { tab, start, finished } = await hide();
    await start('byTasks', 'inWorker', { ...LONG, yields: 'tasks' });
    await start('never', 'inWorker', { ...LONG, yields: 'never' });
    await expect.poll(async () => (await finished('byTasks')) && (await finished('never'))).toBe(true);
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
  });
});
