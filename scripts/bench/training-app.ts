/**
 * `npm run bench -- training-app [training | input] [--short] [--json]`: the screens Train, Evaluate and Models of the
 * production build in headless Chromium, with Fashion-MNIST. `training` sets the app's own training beside the bare
 * engine's of `bench -- train`, in turn; `input` uses every control of every screen. Both without a name; `--short`
 * measures the training once instead of three times.
 */
import { chromium } from 'playwright-core';
import { build } from '../build.ts';
import { serve } from '../serve.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { measureInput } from './training-app/input.ts';
import { measureTraining } from './training-app/training.ts';

const PARTS = ['training', 'input'];
const ROUNDS = 3;

export async function bench(options: string[]): Promise<Record<string, unknown>> {
  const named = options.filter((option) => !option.startsWith('--'));
  const unknown = named.filter((name) => !PARTS.includes(name));
  if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(' and ')}.`);
  const wanted = named.length > 0 ? named : PARTS;
  const server = await serve({ root: await build(), port: 0 });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const rounds = options.includes('--short') ? 1 : ROUNDS;
    const training = wanted.includes('training') ? await measureTraining(browser, server.url, rounds) : {};
    const input = wanted.includes('input') ? await measureInput(browser, server.url) : {};
    return { trainingApp: { ...training, ...input } };
  } finally {
    await browser.close();
    await server.close();
  }
}
