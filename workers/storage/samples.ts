import type { IDBPObjectStore } from 'idb';
import type { KeptSamples, SampleView } from '../../src/contract/storage-api.ts';
import { checkedLabel } from '../../src/domain/label.ts';
import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import type {
  SampleEntry,
  SamplePage,
  SamplePixels,
  SamplesAdded,
  SamplesMoved,
  SamplesRelabelled,
} from '../../src/domain/sample.ts';
import type { UndoToken } from '../../src/domain/storage.ts';
import { crc32 } from '../common/crc32.ts';
import { joined } from '../common/joined.ts';
import { sha256 } from '../common/sha256.ts';
import type { Database } from './database.ts';
import type { NewSample } from './new-sample.ts';
import type { SampleRecord, StorageSchema, StoredPhoto, StoreName } from './schema.ts';
import { emptyUndo, removeUndoably } from './undo.ts';

/** After every string and number in IndexedDB's order of keys: the open end of a range. */
const LAST: [] = [];

/** The range of one class in the index by label. */
export const ofLabel = (label: string) => IDBKeyRange.bound([label], [label, LAST]);

/** The samples, in whatever transaction. */
type Samples<Names extends ArrayLike<StoreName>> = IDBPObjectStore<StorageSchema, Names, 'samples', IDBTransactionMode>;

const entryOf = ({ pixels: _pixels, pixelsCrc: _crc, ...entry }: SampleRecord): SampleEntry => entry;

export function blobOf(photo: StoredPhoto | Blob | undefined): Blob | null {
  if (photo === undefined) return null;
  return photo instanceof Blob ? photo : new Blob([photo.bytes], { type: photo.type });
}

/** Whether the pixels are as they were kept: one that is cut short would shift those of all later samples. */
const isWhole = ({ pixels, pixelsCrc }: SampleRecord) =>
  pixels.length === INPUT_PIXELS && (pixelsCrc === undefined || crc32(pixels) === pixelsCrc);

/** A sample with all of its pictures. */
export type WholeSample = SampleEntry & Pick<NewSample, 'photo'> & { pixels: NewSample['pixels'] | null };

/** The labelled snapshots. Each method is one transaction: it happens whole or not at all. */
export class SampleStore implements KeptSamples {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps all of `samples`, or none. A sample whose photo is here already stays as it is; one that was removed comes
   * back with what is said of it this time.
   * @throws storage-full, storage-unavailable
   */
  async add(samples: readonly NewSample[]): Promise<SamplesAdded> {
    const { added, known } = await this.#add(samples, false);
    return { added, known };
  }

  /**
   * As `add`, but what is said of a photo this time counts also where it is here already.
   * @throws storage-full, storage-unavailable
   */
  async addOrMove(samples: readonly NewSample[]): Promise<SamplesMoved> {
    return this.#add(samples, true);
  }

