import { Worker } from 'node:worker_threads';
import { caseSeed, type Fault, type Finding } from './attack.ts';
import { IMPORTERS } from './importers.ts';
import type { Assignment, ThreadOrder } from './thread.ts';

/** Milliseconds for one case, on a machine that is busy with others; they take less than one each. */
const HANGS_AFTER = 60_000;

/** How often it is looked where a thread is. */
const LOOK_EVERY = 250;

/** Most that a thread's heap of V8 may grow to, in MB; what asks for more ends the thread. */
const HEAP_LIMIT = 1024;

export interface HostileReport {
  cases: number;
  byImporter: Record<string, number>;
  crashes: number;
  hangs: number;
  partialWrites: number;
  overMemory: number;
  /** What was found, each with the seed that gives its case again. */
  seeds: (Omit<Finding, 'fault'> & { fault: Fault | 'hang' })[];
}

type Found = HostileReport['seeds'][number];

/**
 * Gives every importer what it did not ask for, in a thread that can be ended when it hangs.
 * @param cases at least so many, shared out by the importers' weights
 * @param only the name of one importer
 */
export async function runHostile(cases: number, seed: number, only?: string): Promise<HostileReport> {
  const importers = IMPORTERS.filter(({ name }) => only === undefined || name === only);
  if (importers.length === 0)
    throw new Error(`There is no importer ${only}; there are ${IMPORTERS.map(({ name }) => name).join(', ')}.`);
  const weights = importers.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const assignments = importers.map(({ name, weight = 1 }) => ({
    importer: name,
    from: 0,
    to: Math.ceil((cases * weight) / weights),
  }));
  const byImporter = Object.fromEntries(assignments.map(({ importer, to }) => [importer, to]));
  const seeds = await allCases(assignments, seed);
  const countOf = (wanted: Found['fault']) => seeds.filter(({ fault }) => fault === wanted).length;
  return {
    cases: Object.values(byImporter).reduce((sum, count) => sum + count, 0),
    byImporter,
    crashes: countOf('crash'),
    hangs: countOf('hang'),
    partialWrites: countOf('partialWrite'),
    overMemory: countOf('overMemory'),
    seeds,
  };
}

/** Goes on behind a case that ended its thread. */
async function allCases(assignments: readonly Assignment[], seed: number): Promise<Found[]> {
  const found: Found[] = [];
  for (let left = [...assignments]; left.length > 0; ) {
    const at = new SharedArrayBuffer(8);
    const place = new Int32Array(at).fill(NOT_BEGUN);
    const ended = await inThread({ assignments: left, seed, at }, (finding) => found.push(finding));
    if (ended === undefined) break;
    const [k, index] = place as unknown as [number, number];
    if (k === NOT_BEGUN) throw new Error(`the thread did not begin: ${ended.detail}`);
    const [{ importer, to }, ...rest] = left.slice(k) as [Assignment, ...Assignment[]];
    found.push({ importer, seed: caseSeed(seed, index), ...ended });
    left = [{ importer, from: index + 1, to }, ...rest];
  }
  return found;
}

const NOT_BEGUN = -1;

/** @returns how the thread ended, if not by itself */
function inThread(
  order: ThreadOrder,
  onFinding: (finding: Finding) => void,
): Promise<Pick<Found, 'fault' | 'detail'> | undefined> {
  const worker = new Worker(new URL('../../scripts/support/typescript-thread.mjs', import.meta.url), {
    workerData: { entry: new URL('./thread.ts', import.meta.url).href, order },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT },
  });
  const place = new Int32Array(order.at);
  return new Promise((resolve) => {
    let [last, since] = ['', performance.now()];
    const timer = setInterval(() => {
      const now = place.join();
      if (now !== last) [last, since] = [now, performance.now()];
      if (performance.now() - since > HANGS_AFTER)
        end({ fault: 'hang', detail: `no answer within ${HANGS_AFTER / 1000} s` });
    }, LOOK_EVERY);
    const end = (how?: Pick<Found, 'fault' | 'detail'>) => {
      clearInterval(timer);
      resolve(how);
      void worker.terminate();
    };
    worker.on('message', onFinding);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end({
        fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'overMemory' : 'crash',
        detail: error.stack ?? error.message,
      }),
    );
    worker.on('exit', () => end());
  });
}
