/** What is kept on this device, read past the app: each thing by its id, and whether it is as it was written. */
export interface Inventory {
  samples: Record<string, { label: string; pixels: string; whole: boolean }>;
  models: Record<string, { name: string; whole: boolean }>;
  runs: Record<string, { status: string }>;
  /** By run. */
  checkpoints: Record<string, { whole: boolean }>;
  pile: Record<string, { state: string }>;
  classes: string[];
  inUse: string | null;
}

export const EMPTY: Inventory = {
  samples: {},
  models: {},
  runs: {},
  checkpoints: {},
  pile: {},
  classes: [],
  inUse: null,
};

/** The app's database as it is; null where there is none. Who opens it has to close it. */
export async function openKept(): Promise<IDBDatabase | null> {
  // Opening one that is not there would make an empty one.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'selvedge')) return null;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('selvedge');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
  });
}

export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });

type Row = { key: string; value: Record<string, unknown> };

export async function inventory(): Promise<Inventory> {
  const database = await openKept();
  if (database === null || !database.objectStoreNames.contains('pilePhotos')) {
    database?.close();
    return EMPTY;
  }
  try {
    return await read(database);
  } finally {
    database.close();
  }
}

async function read(database: IDBDatabase): Promise<Inventory> {
  const names = ['samples', 'photos', 'models', 'modelFiles', 'runs', 'checkpoints', 'pile', 'classes', 'settings'];
  const transaction = database.transaction(names);
  // All requests at once: a transaction ends where none is under way.
  const all = await Promise.all(names.map((name) => rowsOf(transaction.objectStore(name))));
  const of = (name: string) => all[names.indexOf(name)]!;
  return {
    samples: await keyed(of('samples'), async ({ key, value }) => ({
      label: String(value.label),
      pixels: await digest(value.pixels),
      whole: (await digest(find(of('photos'), key)?.bytes)) === key,
    })),
    models: await keyed(of('models'), async ({ key, value }) => ({
      name: String(value.name),
      whole: (await filesHash(find(of('modelFiles'), key))) === value.sha256,
    })),
    runs: await keyed(of('runs'), async ({ value }) => ({ status: String(value.status) })),
    checkpoints: await keyed(of('checkpoints'), async ({ value }) => ({
      whole: (await digest(value.bytes)) === value.sha256,
    })),
    pile: await keyed(of('pile'), async ({ value }) => ({ state: (value.outcome as { state: string }).state })),
    classes: of('classes')
      .map(({ key }) => key)
      .sort(),
    inUse: (find(of('settings'), 'model-in-use') as unknown as string | undefined) ?? null,
  };
}

async function rowsOf(store: IDBObjectStore): Promise<Row[]> {
  const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  return keys.map((key, i) => ({ key: String(key), value: values[i] }));
}

async function keyed<T>(rows: readonly Row[], of: (row: Row) => Promise<T>): Promise<Record<string, T>> {
  return Object.fromEntries(await Promise.all(rows.map(async (row) => [row.key, await of(row)] as const)));
}

const find = (rows: readonly Row[], key: string): Row['value'] | undefined =>
  rows.find((row) => row.key === key)?.value;

/** Hex SHA-256; empty where there is nothing to be read. */
async function digest(bytes: unknown): Promise<string> {
  if (!(bytes instanceof ArrayBuffer) && !ArrayBuffer.isView(bytes)) return '';
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as ArrayBuffer));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As the storage's own, of what `sha256sum` prints of a version's files. */
async function filesHash(files: Record<string, unknown> | undefined): Promise<string> {
  const names = ['model.json', 'weights.bin', 'metadata.json'];
  const lines = await Promise.all(names.map(async (name) => `${await digest(files?.[name])}  ${name}\n`));
  return digest(new TextEncoder().encode(lines.join('')));
}
