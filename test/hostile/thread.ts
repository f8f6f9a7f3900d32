/** A thread that does cases of all importers, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { attack, caseSeed } from './attack.ts';
import { IMPORTERS } from './importers.ts';

/** Cases of one importer that are to be done: from one to before another. */
export interface Assignment {
  importer: string;
  from: number;
  to: number;
}

/** What a thread is told; in `at` it says at which assignment it is, and at which case. */
export interface ThreadOrder {
  assignments: Assignment[];
  seed: number;
  at: SharedArrayBuffer;
}

const { assignments, seed, at } = workerData.order as ThreadOrder;
const place = new Int32Array(at);
for (const [k, { importer, from, to }] of assignments.entries()) {
  const one = IMPORTERS.find(({ name }) => name === importer)!;
  for (let index = from; index < to; index++) {
    Atomics.store(place, 1, index);
    Atomics.store(place, 0, k);
    const finding = await attack(one, caseSeed(seed, index));
    if (finding !== undefined) parentPort!.postMessage(finding);
  }
}
