import type { Inventory, StoredAmount } from '../../src/domain/storage.ts';
import type { Database } from './database.ts';

/** So many of a store's values are measured; where there are more, they stand for the rest. */
const MEASURED = 100;

const STORES = [
  'samples',
  'photos',
  'classes',
  'models',
  'modelFiles',
  'runs',
  'curves',
  'checkpoints',
  'experiments',
  'cells',
  'pile',
  'pilePhotos',
  'undo',
] as const;

type Measured = (typeof STORES)[number];
type Key = IDBValidKey & (string | number | [string, number]);

const NOTHING: StoredAmount = { count: 0, bytes: 0 };

/** What lies in the database by kind; parts whose owner was removed, and could be had back, count as deleted. */
export async function inventory(database: Database): Promise<Inventory> {
  const none = {
    samples: NOTHING,
    models: NOTHING,
    runs: NOTHING,
    checkpoints: NOTHING,
    experiments: NOTHING,
    pile: NOTHING,
    deleted: NOTHING,
  };
  return database.read(STORES, none, async (transaction) => {
    const keysOf = async (store: Measured) => (await transaction.objectStore(store).getAllKeys()) as Key[];
    const all = Object.fromEntries(
      await Promise.all(STORES.map(async (store) => [store, await keysOf(store)] as const)),
    ) as Record<Measured, Key[]>;
    const bytesOf = async (store: Measured, keys: readonly Key[]) => {
      const chosen = spread(keys);
      const values = await Promise.all(chosen.map((key) => transaction.objectStore(store).get(key as never)));
      const bytes = values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
      return chosen.length === 0 ? 0 : Math.round((bytes * keys.length) / chosen.length);
    };
    const index = transaction.objectStore('curves').index('by-run');
    const partsOfRuns = await Promise.all((all.runs as string[]).map((run) => index.getAllKeys(run)));
    const curvesHere = new Set<Key>(partsOfRuns.flat());
    const experiments = new Set<Key>(all.experiments);
    /** Whether the owner of each part is here. */
    const owned = {
      photos: within(all.samples),
      modelFiles: within(all.models),
      curves: (key: Key) => curvesHere.has(key),
      checkpoints: within(all.runs),
      cells: (key: Key) => experiments.has((key as [string, number])[0]),
      pilePhotos: within(all.pile),
    };
    const parts = async (store: keyof typeof owned) => {
      const here = all[store].filter(owned[store]);
      const left = all[store].filter((key) => !owned[store](key));
      return { here: await bytesOf(store, here), left: await bytesOf(store, left), count: here.length };
    };
    const [photos, modelFiles, curves, checkpoints, cells, pilePhotos] = await Promise.all([
      parts('photos'),
      parts('modelFiles'),
      parts('curves'),
      parts('checkpoints'),
      parts('cells'),
      parts('pilePhotos'),
    ]);
    const records = async (store: Measured) => ({ count: all[store].length, bytes: await bytesOf(store, all[store]) });
    const withParts = async (store: Measured, bytes: number) => {
      const own = await records(store);
      return { ...own, bytes: own.bytes + bytes };
    };
    const left = [photos, modelFiles, curves, checkpoints, cells, pilePhotos].reduce((sum, part) => sum + part.left, 0);
    return {
      samples: await withParts('samples', photos.here),
      models: await withParts('models', modelFiles.here),
      runs: await withParts('runs', curves.here),
      checkpoints: { count: checkpoints.count, bytes: checkpoints.here },
      experiments: await withParts('experiments', cells.here),
      pile: await withParts('pile', pilePhotos.here),
      deleted: await withParts('undo', left),
    };
  });
}

function within(keys: readonly Key[]): (key: Key) => boolean {
  const known = new Set(keys);
  return (key) => known.has(key);
}

/** At most `MEASURED` of them, evenly spread. */
function spread<T>(values: readonly T[]): T[] {
  if (values.length <= MEASURED) return [...values];
  return Array.from({ length: MEASURED }, (_, i) => values[Math.floor((i * values.length) / MEASURED)]!);
}

/** Bytes of a stored value, about as a browser writes it. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Blob) return value.size;
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + sizeOf(part), 0);
}
