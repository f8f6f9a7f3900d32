import type { Random } from '../../../workers/training/random.ts';
import type { ActName } from '../page/acts.ts';
import type { WriteFailure } from '../worker/storage.ts';
import { type Draw, pick } from './kind.ts';

const FAILURES: readonly WriteFailure[] = ['QuotaExceededError', 'UnknownError', 'AbortError'];

/** Of the writes or reads of one act most are the first; a number that is not reached is a run without a fault. */
const stepOf = (random: Random) => Math.floor(8 * random.next() ** 2);

const writeFails: Draw = (random) => {
  const why = pick(random, FAILURES);
  const late = random.integer(2) === 0;
  const step = stepOf(random);
  return {
    kind: `a write fails: ${why}`,
    prepare: async ({ tab }) => {
      await tab.inWorker('failWrite', step, why, late);
      return undefined;
    },
    lift: ({ tab }) => tab.inWorker('failNoMore'),
  };
};

const readFails: Draw = (random) => {
  const step = stepOf(random);
  return {
    kind: 'a read fails',
    prepare: async ({ tab }) => {
      await tab.inWorker('failRead', step);
      return undefined;
    },
    lift: ({ tab }) => tab.inWorker('failNoMore'),
  };
};

const diskFull: Draw = (random) => {
  const room = pick(random, [0, 2_000, 20_000, 200_000]);
  let giveBack = async () => {};
  return {
    kind: 'the disk is full',
    spares: ['deletes a sample', 'deletes a model', 'looks at an example', 'exports the samples', 'evaluates'],
    prepare: async ({ scene, tab }) => {
      giveBack = await scene.leaveRoom(tab, room);
      return undefined;
    },
    lift: async ({ tab }) => {
      await giveBack();
      // Chromium remembers how much room a database has while it is open.
      await tab.reload();
    },
  };
};

const cannotOpen: Draw = (random) => {
  const how = pick(random, ['refused', 'silent'] as const);
  return {
    kind: `storage is ${how}`,
    haste: 4,
    prepare: async ({ scene, tab }) => {
      scene.inNewWorkers('failOpening', how);
      scene.inNewWorkers('hasten', 4);
      await tab.reload();
      return undefined;
    },
    lift: async ({ scene, tab }) => {
      scene.prelude = undefined;
      // As restarting the browser does, which the advice says.
      await tab.reload();
    },
  };
};

/** What lies in each store comes of some act. */
const STORES: readonly [store: string, of: ActName][] = [
  ['samples', 'keeps a burst'],
  ['photos', 'keeps a burst'],
  ['models', 'copies a model by a zip'],
  ['modelFiles', 'copies a model by a zip'],
  ['settings', 'teaches and keeps it'],
  ['runs', 'trains'],
  ['curves', 'trains'],
  ['checkpoints', 'trains and is interrupted'],
  ['undo', 'deletes a sample'],
  ['pile', 'sorts a pile'],
  ['pilePhotos', 'sorts a pile'],
];

const recordDamaged: Draw = (random) => {
  const [store, of] = pick(random, STORES);
  const harm = pick(random, ['a flipped bit', 'a cut end', 'a wrong body'] as const);
  const seed = random.integer(1e9);
  return {
    kind: `a damaged record: ${store}`,
    after: of,
    prepare: async ({ tab }) => {
      const damaged = await tab.call('damageRecord', store, harm, seed);
      await tab.reload();
      return damaged?.ids;
    },
  };
};

const evicted: Draw = (random) => {
  const types = pick(random, ['indexeddb', 'cache_storage', 'indexeddb,cache_storage,service_workers', 'all']);
  const inUse = random.integer(2) === 0;
  const evict: ReturnType<Draw>['strike'] = async ({ scene, tab }) => {
    await scene.evict(tab, types);
    return types === 'cache_storage' ? undefined : 'everything';
  };
  return { kind: `evicted: ${types}`, ...(inUse ? { strike: evict } : { prepare: evict }) };
};

/** Another tab has an older version of the database open, and does not let go; or a newer one was here. */
const otherVersion: Draw = (random) => {
  const how = pick(random, ['older', 'newer'] as const);
  let letGo = async () => {};
  return {
    kind: `the database is of an ${how} version`.replace('an newer', 'a newer'),
    haste: 4,
    prepare: async ({ scene }) => {
      letGo = await scene.holdDatabase(how);
      return 'everything';
    },
    lift: async ({ tab }) => {
      await letGo();
      await tab.reload();
    },
  };
};

export const STORAGE: readonly Draw[] = [
  readFails,
  otherVersion,
  writeFails,
  writeFails,
  writeFails,
  diskFull,
  cannotOpen,
  recordDamaged,
  recordDamaged,
  evicted,
];
