import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../golden/storage');

/** The schemas of storage that a version of the app ever had, of which `npm run storage-fixtures` has recorded a database. */
export const RECORDED_SCHEMAS = readdirSync(FOLDER)
  .map((file) => Number.parseInt(file, 10))
  .sort((a, b) => a - b);

/** Puts the database of a schema, as its own code has left it, where the app's is. The page must have none open. */
export function restoreStorage(page: Page, schema: number): Promise<void> {
  const json = readFileSync(join(FOLDER, `${schema}.json`), 'utf8');
  return page.evaluate(async (text) => {
    interface Store {
      name: string;
      keyPath: string | string[] | null;
      autoIncrement: boolean;
      indexes: { name: string; keyPath: string | string[] }[];
      keys: IDBValidKey[];
      values: unknown[];
    }
    const KINDS = { Uint8Array, Uint32Array, Float32Array };
    const { version, stores } = JSON.parse(text, (_, value) => {
      if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
      const bytes = Uint8Array.from(atob(value.$bytes), (letter) => letter.charCodeAt(0));
      if (value.as === 'Blob') return new Blob([bytes], { type: value.type });
      if (value.as === 'ArrayBuffer') return bytes.buffer;
      return new KINDS[value.as as keyof typeof KINDS](bytes.buffer);
    }) as { version: number; stores: Store[] };
    const opening = indexedDB.open('selvedge', version);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath);
      }
    };
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    const names = stores.map(({ name }) => name);
    const transaction = opening.result.transaction(names, 'readwrite');
    for (const { name, keyPath, keys, values } of stores) {
      const store = transaction.objectStore(name);
      values.forEach((value, i) => void (keyPath === null ? store.put(value, keys[i]!) : store.put(value)));
    }
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    opening.result.close();
  }, json);
}
