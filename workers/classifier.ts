import { IMAGE_PIXELS } from '../src/contract/classes.ts';
import type {
  ClassifierApi,
  EngineStatus,
  ModelMetadata,
  Prediction,
  ReadyReport,
} from '../src/contract/classifier-api.ts';
import { FrameReader } from './browser/frame-reader.ts';
import { decodePicture } from './browser/picture-file.ts';
import { type ModelFiles, type OpenedModel, openModel } from './model/model-file.ts';
import { predict } from './model/predict.ts';
import { seeGarment } from './vision/index.ts';

/** What the classifier needs from the world around the worker. */
export interface ClassifierSources {
  startEngine(): Promise<EngineStatus>;
  fetchModelFiles(): Promise<ModelFiles>;
}

/** The one orchestrator of the worker: frame → vision → network → prediction. */
export class Classifier implements ClassifierApi {
  readonly #sources: ClassifierSources;
  readonly #reader = new FrameReader();
  #started: Promise<{ model: OpenedModel['model']; report: ReadyReport }> | undefined;

  constructor(sources: ClassifierSources) {
    this.#sources = sources;
  }

  async start(): Promise<ReadyReport> {
    return (await this.#ready()).report;
  }

  async classify(frame: ImageBitmap): Promise<Prediction> {
    const { model, report } = await this.#ready();
    const began = performance.now();
    const picture = this.#reader.read(frame);
    const read = performance.now();
    const { pixels, garment } = seeGarment(picture);
    const seen = performance.now();
    const probabilities = await predict(model, pixels, report.model.preprocessing);
    const milliseconds = { read: read - began, vision: seen - read, network: performance.now() - seen };
    return { probabilities: Array.from(probabilities), seen: pixels, garment, milliseconds };
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

  async #start() {
    const [engine, files] = await Promise.all([this.#sources.startEngine(), this.#sources.fetchModelFiles()]);
    const { model, metadata } = await openModel(files);
    await warmUp(model, metadata);
    return { model, report: { engine, model: metadata } };
  }
}

/** The first prediction compiles shaders or fills caches; it is better paid before a person waits. */
async function warmUp(model: OpenedModel['model'], { preprocessing }: ModelMetadata): Promise<void> {
  await predict(model, new Uint8Array(IMAGE_PIXELS), preprocessing);
}
