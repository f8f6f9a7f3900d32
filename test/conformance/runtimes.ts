import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { relaxedSimd } from 'wasm-feature-detect';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/support/chromium.ts';
import type { RunConformance } from './browser.ts';
import { bundleSuite } from './bundle.ts';
import type { SpecResult } from './results.ts';

/** Runs the suite, in a process or page of its own, on the stock kernels or on those of a wasm file. */
export type RunSuite = (kernels?: string) => Promise<SpecResult[]>;

const WASM_FOLDER = `${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`;
const ORIGIN = 'http://localhost';

/** @param folder for the bundle */
export async function nodeRuntime(folder: string): Promise<RunSuite> {
  const bundle = join(folder, 'node.cjs');
  await bundleSuite('node', bundle);
  const execArgv = (await relaxedSimd()) ? [] : ['--experimental-wasm-relaxed-simd'];
  return (kernels) =>
    new Promise((resolve, reject) => {
      const args = kernels ? [WASM_FOLDER, kernels] : [WASM_FOLDER];
      // The specs provoke many warnings; what matters of them is in the results.
      const child = fork(bundle, args, { execArgv, stdio: 'ignore' });
      child.once('message', (results) => resolve(results as SpecResult[]));
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`The suite ended with code ${code} before it gave results.`)));
    });
}

/** @param folder for the bundle */
export async function chromiumRuntime(folder: string): Promise<RunSuite> {
  const bundle = join(folder, 'browser.js');
  await bundleSuite('browser', bundle);
  return async (kernels) => {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: CHROMIUM_ARGS,
    });
    try {
      const page = await browser.newPage();
      await page.route(`${ORIGIN}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/')
          return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Specs</title>' });
        if (pathname === '/kernels.wasm' && kernels) return route.fulfill({ path: kernels });
        if (pathname.endsWith('.wasm')) return route.fulfill({ path: join(WASM_FOLDER, pathname) });
        return route.abort();
      });
      await page.goto(`${ORIGIN}/`);
      await page.addScriptTag({ path: bundle });
      return await page.evaluate(
        ([wasmFolder, kernelsUrl]) =>
          (globalThis as unknown as { runConformance: RunConformance }).runConformance(wasmFolder!, kernelsUrl),
        [`${ORIGIN}/`, kernels && `${ORIGIN}/kernels.wasm`],
      );
    } finally {
      await browser.close();
    }
  };
}
