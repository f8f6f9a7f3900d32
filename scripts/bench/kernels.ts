/**
 * `npm run bench -- kernels [--node] [--plain] [--more]`: GFLOP/s of the kernels that resemble matrix products, as a share of
 * the core's peak measured in the same run, in headless Chromium or in Node, for both builds or the plain one, of the
 * reference network or of more.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { compile } from '../kernels/compile.ts';
import { buildKernels, KERNEL_FILES, type KernelBuild } from '../kernels.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { availableKernelBuilds } from '../support/engine.ts';
import { pageScript } from '../support/page-script.ts';
import { CASES, MORE_CASES } from './kernels/cases.ts';
import { type Measurement, measure, type Plan } from './kernels/measure.ts';

const ROUNDS = 15;
const ORIGIN = 'http://bench.localhost';
const TFJS = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));
const PEAK_SOURCE = 'workers/kernels/assembly/bench/peak.ts';

export async function bench(options: string[]): Promise<Record<string, unknown>> {
  await buildKernels();
  const inNode = options.includes('--node');
  const wanted: KernelBuild[] = inNode ? await availableKernelBuilds() : ['simd', 'relaxed-simd'];
  const builds = options.includes('--plain') ? wanted.slice(0, 1) : wanted;
  const measurements: Record<string, Measurement> = {};
  for (const name of builds) {
    console.error(`measuring the ${name} build`);
    const plan: Plan = {
      tfjsPath: inNode ? `${TFJS}/` : `${ORIGIN}/`,
      kernels: (await readFile(KERNEL_FILES[name])).toString('base64'),
      peak: Buffer.from(await compile([PEAK_SOURCE], name === 'simd' ? [] : ['--enable', name])).toString('base64'),
      cases: options.includes('--more') ? [...CASES, ...MORE_CASES] : CASES,
      rounds: ROUNDS,
    };
    measurements[name] = await (inNode ? measure(plan) : measureInChromium(plan));
  }
  const { kernels: passes } = measurements[builds.at(-1)!]!;
  const passesOfPeak = Object.fromEntries(
    ['forward', 'inputGradient', 'filterGradient'].map((pass) => [pass, passes[`conv2.${pass}`]!.ofPeak]),
  );
  return { engine: inNode ? 'node' : 'chromium', passesOfPeak, builds: measurements };
}

async function measureInChromium(plan: Plan): Promise<Measurement> {
  const script = await pageScript(join(import.meta.dirname, 'kernels/measure.ts'), 'kernelBench');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      if (name.endsWith('.wasm')) return route.fulfill({ path: join(TFJS, name), contentType: 'application/wasm' });
      return route.fulfill({ status: 404 });
    });
    await page.goto(`${ORIGIN}/`);
    await page.addScriptTag({ content: script });
    return await page.evaluate(
      (given) => (globalThis as unknown as { kernelBench: { measure: typeof measure } }).kernelBench.measure(given),
      plan,
    );
  } finally {
    await browser.close();
  }
}
