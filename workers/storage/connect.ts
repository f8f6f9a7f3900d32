import { openDB } from 'idb';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { type SchemaDatabase, type StorageSchema, type Upgrade, upgrade } from './schema.ts';

/** Milliseconds that other tabs have to let go of an older version; each does so as soon as it is told. */
export const BLOCKED_PATIENCE = 5_000;

/**
 * Opens a database at the version that `steps` lead to. One that a newer version of the app has left is opened as it
 * is, and is for reading alone: whoever writes compares its version first.
 * @param lost called once the connection is of no use any more
 * @throws storage-blocked; storage-outdated where a newer version says that this one would misread it
 */
export async function connect(name: string, steps: readonly Upgrade[], lost: () => void): Promise<SchemaDatabase> {
  const whenTaken = {
    blocking: (_from: number, _to: number | null, event: IDBVersionChangeEvent) => {
      lost();
      (event.target as IDBDatabase).close();
    },
    terminated: lost,
  };
  try {
    return await openOwn(name, steps, whenTaken);
  } catch (error) {
    if ((error as Error).name !== 'VersionError') throw error;
    const database = await openAsItIs(name, whenTaken);
    // Between the two it was deleted, as by another tab: there is nothing to misread.
    if (database === null) return openOwn(name, steps, whenTaken);
    await refuseMisread(database, steps.length).catch((misread: unknown) => {
      database.close();
      throw misread;
    });
    return database;
  }
}

type WhenTaken = Pick<NonNullable<Parameters<typeof openDB<StorageSchema>>[2]>, 'blocking' | 'terminated'>;

/** @returns null where there is none; an empty one of no version of ours would be made by asking alone */
async function openAsItIs(name: string, whenTaken: WhenTaken): Promise<SchemaDatabase | null> {
  let isNew = false;
  const opening = openDB<StorageSchema>(name, undefined, {
    ...whenTaken,
    upgrade(_database, _from, _to, transaction) {
      isNew = true;
      transaction.done.catch(() => 'as was asked for');
      transaction.abort();
    },
  });
  return opening.catch((error: unknown) => {
    if (isNew) return null;
    throw error;
  });
}

function openOwn(name: string, steps: readonly Upgrade[], whenTaken: WhenTaken): Promise<SchemaDatabase> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  return new Promise((resolve, reject) => {
    let waiting = true;
    const opening = openDB<StorageSchema>(name, steps.length, {
      ...whenTaken,
      upgrade: (database, from, _to, transaction) => upgrade(database, from, transaction, steps),
      blocked: () => {
        patience = setTimeout(() => {
          waiting = false;
          reject(new SelvedgeError('storage-blocked'));
        }, BLOCKED_PATIENCE);
      },
    });
    opening.then((database) => (waiting ? resolve(database) : database.close()), reject);
    opening.finally(() => clearTimeout(patience)).catch(reject);
  });
}

/** @throws storage-outdated where the newer version has written down that `version` cannot read what is there */
async function refuseMisread(database: SchemaDatabase, version: number): Promise<void> {
  const oldest = await database.get('settings', 'oldest-reader');
  if (oldest === undefined || Number(oldest) <= version) return;
  throw new SelvedgeError('storage-outdated', `what is stored is read from version ${oldest} on, not by ${version}`);
}
