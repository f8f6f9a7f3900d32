import { deleteDB, type IDBPTransaction } from 'idb';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { StorageTopic } from '../../src/domain/storage.ts';
import { within } from '../common/within.ts';
import type { Changes } from './changes.ts';
import { BLOCKED_PATIENCE, connect } from './connect.ts';
import { storageFailure } from './failure.ts';
import { type SchemaDatabase, type StorageSchema, type StoreName, UPGRADES, type Upgrade } from './schema.ts';

/**
 * Milliseconds for an open to be answered. It takes a few, and a second or two where the disk of a phone is busy; who
 * only wants to classify waits for this once.
 */
const OPEN_PATIENCE = 10_000;

/** Strict waits until the bytes are on the disk: for what a person made. Relaxed survives a crash of the browser. */
type Durability = 'strict' | 'relaxed';

type Names = readonly StoreName[];

/** The connection, opened when it is first needed and again after it was lost. */
export class Database {
  readonly #name: string;
  readonly #steps: readonly Upgrade[];
  readonly #changes: Changes;
  #opening: Promise<SchemaDatabase> | undefined;

  constructor(name: string, changes: Changes, steps: readonly Upgrade[] = UPGRADES) {
    this.#name = name;
    this.#changes = changes;
    this.#steps = steps;
  }

  /**
   * Runs `work` in one read-only transaction of the stores `names`; `empty` where nothing can be kept.
   * `work` may await requests of the transaction and nothing else.
   * @throws storage-blocked, storage-outdated, storage-failed, storage-silent
   */
  async read<const N extends Names, T>(
    names: N,
    empty: T,
    work: (transaction: IDBPTransaction<StorageSchema, N, 'readonly'>) => Promise<T>,
  ): Promise<T> {
    try {
      const database = await this.#open();
      const transaction = database.transaction(names, 'readonly');
      transaction.done.catch(() => {
        // Its requests say so to whoever waits for them.
      });
      return await work(transaction);
    } catch (error) {
      const failure = storageFailure(error);
      if (failure.name === 'storage-unavailable') return empty;
      throw failure;
    }
  }

  /**
   * Runs `work` in one transaction, tells `topics` when it is complete, and leaves everything as it was when it fails.
   * `work` may await requests of the transaction and nothing else.
   * @throws storage-full, storage-unavailable, storage-blocked, storage-outdated, storage-failed, storage-silent, and
   *   what `work` throws
   */
  async write<const N extends Names, T>(
    names: N,
    durability: Durability,
    topics: readonly StorageTopic[],
    work: (transaction: IDBPTransaction<StorageSchema, N, 'readwrite'>) => Promise<T>,
  ): Promise<T> {
    const result = await this.#transact(names, durability, work);
    this.#changes.tell(topics);
    return result;
  }

  /**
   * Empties every store at once, then has the browser take the files off the disk; also of a database that cannot be
   * opened.
   * @throws as `write`; storage-blocked when it could be neither emptied nor taken off
   */
  async clear(): Promise<void> {
    if (typeof indexedDB === 'undefined') return;
    const names: readonly StoreName[] = await this.#open().then(
      // What a newer version has written is taken off as it is.
      (database) => (this.#isNewer(database) ? [] : [...database.objectStoreNames]),
      // Nothing can be emptied then, and taking it off needs no reading.
      () => [],
    );
    if (names.length > 0) {
      await this.write(names, 'strict', [], async (transaction) => {
        await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
      });
    }
    await this.close();
    try {
      await within(BLOCKED_PATIENCE, deleteDB(this.#name), () => new SelvedgeError('storage-blocked'));
    } catch (error) {
      // What is empty goes off the disk once another tab lets go of it.
      if (names.length === 0) throw storageFailure(error);
    }
  }

  /** Whether a newer version of the app has written what is here, so that nothing can be. Reads may still work. */
  async isReadOnly(): Promise<boolean> {
    return this.#isNewer(await this.#open());
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    await opening?.then(
      (database) => database.close(),
      () => {
        // It never opened, so there is nothing to close.
      },
    );
  }

  async #transact<const N extends Names, T>(
    names: N,
    durability: Durability,
    work: (transaction: IDBPTransaction<StorageSchema, N, 'readwrite'>) => Promise<T>,
  ): Promise<T> {
    let transaction: IDBPTransaction<StorageSchema, N, 'readwrite'> | undefined;
    try {
      const database = await this.#open();
      if (this.#isNewer(database)) throw new SelvedgeError('storage-outdated', 'a newer version wrote it last');
      transaction = database.transaction(names, 'readwrite', { durability });
      const settled = transaction.done.then(
        () => null,
        (error: unknown) => ({ error }),
      );
      const result = await work(transaction);
      const failed = await settled;
      if (failed !== null) throw failed.error;
      return result;
    } catch (error) {
      // A full disk aborts the transaction: the requests then say AbortError, and the transaction says why.
      const reason = transaction?.error ?? error;
      abort(transaction);
      throw storageFailure(reason);
    }
  }

  #isNewer({ version }: SchemaDatabase): boolean {
    return version > this.#steps.length;
  }

  #open(): Promise<SchemaDatabase> {
    this.#opening ??= this.#begin();
    return this.#opening;
  }

  /**
   * Once an open was silent for too long, whoever asks is refused at once, for the browser puts every other behind it; an
   * answer that comes late serves from then on.
   */
  #begin(): Promise<SchemaDatabase> {
    const connecting = this.#connect();
    const opening = within(OPEN_PATIENCE, connecting, () => new SelvedgeError('storage-silent'));
    const become = (next: Promise<SchemaDatabase> | undefined) => () => {
      if (this.#opening === opening) this.#opening = next;
    };
    connecting.then(become(connecting), become(undefined));
    return opening;
  }

  async #connect(): Promise<SchemaDatabase> {
    if (typeof indexedDB === 'undefined') throw new SelvedgeError('storage-unavailable', 'there is no IndexedDB');
    return connect(this.#name, this.#steps, () => {
      this.#opening = undefined;
    });
  }
}

function abort(transaction: { abort(): void } | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // It has ended by itself.
  }
}
