import { Random } from '../../../workers/training/random.ts';
import { answer, openKept } from './inventory.ts';

/** How bytes are spoilt. */
export type Harm = 'a flipped bit' | 'a cut end' | 'a wrong body';

/** What was damaged: of what kind it is, and the ids that may be lost by it. */
export interface Damaged {
  what: string;
  ids: string[];
}

/** Spoils one record of the app's database. @returns null where there is none of that store */
export async function damageRecord(store: string, harm: Harm, seed: number): Promise<Damaged | null> {
  const random = Random.of(seed);
  const database = await openKept();
  if (database === null) return null;
  try {
    const transaction = database.transaction(store, 'readwrite');
    const records = transaction.objectStore(store);
    const keys = await answer(records.getAllKeys());
    const key = keys[random.integer(keys.length)];
    if (key === undefined) return null;
    const value = await answer(records.get(key));
    const spoilt = spoil(value, harm, random);
    const request = records.keyPath === null ? records.put(spoilt, key) : records.put(keyed(spoilt, value, records));
    await answer(request);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return { what: `${harm} in ${store}`, ids: [String(key), String((value as { run?: string }).run ?? key)] };
  } finally {
    database.close();
  }
}

/** A record must keep its key. */
function keyed(spoilt: unknown, value: Record<string, unknown>, { keyPath }: IDBObjectStore): unknown {
  const paths = [keyPath].flat() as string[];
  return { ...(spoilt as object), ...Object.fromEntries(paths.map((path) => [path, value[path]])) };
}

/** A copy with the harm in one of its fields; bytes are preferred to words. */
function spoil(value: unknown, harm: Harm, random: Random): unknown {
  if (value instanceof ArrayBuffer) return harmed(new Uint8Array(value), harm, random).buffer;
  if (value instanceof Uint8Array) return harmed(value, harm, random);
  if (typeof value !== 'object' || value === null) return 'spoilt';
  const entries = Object.entries(value);
  const bytes = entries.filter(([, field]) => field instanceof ArrayBuffer || ArrayBuffer.isView(field));
  const among = bytes.length > 0 ? bytes : entries;
  const [name, field] = among[random.integer(among.length)] ?? ['', null];
  return { ...value, [name]: bytes.length > 0 ? spoil(field, harm, random) : 'spoilt' };
}

function harmed(bytes: Uint8Array, harm: Harm, random: Random): Uint8Array {
  if (harm === 'a cut end') return bytes.slice(0, random.integer(bytes.length));
  if (harm === 'a wrong body') return new TextEncoder().encode('<!doctype html><title>Log in</title>');
  const copy = bytes.slice();
  if (copy.length > 0) copy[random.integer(copy.length)]! ^= 1 << random.integer(8);
  return copy;
}

/** Spoils one file of a cache whose address matches. @returns null where there is none */
export async function damageCache(pattern: string, harm: Harm, seed: number): Promise<Damaged | null> {
  const random = Random.of(seed);
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const requests = (await cache.keys()).filter(({ url }) => new RegExp(pattern).test(url));
    const request = requests[random.integer(requests.length)];
    if (request === undefined) continue;
    const response = (await cache.match(request))!;
    const bytes = harmed(new Uint8Array(await response.arrayBuffer()), harm, random);
    await cache.put(request, new Response(bytes as BodyInit, { headers: response.headers }));
    return { what: `${harm} in the cached ${new URL(request.url).pathname}`, ids: [] };
  }
  return null;
}
