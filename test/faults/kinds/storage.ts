import type { WriteFailure } from '../worker/storage.ts';
import { type Draw, pick } from './kind.ts';

const FAILURES: readonly WriteFailure[] = ['QuotaExceededError', 'UnknownError', 'AbortError'];

/** Writes of one act are a dozen at most; a number that is not reached is a run without a fault, which must go well, too. */
const MOST_STEPS = 8;

const writeFails: Draw = (random) => {
  const why = pick(random, FAILURES);
  const late = random.integer(2) === 0;
  const step = random.integer(MOST_STEPS);
  return {
    kind: `a write fails: ${why}`,
    prepare: async ({ tab }) => {
      await tab.inWorker('failWrite', step, why, late);
      return undefined;
    },
  };
};

const diskFull: Draw = (random) => {
  const room = pick(random, [0, 2_000, 20_000, 200_000]);
  let giveBack = async () => {};
  return {
    kind: 'the disk is full',
    lasts: true,
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
    lasts: true,
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

const STORES = [
  'samples',
  'photos',
  'models',
  'modelFiles',
  'runs',
  'curves',
  'checkpoints',
  'undo',
  'settings',
  'classes',
  'pile',
  'pilePhotos',
];

const recordDamaged: Draw = (random) => {
  const store = pick(random, STORES);
  const harm = pick(random, ['a flipped bit', 'a cut end', 'a wrong body'] as const);
  const seed = random.integer(1e9);
  return {
    kind: `a damaged record: ${store}`,
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

export const STORAGE: readonly Draw[] = [
  writeFails,
  writeFails,
  writeFails,
  diskFull,
  cannotOpen,
  recordDamaged,
  recordDamaged,
  evicted,
];
