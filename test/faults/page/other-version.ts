const NAME = 'selvedge';

let held: IDBDatabase | undefined;

const ended = (request: IDBOpenDBRequest) =>
  new Promise<void>((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Puts a database of another version in the place of the app's; an older one is held open. */
export async function holdDatabase(how: 'older' | 'newer'): Promise<void> {
  await ended(indexedDB.deleteDatabase(NAME));
  const opening = indexedDB.open(NAME, how === 'older' ? 1 : 999);
  await ended(opening);
  if (how === 'older') held = opening.result;
  else opening.result.close();
}

/** Lets it go, and leaves none. */
export async function dropDatabase(): Promise<void> {
  held?.close();
  await ended(indexedDB.deleteDatabase(NAME));
}
