import { Random } from '../../workers/training/random.ts';
import { DEVICE } from './kinds/device.ts';
import { type Draw, type Fault, pick } from './kinds/kind.ts';
import { NETWORK } from './kinds/network.ts';
import { STORAGE } from './kinds/storage.ts';
import { THREADS } from './kinds/threads.ts';
import type { ActName } from './page/acts.ts';

/** One run: what a person does, and in which of these acts what happens. */
export interface Plan {
  seed: number;
  acts: { name: ActName; seed: number }[];
  /** The act in which the fault happens. */
  at: number;
  fault: Fault;
  /** Milliseconds from the act's beginning to the fault in the middle of it. */
  delay: number;
  offlineCopy: boolean;
  /** Whether the network is gone once the offline copy is complete, until the run's end. */
  offline: boolean;
}

/** Each group as often as its weight, with every kind in it. */
const GROUPS: readonly [weight: number, draws: readonly Draw[]][] = [
  [6, THREADS],
  [6, STORAGE],
  [6, NETWORK],
  [3, DEVICE],
];

/** Acts by how often a person does them: those that take seconds are rarer. */
const COMMON: readonly ActName[] = [
  'looks at an example',
  'keeps a picture of a file',
  'keeps a burst',
  'moves a sample',
  'deletes a sample',
  'deletes a sample and takes that back',
  'renames a class',
  'imports pictures',
  'exports the samples',
  'copies a model by a zip',
  'uses another model',
  'renames a model',
  'deletes a model',
];
const RARE: readonly ActName[] = [
  'trains',
  'trains, pauses and goes on',
  'trains and stops at the best',
  'teaches and keeps it',
  'teaches and discards it',
  'evaluates',
  'takes up what was interrupted',
  'sorts a pile',
  'starts the camera and freezes it',
];

/** Acts that need the dataset, which this device does not have at first. */
const ONLINE: ReadonlySet<ActName> = new Set(
  [...RARE, 'takes up what was interrupted' as const].filter((name) => /^(trains|evaluates|takes up)/.test(name)),
);

/** Faults that can as well happen without a network. */
const WITHOUT_NETWORK =
  /^(the worker|the tab|the browser|the service worker|a write|a read|the disk|storage|the clock|[23] tabs|WebAssembly)/;

const MOST_ACTS = 3;
const MOST_DELAY = 120;

/** The run of a seed: the same whenever it is drawn. */
export function planOf(seed: number): Plan {
  const random = Random.of(seed);
  const fault = drawFault(random);
  const act = () => ({ name: pick(random, random.next() < 0.75 ? COMMON : RARE), seed: random.integer(1e9) });
  const acts = Array.from({ length: 1 + random.integer(MOST_ACTS) }, act);
  let at = random.integer(acts.length);
  if (fault.after !== undefined) acts.splice(at++, 0, { name: fault.after, seed: random.integer(1e9) });
  if (fault.acts !== undefined) acts[at] = { ...acts[at]!, name: pick(random, fault.acts) };
  const delay = Math.floor(MOST_DELAY * random.next() ** 2);
  const offlineCopy = fault.offlineCopy ?? random.next() < 0.3;
  const offline =
    offlineCopy &&
    random.next() < 0.5 &&
    WITHOUT_NETWORK.test(fault.kind) &&
    acts.every(({ name }) => !ONLINE.has(name));
  return { seed, acts, at, fault, delay, offlineCopy, offline };
}

function drawFault(random: Random): Fault {
  let place = random.integer(GROUPS.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, draws] of GROUPS) {
    if (place < weight) return pick(random, draws)(random);
    place -= weight;
  }
  throw new Error('the weights do not add up');
}
