import type { BackupApi, BackupMade } from '../../src/contract/backup-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { ImportProgress, SamplesApi } from '../../src/contract/samples-api.ts';
import type { BackupContents, BackupKind, RestoreReport } from '../../src/domain/backup.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import type { ArchiveProgress } from '../archive/samples-archive.ts';
import { forgetOfflineCopy, offlineCopyBytes } from '../browser/offline-cache.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import type { TrainingLock } from '../common/training-lock.ts';
import type { ModelLibrary } from '../models/library.ts';
import { checkForeign, parseMetadata } from '../models/metadata.ts';
import { openModel } from '../models/model-file.ts';
import { SampleEncoder } from '../samples/sample-encoder.ts';
import type { Storage } from '../storage/index.ts';
import { makeBackup } from './make-backup.ts';
import { openAny } from './open-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { forgetSpooled, spool } from './spool.ts';

/** What the backup needs from around it. */
export interface BackupSources {
  storage: Storage;
  samples: Pick<SamplesApi, 'import'>;
  models: Pick<ModelLibrary, 'importOnce'>;
  /** Starts the engine once, without which no model can be opened. @throws engine-unavailable */
  engine(): Promise<unknown>;
  dataset: { forget(): Promise<void> };
  lock: TrainingLock;
}

/** Everything that is kept on this device, as a whole: written into one zip, put back from one, deleted. */
export class BackupKeeper implements BackupApi {
  readonly #sources: BackupSources;
  readonly #encoder = new SampleEncoder();

  constructor(sources: BackupSources) {
    this.#sources = sources;
    void forgetSpooled();
  }

  async make(onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<BackupMade> {
    const { storage } = this.#sources;
    await forgetSpooled();
    const { usedBytes } = await storage.usage();
    return makeBackup(storage, await spool(usedBytes ?? Number.POSITIVE_INFINITY), progressOf(onProgress, signal));
  }

  async look(file: Blob): Promise<BackupContents> {
    const opened = await openAny(file);
    if (opened.kind !== 'backup') return { kind: opened.kind, backup: null };
    const { app, madeAt, counts } = opened.backup.manifest;
    return { kind: 'backup', backup: { app, madeAt, counts } };
  }

  async restore(
    file: Blob,
    kinds: readonly BackupKind[],
    onProgress: Listener<ImportProgress>,
    signal: AbortSignal,
  ): Promise<RestoreReport> {
    const opened = await openAny(file);
    signal.throwIfAborted();
    if (opened.kind === 'samples') return this.#samples(file, onProgress, signal);
    if (opened.kind === 'model') return this.#model(file);
    const { storage } = this.#sources;
    const seen = async (photo: Blob) => (await this.#encoder.ofFile(photo, true)).pixels;
    const tools = { storage, seen, checkModel: this.#check, parseMetadata: parsedForeign };
    return restoreBackup(opened.backup, kinds, tools, progressOf(onProgress, signal));
  }

  offlineCopyBytes(): Promise<number> {
    return offlineCopyBytes();
  }

  async deleteEverything(offlineCopy: boolean): Promise<void> {
    const { storage, dataset, lock } = this.#sources;
    // A training would keep its model afterwards.
    await lock.take('training', async () => {
      await dataset.forget();
      await forgetSpooled(Number.POSITIVE_INFINITY);
      if (offlineCopy) await forgetOfflineCopy();
      await storage.clear();
    });
  }

  async #samples(file: Blob, onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<RestoreReport> {
    const path = file instanceof File ? file.name : 'samples.zip';
    const { added, known, refused } = await this.#sources.samples.import(
      [{ file, path, label: null }],
      onProgress,
      signal,
    );
    const restored = { samples: { added: added.length, known: known.length } };
    return { restored, leftOut: refused, stopped: null };
  }

  async #model(file: Blob): Promise<RestoreReport> {
    const added = await this.#sources.models.importOnce(file);
    return { restored: { models: { added: Number(added), known: Number(!added) } }, leftOut: [], stopped: null };
  }

  readonly #check = async (files: ModelFiles): Promise<void> => {
    await this.#sources.engine();
    (await openModel(files)).model.dispose();
  };
}

function parsedForeign(json: unknown) {
  const metadata = parseMetadata(json);
  checkForeign(metadata, 'archive-contents');
  return metadata;
}

function progressOf(onProgress: Listener<ImportProgress>, signal: AbortSignal): ArchiveProgress {
  const tell = throttled(tolerant(onProgress));
  return { onProgress: (done, total) => tell({ done, total }), signal };
}
