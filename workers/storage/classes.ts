import type { KeptClasses, SampleClass } from '../../src/contract/storage-api.ts';
import { checkedLabel } from '../../src/domain/label.ts';
import type { SamplesRelabelled } from '../../src/domain/sample.ts';
import type { UndoToken } from '../../src/domain/storage.ts';
import type { Database } from './database.ts';
import { countLabels, ofLabel } from './samples.ts';
import type { OwnClass } from './schema.ts';
import { emptyUndo, removeUndoably } from './undo.ts';

/** The classes of the samples, and those that a person has added for samples to come. */
export class ClassStore implements KeptClasses {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every class with the number of its samples, by name. */
  async list(): Promise<SampleClass[]> {
    return this.#database.read(['samples', 'classes'], [], async (transaction) => {
      const [counts, own] = await Promise.all([
        countLabels(transaction.objectStore('samples')),
        transaction.objectStore('classes').getAllKeys(),
      ]);
      const empty = own.filter((label) => !counts.some((found) => found.label === label));
      const all = [...counts, ...empty.map((label) => ({ label, count: 0 }))];
      return all.sort((a, b) => a.label.localeCompare(b.label));
    });
  }

  /** Those that a person has added. */
  async own(): Promise<OwnClass[]> {
    return this.#database.read(['classes'], [], (transaction) => transaction.objectStore('classes').getAll());
  }

  /** @throws label-unfit, storage-full, storage-unavailable */
  async add(wanted: string): Promise<void> {
    const label = checkedLabel(wanted);
    await this.#database.write(['classes'], 'strict', ['samples'], async (transaction) => {
      const store = transaction.objectStore('classes');
      if ((await store.getKey(label)) === undefined) await store.add({ label, addedAt: Date.now() });
    });
  }

  /** Renames a class, or merges it into one that exists. @throws label-unfit */
  async rename(from: string, wanted: string): Promise<SamplesRelabelled> {
    const to = checkedLabel(wanted);
    const undo = emptyUndo();
    return this.#database.write(['samples', 'classes', 'undo'], 'strict', ['samples'], async (transaction) => {
      const samples = transaction.objectStore('samples');
      const classes = transaction.objectStore('classes');
      const [records, own, taken] = await Promise.all([
        from === to ? [] : samples.index('by-label').getAll(ofLabel(from)),
        from === to ? undefined : classes.get(from),
        classes.getKey(to),
      ]);
      const moved = own && taken === undefined ? [{ ...own, label: to }] : [];
      undo.labels = records.map(({ id, label }) => ({ id, label }));
      undo.classes = { added: moved, removed: own ? [own] : [] };
      await Promise.all([
        ...records.map((record) => samples.put({ ...record, label: to })),
        ...moved.map((renamed) => classes.add(renamed)),
        own && classes.delete(from),
        transaction.objectStore('undo').add(undo),
      ]);
      return { changed: records.length, undo: undo.token };
    });
  }

  /** Takes a class out with its samples. @returns as `removeUndoably` */
  async remove(label: string): Promise<UndoToken | null> {
    return removeUndoably(this.#database, ['samples'], async (transaction, undo) => {
      const samples = transaction.objectStore('samples');
      const classes = transaction.objectStore('classes');
      const [records, own] = await Promise.all([samples.index('by-label').getAll(ofLabel(label)), classes.get(label)]);
      undo.samples = records;
      undo.classes = { added: [], removed: own ? [own] : [] };
      await Promise.all([...records.map(({ id }) => samples.delete(id)), own && classes.delete(label)]);
    });
  }
}
