import type { PictureOrigin } from '../domain/calibration.ts';
import type { EngineStatus } from '../domain/engine.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { ForeignChoice, ForeignModel } from '../domain/foreign-model.ts';
import type { ModelMetadata } from '../domain/model-metadata.ts';

export interface ReadyReport {
  engine: EngineStatus;
  model: ModelMetadata;
  /** What a person is told of the model in use, which may have a stand-in, or of where it is kept. */
  doubt?: Extract<ErrorCode, 'model-stands-in' | 'storage-silent' | 'storage-outdated'>;
}

/** A rectangle as fractions (0 to 1) of the frame's width and height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a person can do so that the garment is seen better. */
export type Advice = 'more-light' | 'hold-still' | 'plainer-background' | 'closer';

export interface Prediction {
  /** One probability a class, in the order of the model's classes; they add up to 1. */
  probabilities: number[];
  /**
   * The bytes that the network saw, row by row: a square picture, grey with 0 = background, or of red, green and blue. The
   * app's own models see 28×28 grey ones.
   */
  seen: Uint8Array;
  /** Whether the frame was taken for a photo, or for a picture of the dataset, which is seen as it is. */
  origin: PictureOrigin;
  /** The square of the frame that `seen` shows; it reaches out of the frame where the garment does. */
  square: Box;
  /** How far that square is turned about its middle, because the garment leans: radians, clockwise. */
  tilt: number;
  /** Where in the frame the garment was found; null when nothing stood out and the whole centre was taken. */
  garment: Box | null;
  /** A polygon around each piece of the garment: x, y, x, y … in fractions of the frame; none when nothing stood out. */
  outlines: Float32Array[];
  /** Pieces beside the garment that were left out, because the largest is taken. */
  leftOut: number;
  /** What to change so that it is seen better; null when all is well. */
  advice: Advice | null;
  /** Processor time of the stages, in milliseconds. */
  milliseconds: { read: number; vision: number; network: number };
}

/** As in a `Prediction`. */
export type Preview = Pick<Prediction, 'seen' | 'probabilities'>;

/** Where in the 28×28 picture the evidence for one class lies. */
export interface Evidence {
  /** Position of the class among the model's. */
  classIndex: number;
  /** A value a pixel from 0 to 1, the strongest 1: how much less the class is believed when this place is blurred. */
  strength: Float32Array;
  milliseconds: number;
}

export interface ClassifierApi {
  /**
   * Starts the best engine that passes its self-test and loads the model in use; called again, it changes to the model
   * that is in use by then.
   * @throws engine-unavailable, model-missing, model-damaged, line-stalled
   */
  start(): Promise<ReadyReport>;

  /**
   * Classifies one frame, which is transferred and closed.
   * @throws as `start`, which it waits for
   */
  classify(frame: ImageBitmap): Promise<Prediction>;

  /**
   * What a model that is not kept yet sees of pictures and answers to them, seen as is chosen.
   * @throws engine-unavailable, model-damaged, picture-…
   */
  preview(model: ForeignModel, choice: ForeignChoice, pictures: Blob[]): Promise<Preview[]>;

  /**
   * What in a picture speaks for one class of the model in use.
   * @param seen and `origin` as in a `Prediction`, where that is 28×28 and grey
   * @param classIndex the class's position among the model's
   * @throws model-unfit for a picture of another size, and as `start`, which it waits for
   */
  explain(seen: Uint8Array, origin: PictureOrigin, classIndex: number): Promise<Evidence>;

  /**
   * Decodes a picture file, upright by its EXIF orientation, for showing and for `classify`.
   * The longest side is at most 1280 pixels.
   * @throws picture-empty, picture-unreadable, picture-too-large
   */
  decode(file: Blob): Promise<ImageBitmap>;
}
