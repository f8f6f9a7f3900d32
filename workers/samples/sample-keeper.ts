import type { ClassifierApi } from '../../src/contract/classifier-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type {
  ImportProgress,
  ImportReport,
  IncomingFile,
  SampleLabel,
  SampleList,
  SamplesApi,
  SamplesExport,
} from '../../src/contract/samples-api.ts';
import type { DatasetClass } from '../../src/domain/datasets/dataset-spec.ts';
import { checkedLabel } from '../../src/domain/label.ts';
import type { SamplesAdded } from '../../src/domain/sample.ts';
import { codePageOf } from '../archive/code-page.ts';
import { exportSamples } from '../archive/samples-archive.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { findNearDuplicates } from '../common/near-duplicates.ts';
import type { Storage } from '../storage/index.ts';
import type { NewSample } from '../storage/new-sample.ts';
import { Intake } from './intake.ts';
import { SampleEncoder, thoughtOf } from './sample-encoder.ts';

/** What the samples need from around them. */
export interface SampleSources {
  storage: Storage;
  classifier: Pick<ClassifierApi, 'start' | 'classify'>;
  /** The dataset's classes, which folders of pictures may call by other names. */
  datasetClasses: readonly DatasetClass[];
}

/** The labelled snapshots of this device, as the page asks for them. */
export class SampleKeeper implements SamplesApi {
  readonly #storage: Storage;
  readonly #classifier: SampleSources['classifier'];
  readonly #datasetClasses: readonly DatasetClass[];
  readonly #encoder = new SampleEncoder();

  constructor({ storage, classifier, datasetClasses }: SampleSources) {
    this.#storage = storage;
    this.#classifier = classifier;
    this.#datasetClasses = datasetClasses;
  }

  async list(): Promise<SampleList> {
    const entries = await this.#storage.samples.list();
    return { entries, nearDuplicates: findNearDuplicates(entries) };
  }

  async add(pictures: ImageBitmap[], { label, takenAt, thought }: SampleLabel): Promise<SamplesAdded> {
    try {
      const named = checkedLabel(label);
      const samples: NewSample[] = [];
      for (const [i, picture] of pictures.entries()) {
        const encoded = await this.#encoder.ofFrame(picture);
        const said = thought === undefined ? await thoughtOf(encoded.photo, this.#classifier) : thought;
        // A burst has one time; its pictures stay in their order.
        samples.push({ ...encoded, label: named, takenAt: takenAt + i, thought: said });
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
      datasetClasses: this.#datasetClasses,
      decodeName: codePageOf(navigator.language),
      encode: (file, exported) => this.#encoder.ofFile(file, exported),
      think: (photo) => thoughtOf(photo, this.#classifier),
      onProgress: throttled(tolerant(onProgress)),
      signal,
    });
    const { samples, ...told } = await intake.read(files);
    signal.throwIfAborted();
    if (samples.length === 0) return { added: [], known: [], moved: null, ...told };
    // One transaction for all of them: a crash leaves everything, or nothing, of an import.
    return { ...(await this.#storage.samples.addOrMove(samples)), ...told };
  }

  async export(onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<SamplesExport> {
    const tell = throttled(tolerant(onProgress));
    const { samples } = this.#storage;
    return exportSamples(await samples.list(), async (id) => (await samples.photos([id]))[0] ?? null, {
      onProgress: (done, total) => tell({ done, total }),
      signal,
    });
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
