import type { Calibration } from './calibration.ts';
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
  testAccuracy: number;
  testLoss: number;
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
}

/** From a 28×28 byte picture, light garment on black, to the network's input: `(byte / 255 - mean) / deviation`. */
export interface Preprocessing {
  /** Side of the square picture, in pixels. */
  imageSize: number;
  mean: number;
  deviation: number;
}
