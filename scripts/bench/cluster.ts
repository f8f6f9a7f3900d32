/**
 * `npm run bench -- cluster [--json]`: what Dask adds to a cell, with 1, 2 and 4 workers of one core on this machine, beside
 * as many processes at once without it. A cell is one drawn picture, so that starting it is nearly all that it takes.
 */
import { DaskCluster, THIS_MACHINE } from '../../test/support/dask-cluster.ts';
import { draw } from '../../test/support/pictures.ts';
import type { PicturesJob } from '../cell/job.ts';
import { onCluster } from '../cluster/dask.ts';
import type { Hand } from '../cluster/hand.ts';
import { onThisMachine } from '../cluster/here.ts';
import { median } from './app/numbers.ts';

const WORKERS = [1, 2, 4];
const CELLS_A_WORKER = 6;
const ROUNDS = 3;
/** Beside a scheduler at Dask's own port. */
const PORT = 8796;
const KERNELS = ['--kernels', 'simd'];

export async function bench(): Promise<Record<string, unknown>> {
  const picture = await draw('trouser', { width: 300, height: 400 }).png().toBuffer();
  const job: PicturesJob = {
    job: 'classify',
    model: 'camera',
    pictures: [{ name: 'trousers.png', base64: picture.toString('base64') }],
  };
  const figures: Record<string, unknown> = {};
  for (const workers of WORKERS) figures[`${workers} workers`] = await compare(workers, job);
  return { cellsAWorker: CELLS_A_WORKER, secondsACell: figures };
}

/** Median seconds that a worker takes for a cell, with Dask and without, taking turns. */
async function compare(workers: number, job: PicturesJob) {
  const cluster = new DaskCluster(THIS_MACHINE, PORT);
  try {
    await cluster.startScheduler();
    await Promise.all(Array.from({ length: workers }, () => cluster.startWorker(THIS_MACHINE)));
    const jobs = Array.from({ length: workers * CELLS_A_WORKER }, () => job);
    const hands = { dask: onCluster(cluster.address, KERNELS), processes: onThisMachine(KERNELS, workers) };
    const seconds = { dask: [] as number[], processes: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ['dask', 'processes'] as const) {
        seconds[name].push((await secondsOf(hands[name], jobs)) / CELLS_A_WORKER);
        console.error(`${workers} workers, ${name}: ${seconds[name].at(-1)!.toFixed(2)} s a cell`);
      }
    }
    const [dask, processes] = [median(seconds.dask), median(seconds.processes)];
    return { dask, processes, overhead: dask - processes };
  } finally {
    cluster.close();
  }
}

async function secondsOf(hand: Hand, jobs: readonly PicturesJob[]): Promise<number> {
  const began = performance.now();
  await hand(jobs, async () => {});
  return (performance.now() - began) / 1000;
}
