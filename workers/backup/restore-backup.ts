import type { GenericSchema } from 'valibot';
import { SHIPPED_MODELS } from '../../src/domain/assets.ts';
import type { BackupKind, LeftOut, Restored, RestoreReport } from '../../src/domain/backup.ts';
import { type ErrorCode, errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import type { PileEntry } from '../../src/domain/pile.ts';
import { pictureKind } from '../archive/picture-type.ts';
import type { ArchiveProgress } from '../archive/samples-archive.ts';
import { checked, readJson } from '../common/checked.ts';
import { sha256 } from '../common/sha256.ts';
import type { Storage } from '../storage/index.ts';
import type { NewSample } from '../storage/new-sample.ts';
import type { OpenedBackup } from './open-backup.ts';
import {
  classesShape,
  experimentShape,
  pictureShape,
  pileShape,
  runShape,
  sampleShape,
  samplesShape,
  settingsShape,
  versionShape,
} from './records.ts';

export interface RestoreTools {
  storage: Pick<Storage, 'samples' | 'restore'>;
  /** Opens a model, which shows that it can be used here. @throws model-damaged and more, when it cannot */
  checkModel(files: ModelFiles): Promise<void>;
  /** The 28×28 that the network sees of a photo. @throws picture-unreadable, picture-too-large */
  seen(photo: Blob): Promise<NewSample['pixels']>;
  /** @throws model-damaged, archive-contents */
  parseMetadata(json: unknown): ModelMetadata;
}

/** Where the records of each kind lie, by which they are found in the manifest. */
const RECORDS: Record<BackupKind, RegExp> = {
  samples: /^records\/(classes|samples-\d+)\.json$/,
  models: /^models\/[^/]+\/version\.json$/,
  runs: /^runs\/[^/]+\.json$/,
  experiments: /^experiments\/[^/]+\.json$/,
  pile: /^records\/pile-\d+\.json$/,
  settings: /^settings\.json$/,
};

/** What ends a restore: nothing more can be kept, and what follows would fail alike. */
const ENDS = /^storage-/;

/**
 * Puts back what `kinds` name, one file of records a transaction. What is damaged is left out and named.
 * @throws the signal's reason, before anything was put back; later it ends the restore as a full disk does
 */
export async function restoreBackup(
  { manifest, read }: OpenedBackup,
  kinds: readonly BackupKind[],
  tools: RestoreTools,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<RestoreReport> {
  const restorer = new Restorer(read, tools);
  const report: RestoreReport = { restored: {}, leftOut: restorer.leftOut, stopped: null };
  const wanted = kinds.map((kind) => ({ kind, paths: manifest.files.filter(({ path }) => RECORDS[kind].test(path)) }));
  const total = wanted.reduce((sum, { paths }) => sum + paths.length, 0);
  let done = 0;
  for (const { kind, paths } of wanted) {
    const restored: Restored = { added: 0, known: 0 };
    report.restored[kind] = restored;
    for (const { path } of paths) {
      const stopped = signal?.aborted ? 'cancelled' : await restorer.take(kind, path, restored);
      if (stopped !== null) return { ...report, stopped };
      onProgress?.(++done, total);
    }
  }
  return report;
}

class Restorer {
  readonly leftOut: LeftOut[] = [];
  readonly #read: OpenedBackup['read'];
  readonly #tools: RestoreTools;

  constructor(read: OpenedBackup['read'], tools: RestoreTools) {
    this.#read = read;
    this.#tools = tools;
  }

  /** Puts back what one file of records holds. @returns why nothing more can be */
  async take(kind: BackupKind, path: string, restored: Restored): Promise<ErrorCode | null> {
    try {
      const { added, known } = await this.#take(kind, path);
      restored.added += added;
      restored.known += known;
      return null;
    } catch (error) {
      if (ENDS.test(errorCode(error))) return errorCode(error);
      this.#leaveOut(path, error);
      return null;
    }
  }

  #take(kind: BackupKind, path: string): Promise<Restored> {
    switch (kind) {
      case 'samples':
        return path === 'records/classes.json' ? this.#classes(path) : this.#samples(path);
      case 'models':
        return this.#model(path);
      case 'runs':
        return this.#run(path);
      case 'experiments':
        return this.#experiment(path);
      case 'pile':
        return this.#pile(path);
      case 'settings':
        return this.#settings(path);
    }
  }

  async #classes(path: string): Promise<Restored> {
    const { classes } = await this.#record(path, classesShape);
    await this.#tools.storage.restore.classes(classes);
    return { added: 0, known: 0 };
  }

  async #samples(path: string): Promise<Restored> {
    const { samples } = await this.#record(path, samplesShape);
    const whole: NewSample[] = [];
    for (const [i, json] of samples.entries()) {
      const sample = await this.#orLeaveOut(`${path}, sample ${i + 1}`, async () => {
        const { file, id, pixels, ...facts } = checked(sampleShape, json, 'its record');
        const photo = await this.#picture(file, id);
        return { ...facts, photo, pixels: pixels ?? (await this.#tools.seen(photo)) };
      });
      if (sample !== undefined) whole.push(sample);
    }
    const { added, known } = await this.#tools.storage.samples.add(whole);
    return { added: added.length, known: known.length };
  }

  /** @param id the hash that it has to have @throws archive-damaged, picture-unreadable */
  async #picture(file: string, id?: string): Promise<Blob> {
    const bytes = await this.#read(file);
    if (id !== undefined && (await sha256(bytes)) !== id) {
      throw new SelvedgeError('archive-damaged', `${file} is not the picture of its sample`);
    }
    const kind = pictureKind(bytes);
    if (kind === undefined) throw new SelvedgeError('picture-unreadable', `${file} is not a picture`);
    return new Blob([bytes], { type: kind.type });
  }

  async #model(path: string): Promise<Restored> {
    const version = await this.#record(path, versionShape);
    const metadata = this.#tools.parseMetadata(version.metadata);
    const read = async (name: string) => (await this.#read(path.replace(/version\.json$/, name))).buffer;
    const files: ModelFiles = {
      'model.json': await read('model.json'),
      'weights.bin': await read('weights.bin'),
      'metadata.json': await read('metadata.json'),
    };
    await this.#tools.checkModel(files);
    return one(await this.#tools.storage.restore.model({ ...version, metadata }, files));
  }

  async #run(path: string): Promise<Restored> {
    const { run, curves, checkpoint: place } = await this.#record(path, runShape);
    const checkpoint =
      place &&
      (await this.#orLeaveOut(place.file, async () => {
        const { file, ...rest } = place;
        return { ...rest, bytes: (await this.#read(file)).buffer };
      }));
    return one(await this.#tools.storage.restore.run(run, curves, checkpoint ?? null));
  }

  async #experiment(path: string): Promise<Restored> {
    const { experiment, cells } = await this.#record(path, experimentShape);
    return one(await this.#tools.storage.restore.experiment(experiment, cells));
  }

  async #pile(path: string): Promise<Restored> {
    const { pictures } = await this.#record(path, pileShape);
    const read: { entry: PileEntry; photo: Blob | null }[] = [];
    for (const [i, json] of pictures.entries()) {
      const picture = await this.#orLeaveOut(`${path}, picture ${i + 1}`, async () => {
        const { entry, file } = checked(pictureShape, json, 'its record');
        const photo = file === null ? null : await this.#orLeaveOut(file, () => this.#picture(file));
        return { entry, photo: photo ?? null };
      });
      if (picture !== undefined) read.push(picture);
    }
    const added = await this.#tools.storage.restore.pile(read);
    return { added, known: read.length - added };
  }

  async #settings(path: string): Promise<Restored> {
    const { modelInUse } = await this.#record(path, settingsShape);
    return one(await this.#tools.storage.restore.modelInUse(modelInUse, SHIPPED_MODELS.includes(modelInUse)));
  }

  async #record<T>(path: string, shape: GenericSchema<unknown, T>): Promise<T> {
    return checked(shape, readJson(await this.#read(path), path), path);
  }

  /** What `work` gives; undefined when that is damaged, which is then named, and what it belongs to goes on. */
  async #orLeaveOut<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#leaveOut(path, error);
      return undefined;
    }
  }

  #leaveOut(path: string, error: unknown): void {
    this.leftOut.push({ path, code: errorCode(error), detail: error instanceof Error ? error.message : String(error) });
  }
}

const one = (added: boolean): Restored => ({ added: Number(added), known: Number(!added) });
