import type { Calibration } from './calibration.ts';
import { INPUT_SIZE } from './picture.ts';
import type { TrainingOptions } from './training-options.ts';

/** What a model's answers, its file and its screens are made for at most. */
export const MOST_CLASSES = 100;

/** What the metadata file beside a model says; the same words in the file and in the app. */
export interface ModelMetadata {
  name: string;
  classes: string[];
  preprocessing: Preprocessing;
  trainedOn: { dataset: string; sha256: Record<string, string> }[];
  architecture: string;
  command: string;
  seed: number;
  epochs: number;
  /** Null where nothing is known of it, as of a model from elsewhere. */
  testAccuracy: number | null;
  testLoss: number | null;
  /** Hex SHA-256 of the weights file. */
  weightsSha256: string;
  /** How it was trained, where that is known. */
  training?: TrainingOptions;
  /** What it was taught on a device, the last time; `testPictures` is 0 where `testAccuracy` is still its parent's. */
  adapted?: {
    samples: number;
    heldBack: { pictures: number; before: number; after: number } | null;
    testPictures: number;
  };
  /** On pictures held back from training, by which it was chosen. */
  validation?: { accuracy: number; loss: number };
  /** How far it may be believed; a model without is taken at its word. */
  calibration?: Calibration;
  /** Of a model that another program made: what it was read from, and whether its last layer can learn classes. */
  imported?: { from: string; teachable: boolean };
}

/** From a picture's bytes to the network's input: `(byte / 255 - mean) / deviation`. */
export interface Preprocessing {
  /** Side of the square picture, in pixels. */
  imageSize: number;
  /**
   * 3 for a model that sees the square around a garment as it is, in colour; a model without sees the garment cut out,
   * light grey on black.
   */
  channels?: 3;
  mean: number;
  deviation: number;
}

/** Bytes of one picture as a model takes it: row by row, its channels beside each other. */
export const inputBytes = ({ imageSize, channels }: Pick<Preprocessing, 'imageSize' | 'channels'>): number =>
  (channels ?? 1) * imageSize ** 2;

/** Whether a model takes the grey pictures of garments that samples and datasets have, at this size. */
export const takesGarments = ({ preprocessing }: Pick<ModelMetadata, 'preprocessing'>, size: number): boolean =>
  preprocessing.imageSize === size && preprocessing.channels === undefined;

/**
 * Why a model cannot learn a person's samples: they have other pictures than it takes, or it lacks the layer that would
 * learn them, a dense one that gives the probabilities. Null where it can.
 */
export function teachingObstacle(
  metadata: Pick<ModelMetadata, 'preprocessing' | 'imported'>,
): 'pictures' | 'layer' | null {
  if (!takesGarments(metadata, INPUT_SIZE)) return 'pictures';
  return metadata.imported?.teachable === false ? 'layer' : null;
}
