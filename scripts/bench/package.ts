/**
 * `npm run bench -- package [--long]`: the programs of scripts/package/programs with the installed package, beside tfjs's
 * backends as they come, in turn in headless Chromium (webgl by SwiftShader); then what fit's own graph gains by the
 * gradients and kernels that are made for it. Short by itself: a look at whether all of it runs.
 */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { type Installed, installPackage } from '../package/install.ts';
import { PROGRAM_NAMES } from '../package/programs/program.ts';
import type { Done, Task } from '../package/programs/run.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { gainOfFit } from './package/fit.ts';

const PROGRAMS = join(import.meta.dirname, '../package/programs');

/** Pictures of a step; steps that are timed after as many to warm up, and how often. Slow engines take fewer. */
const EXTENTS = {
  short: { batchSize: 4, fast: 4, slow: 1, turns: 1 },
  long: { batchSize: 32, fast: 15, slow: 1, turns: 3 },
} as const;

/** One column of the table. */
interface Engine {
  name: 'relaxed-simd' | 'simd' | 'wasm' | 'webgl' | 'cpu';
  task: Pick<Task, 'engine' | 'options'>;
  isSlow: boolean;
}

const ENGINES: Engine[] = [
  { name: 'relaxed-simd', task: { engine: 'training', options: { build: 'relaxed-simd' } }, isSlow: false },
  { name: 'simd', task: { engine: 'training', options: { build: 'simd' } }, isSlow: false },
  { name: 'wasm', task: { engine: 'wasm' }, isSlow: false },
  { name: 'webgl', task: { engine: 'webgl' }, isSlow: true },
  { name: 'cpu', task: { engine: 'cpu' }, isSlow: true },
];

export async function bench(options: string[]): Promise<Record<string, unknown>> {
  const { batchSize, fast, slow, turns } = options.includes('--long') ? EXTENTS.long : EXTENTS.short;
  const installed = await installPackage();
  try {
    const served = await serve({ root: await buildPage(installed), port: 0 });
    const args = [...CHROMIUM_ARGS.filter((arg) => arg !== '--disable-gpu'), ...SWIFT_SHADER];
    const browser = await chromium.launch({ executablePath: chromiumPath(), args });
    try {
      const milliseconds: Record<string, Record<string, number | string>> = {};
      for (const program of PROGRAM_NAMES) {
        const row: Record<string, (number | string)[]> = {};
        for (let turn = 0; turn < turns; turn++) {
          for (const { name, task, isSlow } of ENGINES) {
            const steps = isSlow ? slow : fast;
            console.error(`package: ${program} on ${name}`);
            const done = await run(browser, served.url, { program, steps, batchSize, warmUp: steps, ...task });
            row[name] = [...(row[name] ?? []), typeof done === 'string' ? done : done.step];
          }
        }
        milliseconds[program] = Object.fromEntries(Object.entries(row).map(([name, steps]) => [name, middle(steps)]));
      }
      return { batch: batchSize, milliseconds, fit: await gainOfFit(fast, turns) };
    } finally {
      await browser.close();
      await served.close();
    }
  } finally {
    await installed.remove();
  }
}

const SWIFT_SHADER = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

async function buildPage({ folder }: Installed): Promise<string> {
  await cp(PROGRAMS, join(folder, 'programs'), { recursive: true });
  const script = `
    import stock from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
    import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
    import { env } from '@tensorflow/tfjs';
    import { runTask } from './programs/run.ts';
    globalThis.run = (task) => {
      if (task.engine === 'wasm') {
        env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
        setWasmPaths(Object.fromEntries(['', '-simd', '-threaded-simd'].map((n) => ['tfjs-backend-wasm' + n + '.wasm', stock])));
      }
      return runTask(task);
    };`;
  await writeFile(join(folder, 'main.js'), script);
  await writeFile(join(folder, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>');
  await build({ root: folder, configFile: false, logLevel: 'error' });
  return join(folder, 'dist');
}

/** What the task gives in a page of its own, or the error that it ends with. */
async function run(browser: Browser, address: string, task: Task): Promise<Done | string> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction('globalThis.run');
    return await page.evaluate<Done>(`run(${JSON.stringify(task)})`);
  } catch (error) {
    return String((error as Error).message).split('\n')[0]!;
  } finally {
    await page.close();
  }
}

/** The median of times, or the error of what has none. */
function middle(steps: (number | string)[]): number | string {
  const times = steps.filter((step) => typeof step === 'number').sort((a, b) => a - b);
  return times.length === 0 ? steps[0]! : times[Math.floor(times.length / 2)]!;
}
