import type { UndoToken } from '../../src/contract/storage.ts';
import type { Database } from './database.ts';
import type { Removal } from './schema.ts';

export function emptyRemoval(): Removal {
  return {
    token: crypto.randomUUID(),
    removedAt: Date.now(),
    samples: [],
    models: [],
    inUse: null,
    runs: [],
    experiments: [],
  };
}

const RECORDS = ['samples', 'models', 'runs', 'experiments'] as const;
const EVERYTHING = [
  ...RECORDS,
  'photos',
  'modelFiles',
  'curves',
  'checkpoints',
  'cells',
  'removals',
  'settings',
] as const;

/** Everything that is removed can be brought back until it is purged. */
export class RemovalStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Brings back what one removal took away. What has come back on its own since (an imported sample) stays as it is.
   * @returns false when it has been purged, or undone already
   */
  async undo(token: UndoToken): Promise<boolean> {
    const stores = [...RECORDS, 'removals', 'settings'] as const;
    return this.#database.write(stores, 'strict', RECORDS, async (transaction) => {
      const removals = transaction.objectStore('removals');
      const removal = await removals.get(token);
      if (removal === undefined) return false;
      const samples = transaction.objectStore('samples');
      const again = new Set(await samples.getAllKeys());
      await Promise.all([
        ...removal.samples.filter(({ id }) => !again.has(id)).map((record) => samples.add(record)),
        ...removal.models.map((record) => transaction.objectStore('models').put(record)),
        ...removal.runs.map((record) => transaction.objectStore('runs').put(record)),
        ...removal.experiments.map((record) => transaction.objectStore('experiments').put(record)),
        removal.inUse && transaction.objectStore('settings').put(removal.inUse, 'model-in-use'),
        removals.delete(token),
      ]);
      return true;
    });
  }

  /**
   * Frees the room of what was removed before `before` (milliseconds since 1970), for good.
   * @returns how many removals that were
   */
  async purge(before: number): Promise<number> {
    return this.#database.write(EVERYTHING, 'relaxed', [], async (transaction) => {
      const removals = await transaction.objectStore('removals').getAll();
      const old = removals.filter(({ removedAt }) => removedAt < before);
      const kept = removals.filter(({ removedAt }) => removedAt >= before);
      const photosInUse = new Set([
        ...(await transaction.objectStore('samples').getAllKeys()),
        ...kept.flatMap(({ samples }) => samples.map(({ id }) => id)),
      ]);
      const curves = transaction.objectStore('curves');
      const runs = old.flatMap((removal) => removal.runs.map(({ id }) => id));
      const parts = await Promise.all(runs.map((id) => curves.index('by-run').getAllKeys(id)));
      const experiments = old.flatMap((removal) => removal.experiments.map(({ id }) => id));
      await Promise.all([
        ...old
          .flatMap(({ samples }) => samples.map(({ id }) => id))
          .filter((id) => !photosInUse.has(id))
          .map((id) => transaction.objectStore('photos').delete(id)),
        ...old.flatMap(({ models }) => models.map(({ id }) => transaction.objectStore('modelFiles').delete(id))),
        ...parts.flat().map((key) => curves.delete(key)),
        ...runs.map((id) => transaction.objectStore('checkpoints').delete(id)),
        ...experiments.map((id) => transaction.objectStore('cells').delete(IDBKeyRange.bound([id], [id, []]))),
        ...old.map(({ token }) => transaction.objectStore('removals').delete(token)),
      ]);
      return old.length;
    });
  }
}
