import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { KernelBuild } from '../../../scripts/kernels.ts';
import { availableKernelBuilds } from '../../../scripts/support/engine.ts';
import { PATIENCE } from '../../support/patience.ts';
import type { FlippedOrder, FlippedOutcome } from './flipped-bits-thread.ts';

/** Copies of each build; the variable `FLIPPED` asks for more. */
const COPIES = Number(process.env.FLIPPED ?? 30);

/** Tries copies until one makes the thread hang or die. @returns what came of those before it */
function inThread(order: FlippedOrder): Promise<FlippedOutcome[]> {
  const outcomes: FlippedOutcome[] = [];
  const worker = new Worker(new URL('../../../scripts/support/typescript-thread.mjs', import.meta.url), {
    workerData: { entry: new URL('./flipped-bits-thread.ts', import.meta.url).href, order },
    execArgv: [],
  });
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(outcomes));
    };
    let timer = setTimeout(end, PATIENCE);
    worker.on('message', ({ outcome }: { outcome: FlippedOutcome }) => {
      outcomes.push(outcome);
      clearTimeout(timer);
      timer = setTimeout(end, outcomes.length === order.to - order.from ? 0 : PATIENCE / 4);
    });
    worker.on('error', end);
  });
}

async function count(build: KernelBuild) {
  const found = { refused: 0, right: 0, wrong: 0, ended: 0 };
  for (let from = 0; from < COPIES; ) {
    const outcomes = await inThread({ build, from, to: COPIES });
    for (const outcome of outcomes) found[outcome]++;
    from += outcomes.length;
    // In the app a deadline ends such an engine.
    if (from++ < COPIES) found.ended++;
  }
  return found;
}

describe.each(await availableKernelBuilds())('kernels (%s) with one flipped bit', (build) => {
  it('are refused, or answer rightly on the shapes in use', async () => {
    const found = await count(build);
    console.info(`${COPIES} copies of ${build}: ${JSON.stringify(found)}`);
    expect(found.wrong).toBe(0);
    expect(found.refused).toBeGreaterThan(0);
  });
});
