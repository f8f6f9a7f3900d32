import type {
  AdaptationApi,
  AdaptationCheck,
  AdaptationProgress,
  AdaptationResult,
  ClassChange,
  ReplayKind,
  Suspect,
  UnkeptModel,
} from '../../src/contract/adaptation-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { SplitName } from '../../src/domain/dataset-manifest.ts';
import { classNames, type DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import { noneOn, SelvedgeError } from '../../src/domain/errors.ts';
import { teachingObstacle } from '../../src/domain/model-metadata.ts';
import type { ModelId, ModelVersion } from '../../src/domain/model-version.ts';
import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { gatherRows, rowsBetween } from '../common/rows.ts';
import type { TrainingLock } from '../common/training-lock.ts';
import { type KeptPart, keptPart } from '../data/index.ts';
import { resizeHead } from '../models/head.ts';
import { checkTeachable } from '../models/metadata.ts';
import type { OpenedModel } from '../models/model-file.ts';
import type { Storage } from '../storage/index.ts';
import { fromArtifacts, toArtifacts } from '../tfjs/artifacts.ts';
import { Random } from '../training/random.ts';
import type { ReplicaPort } from '../training/replicas/replica-protocol.ts';
import { recalibrated } from './calibrate.ts';
import { countClasses, warningsOf } from './check.ts';
import { changed } from './classes.ts';
import { decodeReplay, drawPictures } from './generative-replay.ts';
import { outcomeOf } from './outcome.ts';
import { ProgressTimer } from './progress-timer.ts';
import { ADAPTATION, rehearsedFor } from './settings.ts';
import { drawSome } from './some.ts';
import { teach } from './teach.ts';
import { filesOf, taughtFacts } from './version.ts';

/** What teaching needs from around it. */
export interface AdaptationSources {
  storage: Storage;
  modelInUse(): Promise<ModelId>;
  /** @throws version-missing, model-damaged */
  openModel(id: ModelId): Promise<OpenedModel>;
  /** One more core. */
  startReplica(): ReplicaPort;
  /** How many cores may train at once; this thread is one of them. */
  cores(): Promise<number>;
  /** The dataset that is rehearsed, and the absolute address of its folder. */
  dataset: { spec: DatasetSpec; url: string };
  /** The replay model at a path of the app. @throws model-missing */
  fetchReplay(path: string): Promise<ArrayBuffer>;
  lock: TrainingLock;
}

/** The same samples taught again give the same model. */
const SEED = 1;

/** Teaches the model in use a person's own clothes. */
export class Adapter implements AdaptationApi {
  readonly #sources: AdaptationSources;
  #suspects: Suspect[] = [];

  constructor(sources: AdaptationSources) {
    this.#sources = sources;
  }

  async check(): Promise<AdaptationCheck> {
    const { storage } = this.#sources;
    const [id, entries, part] = await Promise.all([
      this.#sources.modelInUse(),
      storage.samples.list(),
      this.#kept('train'),
    ]);
    const { model, metadata } = await this.#sources.openModel(id);
    model.dispose();
    const classes = countClasses(entries, metadata.classes);
    const obstacle = teachingObstacle(metadata);
    return {
      model: { id, name: metadata.name, classes: metadata.classes },
      classes,
      samples: entries.length,
      warnings: [...(obstacle ? [{ kind: 'unteachable', obstacle } as const] : []), ...warningsOf(entries, classes)],
      rehearsal: part ? 'dataset' : this.#replay === null ? null : 'sketch',
    };
  }

  adapt(onProgress: Listener<AdaptationProgress>, signal: AbortSignal): Promise<AdaptationResult> {
    return this.#sources.lock.take('adaptation', () => this.#adapt(signal, tolerant(onProgress)));
  }

  keep(model: UnkeptModel): Promise<ModelVersion> {
    return this.#sources.storage.models.add(model, { use: true });
  }

  async changeClasses(change: ClassChange): Promise<ModelVersion> {
    const id = await this.#sources.modelInUse();
    const { model, metadata: parent } = await this.#sources.openModel(id);
    try {
      checkTeachable(parent);
      const { classes, sources } = changed(parent.classes, change, classNames(this.#sources.dataset.spec));
      const network = await fromArtifacts(resizeHead(await toArtifacts(model), sources));
      const { metadata, files } = await filesOf(network, parent, { name: parent.name, classes });
      const { models } = this.#sources.storage;
      const taught = (await models.list()).find((version) => version.id === id)?.taught;
      const facts = { name: metadata.name, parent: id, metadata, ...(taught && { taught }) };
      return await models.add({ ...facts, files }, { use: true });
    } finally {
      model.dispose();
    }
  }

  async suspects(): Promise<Suspect[]> {
    return this.#suspects;
  }

  async #adapt(signal: AbortSignal, tell: Listener<AdaptationProgress>): Promise<AdaptationResult> {
    const { storage } = this.#sources;
    const began = performance.now();
    const progress = new ProgressTimer(throttled(tell));
    const id = await this.#sources.modelInUse();
    const [parent, entries, { ids, pixels }, train, test, cores] = await Promise.all([
      this.#sources.openModel(id),
      storage.samples.list(),
      storage.samples.pixels(),
      this.#kept('train'),
      this.#kept('test'),
      this.#sources.cores(),
    ]);
    try {
      checkTeachable(parent.metadata);
      const samples = inOrder(entries, ids, pixels);
      if (samples.entries.length === 0) throw new SelvedgeError('samples-missing');
      signal.throwIfAborted();
      const { rehearsal, rehearsalFrom } = await this.#rehearse(train, rehearsedFor(entries.length));
      const evaluated = test ? rowsBetween(test.images, INPUT_PIXELS, 0, ADAPTATION.evaluated) : new Uint8Array(0);
      const taught = await teach({
        parent,
        samples,
        rehearsal,
        rehearsalFrom,
        evaluated,
        replicas: Array.from({ length: cores - 1 }, () => this.#sources.startReplica()),
        control: { signal },
        seed: SEED,
        onProgress: (phase, done, total) => progress.tell(phase, done, total),
      });
      const outcome = outcomeOf(taught, samples, test);
      const { classes } = taught.plan;
      const about = {
        classes,
        added: classes.slice(parent.metadata.classes.length),
        taught: samples.entries.length,
        rehearsal: rehearsalFrom,
        ...outcome,
        seconds: (performance.now() - began) / 1000,
        steps: taught.step,
      };
      this.#suspects = about.suspects;
      const labels = Uint8Array.from(samples.entries, ({ label }) => classes.indexOf(label));
      const calibration = recalibrated(parent.metadata.calibration, taught.calibrationSamples, taught.asPhotos, labels);
      const name = nameOf(parent.metadata.name);
      const facts = { ...taughtFacts(parent.metadata, about), ...(calibration && { calibration }), name, classes };
      const version = await filesOf(taught.network, parent.metadata, facts);
      const model = { name, parent: id, taught: samples.entries.map((entry) => entry.id), ...version };
      return { parent: id, model, ...about };
    } finally {
      parent.model.dispose();
    }
  }

  /** Pictures of the dataset on this device; null without any that are whole, for teaching does without them. */
  async #kept(split: SplitName): Promise<KeptPart | null> {
    const { spec, url } = this.#sources.dataset;
    return this.#fits ? keptPart(spec, url, split).catch(noneOn('dataset-damaged')) : null;
  }

  get #replay(): string | null {
    return this.#fits ? this.#sources.dataset.spec.replay : null;
  }

  /** Whether a model that takes photos, as the one in use does, could take the dataset's pictures, too. */
  get #fits(): boolean {
    return this.#sources.dataset.spec.picture.size === INPUT_SIZE;
  }

  /** @throws rehearsal-missing, model-missing */
  async #rehearse(
    train: KeptPart | null,
    count: number,
  ): Promise<{ rehearsal: Uint8Array; rehearsalFrom: ReplayKind }> {
    const random = Random.of(SEED);
    if (train) return { rehearsal: drawSome(train, count, random), rehearsalFrom: 'dataset' };
    if (this.#replay === null) throw new SelvedgeError('rehearsal-missing');
    const sketch = decodeReplay(new Uint8Array(await this.#sources.fetchReplay(this.#replay)), INPUT_PIXELS);
    return { rehearsal: drawPictures(sketch, count, random), rehearsalFrom: 'sketch' };
  }
}

/** The entries whose pixels are there, with these in their order: a sample may go between two reads. */
function inOrder<T extends { id: string }>(entries: readonly T[], ids: readonly string[], pixels: Uint8Array) {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const present = entries.filter(({ id }) => placeOf.has(id));
  const places = present.map(({ id }) => placeOf.get(id)!);
  return { entries: present, pixels: gatherRows(pixels, INPUT_PIXELS, places) };
}

/** The parent's name with what was done to it, once. */
function nameOf(parent: string): string {
  const suffix = ', taught';
  return parent.endsWith(suffix) ? parent : `${parent}${suffix}`;
}
