import type { ClassifierApi } from '../../src/contract/classifier-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type {
  ImportProgress,
  ImportReport,
  IncomingFile,
  SampleClass,
  SampleLabel,
  SampleList,
  SamplesApi,
  SampleView,
} from '../../src/contract/samples-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { SamplesAdded, SamplesRelabelled } from '../../src/domain/sample.ts';
import type { StorageUsage, UndoToken } from '../../src/domain/storage.ts';
import { isLabel } from '../archive/manifest.ts';
import { exportSamples } from '../archive/samples-archive.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { findNearDuplicates } from '../common/near-duplicates.ts';
import type { Storage } from '../storage/index.ts';
import type { NewSample } from '../storage/new-sample.ts';
import { Intake } from './intake.ts';
import { SampleEncoder, thoughtOf } from './sample-encoder.ts';

/** What the samples need from the world around them. */
export interface SampleSources {
  storage: Storage;
  classifier: Pick<ClassifierApi, 'start' | 'classify'>;
}

/** A label without what cannot be seen at its ends, in the one form that a text has. @throws label-unfit */
function checkedLabel(label: string): string {
  const named = label.normalize('NFC').trim();
  if (!isLabel(named)) throw new SelvedgeError('label-unfit', `the name has ${named.length} characters`);
  return named;
}

/** The labelled snapshots of this device, as the page asks for them. */
export class SampleKeeper implements SamplesApi {
  readonly #storage: Storage;
  readonly #classifier: SampleSources['classifier'];
  readonly #portraitist = new SampleEncoder();

  constructor({ storage, classifier }: SampleSources) {
    this.#storage = storage;
    this.#classifier = classifier;
  }

  classes(): Promise<SampleClass[]> {
    return this.#storage.classes.list();
  }

  async list(): Promise<SampleList> {
    const entries = await this.#storage.samples.list();
    return { entries, twins: findNearDuplicates(entries) };
  }

  photos(ids: readonly string[]): Promise<(Blob | null)[]> {
    return Promise.all(ids.map((id) => this.#storage.samples.photo(id)));
  }

  async view(id: string): Promise<SampleView | null> {
    const { samples } = this.#storage;
    const [photo, pixels] = await Promise.all([samples.photo(id), samples.pixelsOf(id)]);
    return photo && pixels && { photo, pixels };
  }

  async add(pictures: ImageBitmap[], { label, takenAt, thought }: SampleLabel): Promise<SamplesAdded> {
    try {
      const named = checkedLabel(label);
      const samples: NewSample[] = [];
      for (const [i, picture] of pictures.entries()) {
        const portrait = await this.#portraitist.ofFrame(picture);
        const said = thought === undefined ? await thoughtOf(portrait.photo, this.#classifier) : thought;
        // A burst has one time; its pictures stay in their order.
        samples.push({ ...portrait, label: named, takenAt: takenAt + i, thought: said });
      }
      return await this.#storage.samples.add(samples);
    } finally {
      for (const picture of pictures) picture.close();
    }
  }

  async import(
    files: IncomingFile[],
    onProgress: Listener<ImportProgress>,
    signal: AbortSignal,
  ): Promise<ImportReport> {
    const classes = await this.#knownClasses();
    const intake = new Intake({
      classes,
      portray: (file, exported) => this.#portraitist.ofFile(file, exported),
      think: (photo) => thoughtOf(photo, this.#classifier),
      onProgress: throttled(tolerant(onProgress)),
      signal,
    });
    const { samples, ...told } = await intake.read(files);
    signal.throwIfAborted();
    // One transaction for all of them: a crash leaves everything, or nothing, of an import.
    const added = samples.length === 0 ? { added: [], known: [] } : await this.#storage.samples.add(samples);
    return { ...added, ...told };
  }

  async export(onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<Blob> {
    const tell = throttled(tolerant(onProgress));
    const { samples } = this.#storage;
    return exportSamples(await samples.list(), (id) => samples.photo(id), {
      onProgress: (done, total) => tell({ done, total }),
      signal,
    });
  }

  async relabel(ids: readonly string[], label: string): Promise<SamplesRelabelled> {
    return this.#storage.samples.relabel(ids, checkedLabel(label));
  }

  remove(ids: readonly string[]): Promise<UndoToken> {
    return this.#storage.samples.remove(ids);
  }

  async addClass(label: string): Promise<void> {
    await this.#storage.classes.add(checkedLabel(label));
  }

  async renameClass(from: string, to: string): Promise<SamplesRelabelled> {
    return this.#storage.classes.rename(from, checkedLabel(to));
  }

  removeClass(label: string): Promise<UndoToken> {
    return this.#storage.classes.remove(label);
  }

  undo(token: UndoToken): Promise<boolean> {
    return this.#storage.undo(token);
  }

  usage(): Promise<StorageUsage> {
    return this.#storage.usage();
  }

  /** The model's classes first, then one's own. */
  async #knownClasses(): Promise<string[]> {
    const [known, own] = await Promise.all([
      this.#classifier.start().then(
        ({ model }) => model.classes,
        // Without an engine or a model there are one's own alone.
        () => [],
      ),
      this.#storage.classes.list(),
    ]);
    return [...known, ...own.map(({ label }) => label)];
  }
}
