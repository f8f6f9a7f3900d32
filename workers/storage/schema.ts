import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Experiment, ExperimentCell } from '../../src/domain/experiment.ts';
import type { ModelFiles, ModelId, ModelVersion } from '../../src/domain/model-version.ts';
import type { PileEntry } from '../../src/domain/pile.ts';
import type { CheckpointPlace, Run, RunCurves } from '../../src/domain/run.ts';
import type { SampleEntry } from '../../src/domain/sample.ts';
import type { UndoToken } from '../../src/domain/storage.ts';

/** A sample but for its photo, which lies in a store of its own so that thousands can be listed without it. */
export interface SampleRecord extends SampleEntry {
  pixels: Uint8Array<ArrayBuffer>;
  /** CRC-32 of `pixels`; a sample from before this was written down has none. */
  pixelsCrc?: number;
}

/** A picture file as bytes, since WebKit keeps no Blob in a private window. Their SHA-256 is its key. */
export interface StoredPhoto {
  bytes: ArrayBuffer;
  /** As in `image/jpeg`. */
  type: string;
}

/** A class that a person has added; one that samples alone have is not here. */
export interface OwnClass {
  label: string;
  addedAt: number;
}

export interface CheckpointRecord extends CheckpointPlace {
  run: string;
  bytes: ArrayBuffer;
  /** Hex, of `bytes`. */
  sha256: string;
}

/**
 * What one act of a person took away or changed, as it was. What lies in other stores under the ids of what was removed
 * stays there until the purge.
 */
export interface Undo {
  token: UndoToken;
  at: number;
  samples: SampleRecord[];
  /** Samples that were given another class, and the one they had. */
  labels: { id: string; label: string }[];
  /** One's own classes that it put into the list, and those that it took out. */
  classes?: { added: OwnClass[]; removed: OwnClass[] };
  models: ModelVersion[];
  /** The model in use, when it was among them. */
  inUse: ModelId | null;
  runs: Run[];
  experiments: Experiment[];
  /** An act from before there was a pile took none of it. */
  pile?: PileEntry[];
}

export interface StorageSchema extends DBSchema {
  samples: {
    key: string;
    value: SampleRecord;
    indexes: { 'by-label': [label: string, takenAt: number, id: string]; 'by-time': [takenAt: number, id: string] };
  };
  /** A photo from before photos were bytes is a blob until `SampleStore.rewriteBlobs` has come to it. */
  photos: { key: string; value: StoredPhoto | Blob };
  models: { key: string; value: ModelVersion };
  modelFiles: { key: string; value: ModelFiles };
  runs: { key: string; value: Run };
  /** Parts in the order in which they came. */
  curves: { key: number; value: RunCurves & { run: string }; indexes: { 'by-run': string } };
  checkpoints: { key: string; value: CheckpointRecord };
  experiments: { key: string; value: Experiment };
  cells: { key: [experiment: string, index: number]; value: ExperimentCell & { experiment: string } };
  undo: { key: UndoToken; value: Undo };
  /** `oldest-reader` is the lowest version by which what is here is read rightly; every one, where it is not set. */
  settings: { key: 'model-in-use' | 'photos-as-bytes' | 'oldest-reader'; value: string };
  classes: { key: string; value: OwnClass };
  pile: { key: string; value: PileEntry };
  pilePhotos: { key: string; value: StoredPhoto };
}

/** The cells of one experiment, in the order of their index. */
export const cellsOf = (experiment: string) => IDBKeyRange.bound([experiment], [experiment, []]);

export type StoreName = StoreNames<StorageSchema>;
export type SchemaDatabase = IDBPDatabase<StorageSchema>;
export type UpgradeTransaction = IDBPTransaction<StorageSchema, StoreName[], 'versionchange'>;

/** Brings a database from one version to the next; it may await requests of `transaction` and nothing else. */
export type Upgrade = (database: SchemaDatabase, transaction: UpgradeTransaction) => void | Promise<void>;

/**
 * Step `i` leads from version `i` to `i + 1`, so that every older version has one path here.
 * A step that has shipped stays as it is: what it did is on people's devices. An older version that is served again
 * reads what a step left, and writes nothing: a step after which it would misread puts its own number under
 * `oldest-reader` in the settings.
 */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    const samples = database.createObjectStore('samples', { keyPath: 'id' });
    samples.createIndex('by-label', ['label', 'takenAt', 'id']);
    samples.createIndex('by-time', ['takenAt', 'id']);
    database.createObjectStore('photos');
    database.createObjectStore('models', { keyPath: 'id' });
    database.createObjectStore('modelFiles');
    database.createObjectStore('runs', { keyPath: 'id' });
    database.createObjectStore('curves', { autoIncrement: true }).createIndex('by-run', 'run');
    database.createObjectStore('checkpoints', { keyPath: 'run' });
    database.createObjectStore('experiments', { keyPath: 'id' });
    database.createObjectStore('cells', { keyPath: ['experiment', 'index'] });
    database.createObjectStore('undo', { keyPath: 'token' });
    database.createObjectStore('settings');
  },
  (database) => {
    database.createObjectStore('classes', { keyPath: 'label' });
  },
  () => {
    // Nothing moves, so that no full disk and no bad record can lock a person out. From here on photos are bytes, samples
    // have a checksum and versions name what they were taught: older builds, which cannot read that, are refused.
  },
  (database) => {
    database.createObjectStore('pile', { keyPath: 'id' });
    database.createObjectStore('pilePhotos');
  },
  () => {
    // Nothing moves. From here on versions may see other pictures and say nothing of a test set, which older builds call
    // damaged.
  },
];

/**
 * Runs every step from version `from` on. A step that fails aborts the transaction, so that the older version stays whole.
 */
export function upgrade(
  database: SchemaDatabase,
  from: number,
  transaction: UpgradeTransaction,
  steps: readonly Upgrade[],
): void {
  const run = async () => {
    for (const step of steps.slice(from)) await step(database, transaction);
  };
  run().catch(() => {
    // The reason reaches whoever opens as the transaction's AbortError.
    transaction.abort();
  });
}
