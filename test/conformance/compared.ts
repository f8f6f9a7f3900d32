import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildKernels, KERNEL_FILES, type KernelBuild } from '../../scripts/kernels.ts';
import { type Comparison, compare } from './results.ts';
import { chromiumRuntime, nodeRuntime } from './runtimes.ts';

const RUNTIMES = { node: nodeRuntime, chromium: chromiumRuntime };

export type Runtime = keyof typeof RUNTIMES;
export type Run = Comparison & { runtime: Runtime; build: KernelBuild };

export interface Extent {
  runtimes: readonly Runtime[];
  builds: readonly KernelBuild[];
}

export const WHOLE: Extent = {
  runtimes: Object.keys(RUNTIMES) as Runtime[],
  builds: Object.keys(KERNEL_FILES) as KernelBuild[],
};

/** Every spec, but in Node and with the build that most devices use alone. */
export const SHORT: Extent = { runtimes: ['node'], builds: ['relaxed-simd'] };

/** Runs the suite in each runtime, at once with the stock kernels and with each build. Needs no network. */
export async function runCompared({ runtimes, builds }: Extent): Promise<Run[]> {
  await buildKernels();
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    const runs: Run[] = [];
    for (const runtime of runtimes) {
      const run = await RUNTIMES[runtime](folder);
      const [stock, ...ours] = await Promise.all([run(), ...builds.map((build) => run(KERNEL_FILES[build]))]);
      runs.push(...builds.map((build, at) => ({ runtime, build, ...compare(stock, ours[at]!) })));
    }
    return runs;
  } finally {
    await rm(folder, { recursive: true });
  }
}
