import type { IDBPObjectStore } from 'idb';
import type { KeptPile } from '../../src/contract/storage-api.ts';
import type { PileEntry } from '../../src/domain/pile.ts';
import type { UndoToken } from '../../src/domain/storage.ts';
import type { Database } from './database.ts';
import { blobOf } from './samples.ts';
import type { StorageSchema, StoreName } from './schema.ts';
import { removeUndoably } from './undo.ts';

/** The pile, in whatever transaction. */
type PileObjects = Pick<IDBPObjectStore<StorageSchema, StoreName[], 'pile', 'readwrite'>, 'get' | 'getAll'>;

/** The pictures that were classified together. Each method is one transaction: it happens whole or not at all. */
export class PileStore implements KeptPile {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(limit: number, after?: string): Promise<PileEntry[]> {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    return this.#database.read(['pile'], [], (transaction) => transaction.objectStore('pile').getAll(range, limit));
  }

  async put(entries: readonly PileEntry[]): Promise<void> {
    await this.#database.write(['pile'], 'relaxed', ['pile'], async (transaction) => {
      const store = transaction.objectStore('pile');
      await Promise.all(entries.map((entry) => store.put(entry)));
    });
  }

  /**
   * Keeps what came of one picture, with a copy of it where it could be read. No tab is told, for there are many a second
   * and whoever asked knows.
   * @throws storage-full, storage-unavailable
   */
  async putLooked(entry: PileEntry, photo: Blob | null): Promise<void> {
    const bytes = await photo?.arrayBuffer();
    await this.#database.write(['pile', 'pilePhotos'], 'relaxed', [], async (transaction) => {
      await Promise.all([
        transaction.objectStore('pile').put(entry),
        bytes && transaction.objectStore('pilePhotos').put({ bytes, type: photo?.type ?? '' }, entry.id),
      ]);
    });
  }

  async tell(): Promise<void> {
    await this.#database.write(['pile'], 'relaxed', ['pile'], async () => {});
  }

  async photos(ids: readonly string[]): Promise<(Blob | null)[]> {
    const none = ids.map(() => null);
    return this.#database.read(['pilePhotos'], none, (transaction) => {
      const store = transaction.objectStore('pilePhotos');
      return Promise.all(ids.map(async (id) => blobOf(await store.get(id))));
    });
  }

  async remove(ids: readonly string[]): Promise<UndoToken | null> {
    return this.#remove((store) => Promise.all(ids.map((id) => store.get(id))));
  }

  async removeAll(): Promise<UndoToken | null> {
    return this.#remove((store) => store.getAll());
  }

  async removeWaiting(): Promise<UndoToken | null> {
    return this.#remove(async (store) => (await store.getAll()).filter(({ outcome }) => outcome.state === 'waiting'));
  }

  /** Takes out what `choose` finds. @returns as `removeUndoably` */
  async #remove(choose: (pile: PileObjects) => Promise<(PileEntry | undefined)[]>): Promise<UndoToken | null> {
    return removeUndoably(this.#database, ['pile'], async (transaction, undo) => {
      const store = transaction.objectStore('pile');
      undo.pile = (await choose(store)).filter((record) => record !== undefined);
      await Promise.all(undo.pile.map(({ id }) => store.delete(id)));
    });
  }
}
