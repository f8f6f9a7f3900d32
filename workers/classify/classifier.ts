import { transfer } from 'comlink';
import type { ClassifierApi, Evidence, Prediction, Preview, ReadyReport } from '../../src/contract/classifier-api.ts';
import { DEFAULT_MODEL, SHIPPED_MODELS } from '../../src/domain/assets.ts';
import type { PictureOrigin } from '../../src/domain/calibration.ts';
import type { EngineStatus } from '../../src/domain/engine.ts';
import { type ErrorCode, errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import type { ForeignChoice, ForeignModel } from '../../src/domain/foreign-model.ts';
import { inputBytes, type ModelMetadata, takesGarments } from '../../src/domain/model-metadata.ts';
import type { ModelId } from '../../src/domain/model-version.ts';
import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';
import { FrameReader } from '../browser/frame-reader.ts';
import { decodePicture } from '../browser/picture-file.ts';
import { occlude } from '../evidence/occlusion.ts';
import { viewOf } from '../models/calibration.ts';
import type { OpenedModel } from '../models/model-file.ts';
import { predict } from '../models/predict.ts';
import { networkPicture } from '../vision/index.ts';

/** What the classifier needs from the world around the worker. */
export interface ClassifierSources {
  startEngine(): Promise<EngineStatus>;
  /** The model to classify with. */
  modelInUse(): Promise<ModelId>;
  /** @throws version-missing, model-missing, model-damaged */
  openModel(id: ModelId): Promise<OpenedModel>;
  /** Opens one that is not kept yet. @throws model-damaged */
  openForeign(model: ForeignModel, choice: ForeignChoice): Promise<OpenedModel>;
  /** Whether what is stored can only be read. */
  isReadOnly(): Promise<boolean>;
  /** The answer together with what a person said of pictures like the one that the model saw; it alone without. */
  recall?(id: ModelId, model: OpenedModel, seen: Uint8Array, probabilities: Float32Array): Promise<Float32Array>;
}

interface Started {
  /** The model that was to be used. */
  chosen: ModelId;
  /** The model that answers: `chosen`, or what stands in for it. */
  id: ModelId;
  model: OpenedModel['model'];
  report: ReadyReport;
  /** Whether storage did not say which model that is. */
  guessed: boolean;
}

/** Why the model that was chosen is not known or could not be opened, so that another is used in its place. */
interface FellBack {
  fellBack?: ErrorCode;
}

/** Why a model may be unusable while another is not. */
const FALLS_BACK: ReadonlySet<ErrorCode> = new Set([
  'version-missing',
  'model-missing',
  'model-damaged',
  'storage-unavailable',
  'storage-blocked',
  'storage-outdated',
  'storage-failed',
  'storage-silent',
]);

/** The one orchestrator of the worker: frame → vision → network → prediction. */
export class Classifier implements ClassifierApi {
  readonly #sources: ClassifierSources;
  readonly #reader = new FrameReader();
  #started: Promise<Started> | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(sources: ClassifierSources) {
    this.#sources = sources;
  }

  start(): Promise<ReadyReport> {
    const changed = this.#changing.then(() => this.#useModelInUse());
    this.#changing = changed.catch(() => {
      // Whoever asked hears of it; the next change is not held up.
    });
    return changed;
  }

  async classify(frame: ImageBitmap): Promise<Prediction> {
    const { id, model, report } = await this.#ready().catch((error: unknown) => {
      frame.close();
      throw error;
    });
    const began = performance.now();
    const picture = this.#reader.read(frame);
    const read = performance.now();
    const { preprocessing, calibration } = report.model;
    const { input, sighting } = networkPicture(picture, preprocessing);
    const { origin, outlines, square, tilt, garment, leftOut, advice } = sighting;
    const seen = performance.now();
    const answer = await predict(model, input, preprocessing, viewOf(calibration, origin));
    const opened = { model, metadata: report.model };
    const probabilities = (await this.#sources.recall?.(id, opened, input, answer)) ?? answer;
    const milliseconds = { read: read - began, vision: seen - read, network: performance.now() - seen };
    const prediction: Prediction = {
      probabilities: Array.from(probabilities),
      seen: input,
      origin,
      square,
      tilt,
      garment,
      outlines: outlines.map((outline) => Float32Array.from(outline.flatMap(({ x, y }) => [x, y]))),
      leftOut,
      advice,
      milliseconds,
    };
    return transfer(prediction, [input.buffer, ...prediction.outlines.map(({ buffer }) => buffer)]);
  }

  async preview(foreign: ForeignModel, choice: ForeignChoice, pictures: Blob[]): Promise<Preview[]> {
    const { model, metadata } = await this.#sources.openForeign(foreign, choice);
    const { preprocessing } = metadata;
    try {
      const previews: Preview[] = [];
      for (const picture of pictures) {
        const frame = this.#reader.read(await decodePicture(picture));
        const { input, sighting } = networkPicture(frame, preprocessing);
        const probabilities = await predict(model, input, preprocessing, viewOf(undefined, sighting.origin));
        previews.push({ seen: input, probabilities: Array.from(probabilities) });
      }
      return previews;
    } finally {
      model.dispose();
    }
  }

  async explain(seen: Uint8Array, origin: PictureOrigin, classIndex: number): Promise<Evidence> {
    if (seen.length !== INPUT_PIXELS) throw new SelvedgeError('model-unfit', `${seen.length} bytes are not 28 × 28`);
    const { model, report } = await this.#ready();
    if (!takesGarments(report.model, INPUT_SIZE)) throw new SelvedgeError('model-unfit', 'it sees other pictures');
    const began = performance.now();
    const { preprocessing, calibration } = report.model;
    const view = viewOf(calibration, origin);
    const strength = await occlude(seen, classIndex, (pictures) => predict(model, pictures, preprocessing, view));
    return transfer({ classIndex, strength, milliseconds: performance.now() - began }, [strength.buffer]);
  }

  decode(file: Blob): Promise<ImageBitmap> {
    return decodePicture(file);
  }

  /** Starts once; after a failure the next call tries again. */
  #ready() {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }

  async #useModelInUse(): Promise<ReadyReport> {
    const started = await this.#ready();
    const { id, fellBack } = await this.#chosen(started.chosen);
    // Once storage says so, what was guessed is known, though it may be the same.
    const learnt = started.guessed && fellBack === undefined;
    if (id === started.chosen && !learnt) return started.report;
    const changed = await this.#start();
    this.#started = Promise.resolve(changed);
    // What is being classified has asked the old model already: between its input and its answer nothing is awaited.
    started.model.dispose();
    return changed.report;
  }

  async #start(): Promise<Started> {
    // The model is fetched beside the engine, so that it is known from the first how much there is to fetch.
    const [engine, { model, metadata, chosen, id, guessed, fellBack }, readOnly] = await Promise.all([
      this.#sources.startEngine(),
      this.#openChosen(),
      // Storage that says nothing is told of by `fellBack`.
      this.#sources.isReadOnly().catch(() => false),
    ]);
    await warmUp(model, metadata);
    const doubt = readOnly ? 'storage-outdated' : fellBack && doubtOf(fellBack);
    const report = { engine, model: metadata, ...(doubt && { doubt }) };
    return { chosen, id, model, report, guessed };
  }

  async #openChosen() {
    const { id: chosen, fellBack: unknown } = await this.#chosen(DEFAULT_MODEL);
    const { opened: id, fellBack = unknown, ...model } = await this.#open(chosen);
    return { ...model, chosen, id, fellBack, guessed: unknown !== undefined };
  }

  /** The model in use, or `otherwise` where storage does not say: classifying needs nothing that is kept there. */
  async #chosen(otherwise: ModelId): Promise<{ id: ModelId } & FellBack> {
    try {
      return { id: await this.#sources.modelInUse() };
    } catch (error) {
      return { id: otherwise, fellBack: errorCode(error) };
    }
  }

  /** The model, or else the first of those that ship which can be opened. */
  async #open(id: ModelId): Promise<OpenedModel & FellBack & { opened: ModelId }> {
    try {
      return { ...(await this.#sources.openModel(id)), opened: id };
    } catch (error) {
      const fellBack = errorCode(error);
      if (!FALLS_BACK.has(fellBack)) throw error;
      for (const opened of SHIPPED_MODELS.filter((name) => name !== id)) {
        try {
          return { ...(await this.#sources.openModel(opened)), opened, fellBack };
        } catch (next) {
          if (!FALLS_BACK.has(errorCode(next))) throw next;
        }
      }
      throw error;
    }
  }
}

/** Where it is storage that is to be asked again, that is said rather than what follows from it. */
function doubtOf(fellBack: ErrorCode): NonNullable<ReadyReport['doubt']> {
  return fellBack === 'storage-silent' || fellBack === 'storage-outdated' ? fellBack : 'model-stands-in';
}

/** The first prediction compiles shaders or fills caches; it is better paid before a person waits. */
async function warmUp(model: OpenedModel['model'], { preprocessing, calibration }: ModelMetadata): Promise<void> {
  await predict(model, new Uint8Array(inputBytes(preprocessing)), preprocessing, viewOf(calibration, 'photo'));
}
