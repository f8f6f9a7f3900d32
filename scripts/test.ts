import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FASHION_MNIST } from '../src/domain/datasets/fashion-mnist.ts';
import { SHORT } from '../test/conformance/compared.ts';
import { compareWithBudget, countBytes } from './check/byte-budget.ts';
import { command, tool } from './check/command.ts';
import { conformance } from './check/conformance.ts';
import { readDependencies } from './check/dependencies.ts';
import { sameBytesAgain } from './check/rebuild.ts';
import { failed, skipped, sum, summary, type Tally, tallyOf, verdict } from './check/tally.ts';
import { unitTests, vitest } from './check/vitest.ts';
import { DASK_ADVICE, ensureDask } from './cluster/dask.ts';
import { CHROMIUM_ADVICE, ensureChromium } from './support/chromium.ts';
import { placesOf } from './support/dataset-places.ts';
import { ensureOtherEngines } from './support/other-engines.ts';

/**
 * `npm test`: everything that must be green. Each stage runs even after an earlier one failed, except where it needs
 * that one's result. The last line says how many checks and tests passed and failed, and stands alone.
 */
const DIST = resolve('dist');
const tallies: Tally[] = [];

async function stage(title: string, run: () => Promise<Tally>): Promise<boolean> {
  console.log(`\n── ${title} ──`);
  const began = performance.now();
  const tally = await run().catch((error: unknown) => failed(String(error)));
  tallies.push(tally);
  for (const reason of tally.reasons) console.log(`skipped: ${reason}`);
  console.log(`${title}: ${summary(tally)} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return tally.failed === 0;
}

/** Prepares the dataset from what is on this machine; tests never fetch it. */
async function dataset(): Promise<Tally> {
  const { chosen, neighbour, target } = placesOf(FASHION_MNIST);
  const local = [chosen, neighbour, join(target, 'manifest.json')];
  if (local.some((path) => path !== undefined && existsSync(path))) return tool('tsx', 'scripts/data.ts');
  return skipped('no copy of Fashion-MNIST is on this machine; tests that need it are skipped (npm run data gets one)');
}

const buildApp = () => command('npm', 'run', '--silent', 'build');

await stage('Format and lint', () => tool('biome', 'check', '--error-on-warnings', '.'));
for (const project of ['src/domain', 'src', 'workers', 'test'])
  await stage(`Types of ${project}`, () => tool('tsc', '-p', project));
await stage('Dependencies', async () => tallyOf(await readDependencies(process.cwd())));
await stage('Kernels', () => tool('tsx', 'scripts/kernels.ts', '--check'));
await stage('Dataset', dataset);
await stage('Cluster', async () =>
  ensureDask() ? tallyOf([]) : skipped(`${DASK_ADVICE} Tests of a cluster are left out`),
);
await stage('Unit tests', unitTests);
await stage('Conformance', () => conformance(SHORT));
const built = await stage('Production build', buildApp);
if (built) await stage('Byte budget', async () => tallyOf(compareWithBudget(await countBytes(DIST))));
const repeats = built && (await stage('The same build again', () => sameBytesAgain(DIST, buildApp)));
if (!repeats) tallies.push(skipped('browser tests need a build that repeats'));
else if (ensureChromium() === undefined) await stage('Browser tests', async () => failed(CHROMIUM_ADVICE));
else {
  await stage('Browser tests', () => vitest('browser'));
  await stage('The journey in three engines', async () => {
    ensureOtherEngines();
    return vitest('engines');
  });
}

const result = sum(tallies);
process.exitCode = result.failed === 0 ? 0 : 1;
if (result.skipped > 0) console.log(`\n${result.skipped} skipped, each for the reason above`);
console.log(`\n${verdict(result)}`);
