/** What `test/support/storage-page.ts` of every revision has that storage was in. */
interface Kit {
  storage: {
    samples: {
      add(samples: object[]): Promise<unknown>;
      remove(ids: string[]): Promise<unknown>;
      list(): Promise<Entry[]>;
    };
    classes?: { add(label: string): Promise<void> };
    models: { add(model: object, use?: { use: boolean }): Promise<{ id: string }> };
    runs: {
      start(run: object): Promise<{ id: string }>;
      append(id: string, points: object): Promise<void>;
      finish(id: string, status: string, result: object): Promise<unknown>;
    };
    checkpoints: { save(run: string, checkpoint: object): Promise<void> };
    experiments: { add(facts: object, cells: object[]): Promise<unknown> };
    pile?: { putLooked(entry: object, photo: Blob): Promise<void> };
    close(): Promise<void>;
  };
  samples(count: number): object[];
  model(name: string, fill: number, parent: string | null, bytes: number): object;
  points(first: number, count: number, epoch: number): object;
  run: object;
  result: object;
}

interface Entry {
  id: string;
}

/**
 * Keeps something of every kind by a revision's own code, and takes it down as JSON: samples of two classes, one of
 * them deleted; a model and what was made from it, which is in use; a run that ended and one that was cut off; an
 * experiment; and what only later schemas have.
 * @param options settings of a run as that revision knew them
 */
export async function write(kit: Kit, options: object): Promise<string> {
  const { storage } = kit;
  const samples = await Promise.all(
    kit.samples(4).map(async (sample, i) => ({ ...sample, label: i < 2 ? 'Hat' : 'Bag', photo: await jpeg(i) })),
  );
  await storage.samples.add(samples);
  await storage.samples.remove([(await storage.samples.list())[0]!.id]);
  await storage.classes?.add('Scarf');
  const parent = await storage.models.add(kit.model('Mine', 1, null, 200));
  await storage.models.add(kit.model('Mine, taught', 2, parent.id, 200), { use: true });
  const run = { ...kit.run, options };
  const ended = await storage.runs.start(run);
  await storage.runs.append(ended.id, kit.points(1, 5, 1));
  await storage.runs.finish(ended.id, 'finished', kit.result);
  const cut = await storage.runs.start({ ...run, name: 'Cut off' });
  await storage.runs.append(cut.id, kit.points(1, 5, 1));
  await storage.checkpoints.save(cut.id, { epoch: 1, step: 5, bytes: new Uint8Array(64).fill(7).buffer });
  const cell = { index: 0, status: 'finished', options, result: kit.result, failure: null };
  const definition = { kind: 'grid', base: options, rows: axis('Loss'), columns: axis('Optimizer'), seeds: [1] };
  await storage.experiments.add({ kind: 'grid', name: 'A grid', definition }, [cell]);
  const outcome = { state: 'refused', code: 'picture-empty', detail: '' };
  await storage.pile?.putLooked({ id: 'a', path: 'a.png', outcome, label: null }, await jpeg(4));
  await storage.close();
  return JSON.stringify(await dump('selvedge'));
}

const axis = (label: string) => ({ label, values: [{ label: 'as it is', change: {} }] });

async function jpeg(i: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(48, 32);
  const drawing = canvas.getContext('2d')!;
  drawing.fillStyle = `hsl(${i * 60} 50% 40%)`;
  drawing.fillRect(10, 5, 28, 22);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
}

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A database as JSON: its version, and each store with its indexes, keys and records. */
async function dump(name: string): Promise<unknown> {
  const database = await answer(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const stores = names.map(async (storeName) => {
    const store = database.transaction(storeName).objectStore(storeName);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath }));
    const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    return { name: storeName, keyPath, autoIncrement, indexes, keys, values: await Promise.all(values.map(encoded)) };
  });
  return { version: database.version, stores: await Promise.all(stores) };
}

/** A stored value as `test/support/storage-fixture.ts` reads it: bytes as `{ $bytes, as, type }`. */
async function encoded(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    return { $bytes: base64(new Uint8Array(await value.arrayBuffer())), as: 'Blob', type: value.type };
  }
  if (value instanceof ArrayBuffer) return { $bytes: base64(new Uint8Array(value)), as: 'ArrayBuffer' };
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return { $bytes: base64(new Uint8Array(buffer, byteOffset, byteLength)), as: value.constructor.name };
  }
  if (Array.isArray(value)) return Promise.all(value.map(encoded));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, part]) => [key, await encoded(part)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