  async #add(samples: readonly NewSample[], moves: boolean): Promise<SamplesMoved> {
    const records = new Map<string, { photo: StoredPhoto; record: SampleRecord }>();
    for (const { photo, ...facts } of samples) {
      const bytes = await photo.arrayBuffer();
      const id = await sha256(new Uint8Array(bytes));
      const record = { id, ...facts, pixelsCrc: crc32(facts.pixels) };
      if (!records.has(id)) records.set(id, { photo: { bytes, type: photo.type }, record });
    }
    const undo = emptyUndo();
    return this.#database.write(['samples', 'photos', 'undo'], 'strict', ['samples'], async (transaction) => {
      const entries = transaction.objectStore('samples');
      const photos = transaction.objectStore('photos');
      const found = await Promise.all([...records.keys()].map((id) => entries.getKey(id)));
      const known = found.filter((id) => id !== undefined);
      const added = [...records.keys()].filter((_, i) => found[i] === undefined);
      const writes = added.flatMap((id) => {
        const { photo, record } = records.get(id)!;
        return [entries.add(record), photos.put(photo, id)];
      });
      await Promise.all(writes);
      const here = moves ? await Promise.all(known.map((id) => entries.get(id))) : [];
      const changed = here
        .filter((record) => record !== undefined)
        .filter(({ id, label }) => label !== records.get(id)!.record.label);
      if (changed.length === 0) return { added, known, moved: null };
      undo.labels = changed.map(({ id, label }) => ({ id, label }));
      await Promise.all([
        ...changed.map((record) => entries.put({ ...record, label: records.get(record.id)!.record.label })),
        transaction.objectStore('undo').add(undo),
      ]);
      return { added, known, moved: { changed: changed.length, undo: undo.token } };
    });
  }

  /** Samples without their pictures, oldest first. */
  async list({ label, after, limit }: SamplePage = {}): Promise<SampleEntry[]> {
    return this.#database.read(['samples'], [], async (transaction) => {
      const store = transaction.objectStore('samples');
      const place = after && [after.takenAt, after.id];
      const records = await (label === undefined
        ? store.index('by-time').getAll(place && IDBKeyRange.lowerBound(place, true), limit)
        : store
            .index('by-label')
            .getAll(place ? IDBKeyRange.bound([label, ...place], [label, LAST], true) : ofLabel(label), limit));
      return records.map(entryOf);
    });
  }

  /**
   * Brings photos that are kept as blobs to bytes, once, each in a transaction of its own. One that cannot be read, or for
   * which there is no room, stays as it is and is tried again the next time.
   * @throws as `Database.write`
   */
  async rewriteBlobs(): Promise<void> {
    const done = await this.#database.read(['settings'], undefined, (transaction) =>
      transaction.objectStore('settings').get('photos-as-bytes'),
    );
    if (done !== undefined) return;
    const ids = await this.#database.read(['photos'], [], (transaction) =>
      transaction.objectStore('photos').getAllKeys(),
    );
    // Nothing is written before a person keeps something.
    if (ids.length === 0) return;
    let left = 0;
    for (const id of ids) await this.#rewriteBlob(id).catch(() => left++);
    if (left > 0) return;
    await this.#database.write(['settings'], 'relaxed', [], (transaction) =>
      transaction.objectStore('settings').put('all', 'photos-as-bytes'),
    );
  }

  async #rewriteBlob(id: string): Promise<void> {
    const photo = await this.#database.read(['photos'], undefined, (transaction) =>
      transaction.objectStore('photos').get(id),
    );
    if (!(photo instanceof Blob)) return;
    const bytes = await photo.arrayBuffer();
    await this.#database.write(['photos'], 'strict', [], async (transaction) => {
      const store = transaction.objectStore('photos');
      // It may have been deleted meanwhile.
      if ((await store.getKey(id)) !== undefined) await store.put({ bytes, type: photo.type }, id);
    });
  }

  /** Picture files as they were kept, in the order asked for; null where one is gone. */
  async photos(ids: readonly string[]): Promise<(Blob | null)[]> {
    const none = ids.map(() => null);
    return this.#database.read(['photos'], none, (transaction) => {
      const store = transaction.objectStore('photos');
      return Promise.all(ids.map(async (id) => blobOf(await store.get(id))));
    });
  }

  /** The photo of one and what the network sees of it; null when it is gone. */
  async view(id: string): Promise<SampleView | null> {
    return this.#database.read(['samples', 'photos'], null, async (transaction) => {
      const [record, photo] = await Promise.all([
        transaction.objectStore('samples').get(id),
        transaction.objectStore('photos').get(id),
      ]);
      const file = blobOf(photo);
      return record && file ? { photo: file, pixels: record.pixels } : null;
    });
  }

  /** Samples with their pictures; those that are gone or have no photo are left out. `pixels` is null where they are damaged. */
  async whole(ids: readonly string[]): Promise<WholeSample[]> {
    return this.#database.read(['samples', 'photos'], [], async (transaction) => {
      const [records, photos] = await Promise.all([
        Promise.all(ids.map((id) => transaction.objectStore('samples').get(id))),
        Promise.all(ids.map((id) => transaction.objectStore('photos').get(id))),
      ]);
      return records.flatMap((record, i) => {
        const photo = blobOf(photos[i]);
        return record && photo ? [{ ...entryOf(record), pixels: isWhole(record) ? record.pixels : null, photo }] : [];
      });
    });
  }

  /** Pixels and label of every sample whose pixels are whole, oldest first, packed for training. */
  async pixels(): Promise<SamplePixels> {
    const all = await this.#database.read(['samples'], [], (transaction) =>
      transaction.objectStore('samples').index('by-time').getAll(),
    );
    const records = all.filter(isWhole);
    return {
      ids: records.map(({ id }) => id),
      labels: records.map(({ label }) => label),
      pixels: joined(
        Uint8Array,
        records.map(({ pixels }) => pixels),
      ),
    };
  }

  /** Gives `ids` another class; those that are gone, or have it already, are left out. @throws label-unfit */
  async relabel(ids: readonly string[], wanted: string): Promise<SamplesRelabelled> {
    const label = checkedLabel(wanted);
    const undo = emptyUndo();
    return this.#database.write(['samples', 'undo'], 'strict', ['samples'], async (transaction) => {
      const store = transaction.objectStore('samples');
      const found = (await Promise.all(ids.map((id) => store.get(id)))).filter((record) => record !== undefined);
      const changed = found.filter((record) => record.label !== label);
      undo.labels = changed.map(({ id, label: before }) => ({ id, label: before }));
      await Promise.all([
        ...changed.map((record) => store.put({ ...record, label })),
        transaction.objectStore('undo').add(undo),
      ]);
      return { changed: changed.length, undo: undo.token };
    });
  }

  /** Takes `ids` out. @returns as `removeUndoably` */
  async remove(ids: readonly string[]): Promise<UndoToken | null> {
    return removeUndoably(this.#database, ['samples'], async (transaction, undo) => {
      const store = transaction.objectStore('samples');
      const records = await Promise.all(ids.map((id) => store.get(id)));
      undo.samples = records.filter((record) => record !== undefined);
      await Promise.all(undo.samples.map(({ id }) => store.delete(id)));
    });
  }
}

/** Number of samples a class, by name. */
export async function countLabels<Names extends ArrayLike<StoreName>>(
  samples: Samples<Names>,
): Promise<{ label: string; count: number }[]> {
  const index = samples.index('by-label');
  const labels: string[] = [];
  let cursor = await index.openKeyCursor();
  while (cursor !== null) {
    const [label] = cursor.key;
    labels.push(label);
    cursor = await cursor.continue([label, LAST] as never);
  }
  return Promise.all(labels.map(async (label) => ({ label, count: await index.count(ofLabel(label)) })));
}
