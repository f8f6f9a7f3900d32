import type { IDBPTransaction } from 'idb';
import { noneOn } from '../../src/domain/errors.ts';
import type { StorageTopic, UndoToken } from '../../src/domain/storage.ts';
import type { Database } from './database.ts';
import { cellsOf, type StorageSchema, type Undo } from './schema.ts';

export function emptyUndo(): Undo {
  return {
    token: crypto.randomUUID(),
    at: Date.now(),
    samples: [],
    labels: [],
    models: [],
    inUse: null,
    runs: [],
    experiments: [],
  };
}

const RECORDS = ['samples', 'models', 'runs', 'experiments', 'pile'] as const;
const PARTS = ['photos', 'modelFiles', 'curves', 'checkpoints', 'cells', 'pilePhotos'] as const;
const EVERYTHING = [...RECORDS, ...PARTS, 'undo', 'settings', 'classes'] as const;

/** A transaction of all that an act may remove. */
type Removal = IDBPTransaction<StorageSchema, typeof EVERYTHING, 'readwrite'>;

/**
 * Removes what `remove` takes out and writes down in the undo record, so that it can be had back. On a full disk, where
 * nothing could be deleted if that had to be kept first, what could still be undone goes for good; if that is not
 * enough, so does what is removed now.
 * @returns what brings it back; null when it is gone for good
 */
export async function removeUndoably(
  database: Database,
  topics: readonly StorageTopic[],
  remove: (transaction: Removal, undo: Undo) => Promise<void>,
): Promise<UndoToken | null> {
  const attempt = (end: (transaction: Removal, undo: Undo) => Promise<unknown>) => {
    const undo = emptyUndo();
    return database.write(EVERYTHING, 'strict', topics, async (transaction) => {
      await remove(transaction, undo);
      await end(transaction, undo);
      return undo.token;
    });
  };
  const keep = (transaction: Removal, undo: Undo) => transaction.objectStore('undo').add(undo);
  const kept = await attempt(keep).catch(noneOn('storage-full'));
  if (kept !== null) return kept;
  await forget(database, () => true);
  const keptNow = await attempt(keep).catch(noneOn('storage-full'));
  if (keptNow === null) {
    await attempt(async (transaction, undo) =>
      free(transaction, [undo], await transaction.objectStore('undo').getAll()),
    );
  }
  return keptNow;
}

/** Forgets the acts that `is` chooses, and frees the room of what they removed, for good. */
async function forget(database: Database, is: (undo: Undo) => boolean): Promise<void> {
  await database.write(EVERYTHING, 'relaxed', [], async (transaction) => {
    const all = await transaction.objectStore('undo').getAll();
    await free(
      transaction,
      all.filter(is),
      all.filter((undo) => !is(undo)),
    );
  });
}

/** Frees the room of what the acts `old` removed, but for what is here again or can be had back by the acts `kept`. */
async function free(transaction: Removal, old: readonly Undo[], kept: readonly Undo[]): Promise<void> {
  const idsOf = (undos: readonly Undo[], store: (typeof RECORDS)[number]) =>
    undos.flatMap((undo) => (undo[store] ?? []).map(({ id }) => id));
  const gone = async (store: (typeof RECORDS)[number]) => {
    const inUse = new Set([...(await transaction.objectStore(store).getAllKeys()), ...idsOf(kept, store)]);
    return idsOf(old, store).filter((id) => !inUse.has(id));
  };
  const [samples, pile, models, runs, experiments] = await Promise.all([
    gone('samples'),
    gone('pile'),
    gone('models'),
    gone('runs'),
    gone('experiments'),
  ]);
  const curves = transaction.objectStore('curves');
  const parts = await Promise.all(runs.map((id) => curves.index('by-run').getAllKeys(id)));
  await Promise.all([
    ...samples.map((id) => transaction.objectStore('photos').delete(id)),
    ...pile.map((id) => transaction.objectStore('pilePhotos').delete(id)),
    ...models.map((id) => transaction.objectStore('modelFiles').delete(id)),
    ...parts.flat().map((key) => curves.delete(key)),
    ...runs.map((id) => transaction.objectStore('checkpoints').delete(id)),
    ...experiments.map((id) => transaction.objectStore('cells').delete(cellsOf(id))),
    ...old.map(({ token }) => transaction.objectStore('undo').delete(token)),
  ]);
}

/** Everything that is removed or relabelled can be had back until it is purged. */
export class UndoStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Takes one act back. What has come back on its own since (an imported sample) stays as it is.
   * @returns false when it has been purged, or undone already
   */
  async undo(token: UndoToken): Promise<boolean> {
    const stores = [...RECORDS, 'undo', 'settings', 'classes'] as const;
    return this.#database.write(stores, 'strict', RECORDS, async (transaction) => {
      const undos = transaction.objectStore('undo');
      const undo = await undos.get(token);
      if (undo === undefined) return false;
      const samples = transaction.objectStore('samples');
      const here = new Set(await samples.getAllKeys());
      const pile = transaction.objectStore('pile');
      const inPile = new Set(await pile.getAllKeys());
      const relabelled = await Promise.all(undo.labels.map(({ id }) => samples.get(id)));
      await Promise.all([
        ...undo.samples.filter(({ id }) => !here.has(id)).map((record) => samples.add(record)),
        ...undo.labels.map(({ label }, i) => relabelled[i] && samples.put({ ...relabelled[i], label })),
        ...undo.models.map((record) => transaction.objectStore('models').put(record)),
        ...undo.runs.map((record) => transaction.objectStore('runs').put(record)),
        ...undo.experiments.map((record) => transaction.objectStore('experiments').put(record)),
        ...(undo.pile ?? []).filter(({ id }) => !inPile.has(id)).map((record) => pile.add(record)),
        ...(undo.classes?.added ?? []).map(({ label }) => transaction.objectStore('classes').delete(label)),
        ...(undo.classes?.removed ?? []).map((own) => transaction.objectStore('classes').put(own)),
        undo.inUse && transaction.objectStore('settings').put(undo.inUse, 'model-in-use'),
        undos.delete(token),
      ]);
      return true;
    });
  }

  /** Forgets acts from before `before` (milliseconds since 1970), and frees the room of what they removed, for good. */
  async purge(before: number): Promise<void> {
    await forget(this.#database, ({ at }) => at < before);
  }
}
