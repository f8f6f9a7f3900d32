import type { UndoToken } from './storage.ts';

/** A class and the probability (0 to 1) that the model gave it. */
export interface TopPrediction {
  label: string;
  probability: number;
}

/** A labelled snapshot without its pictures: what a list of thousands can hold. */
export interface SampleEntry {
  /** Hex SHA-256 of the photo's bytes: the same photo is the same sample, whoever imports it. */
  id: string;
  /** The name of its class: 1 to 100 characters, as in a model's metadata. */
  label: string;
  /** Milliseconds since 1970. */
  takenAt: number;
  /** What the model said before it was told; null when it was not asked. */
  thought: TopPrediction | null;
  /** Perceptual hash, 16 hex digits: near-duplicates differ in few bits. */
  fingerprint: string;
}

/** Samples packed for training: `pixels` holds equally many bytes for each of `ids`. */
export interface SamplePixels {
  ids: string[];
  labels: string[];
  pixels: Uint8Array<ArrayBuffer>;
}

/** A part of the list, oldest first. */
export interface SamplePage {
  /** One class only; every class when left out. */
  label?: string;
  /** The last sample of the page before; from the oldest when left out. */
  after?: Pick<SampleEntry, 'id' | 'takenAt'>;
  /** Everything when left out. */
  limit?: number;
}

export interface SamplesRelabelled {
  /** How many samples had another label before. */
  changed: number;
  undo: UndoToken;
}

export interface SamplesAdded {
  /** Ids that were not here before, or only among the removed. */
  added: string[];
  /** Ids that were here already; they stay as they are. */
  known: string[];
}

export interface SamplesMoved extends SamplesAdded {
  /** How many of `known` have another class from now on; null where none has. */
  moved: SamplesRelabelled | null;
}
