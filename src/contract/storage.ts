import type { EngineStatus, ModelMetadata } from './classifier-api.ts';
import type { EpochMetrics, TrainingEnd, TrainingOptions } from './training.ts';

/**
 * What is kept on the device, as it crosses the thread: samples, model versions, runs, experiments.
 * Times are milliseconds since 1970, ids are opaque unless said otherwise.
 */

/** A class and the probability (0 to 1) that the model gave it. */
export interface Thought {
  label: string;
  probability: number;
}

/** A labelled snapshot without its pictures: what a list of thousands can hold. */
export interface SampleEntry {
  /** Hex SHA-256 of the photo's bytes: the same photo is the same sample, whoever imports it. */
  id: string;
  /** The name of its class: 1 to 100 characters, as in a model's metadata. */
  label: string;
  takenAt: number;
  /** What the model said before it was told; null when it was not asked. */
  thought: Thought | null;
  /** Perceptual hash, 16 hex digits: near-duplicates differ in few bits. */
  fingerprint: string;
}

/** A sample to be kept; its id follows from the photo. */
export interface NewSample extends Omit<SampleEntry, 'id'> {
  /** The picture file as it is to be stored; bounding its size comes before. */
  photo: Blob;
  /** 784 bytes as the network sees them, row by row, 0 = background. */
  pixels: Uint8Array<ArrayBuffer>;
}

/** Samples packed for training: `pixels` holds 784 bytes for each of `ids`. */
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

/** Takes a removal or a change of labels back, as long as it has not been purged. */
export type UndoToken = string;

/** The files of a model, as bytes: the TensorFlow.js layers format and its metadata. */
export type ModelFiles = Record<'model.json' | 'weights.bin' | 'metadata.json', ArrayBuffer>;

/** A version's UUID, or the name of a model that ships with the app. */
export type ModelId = string;

/** A model that was made or imported here. */
export interface ModelVersion {
  id: ModelId;
  name: string;
  createdAt: number;
  /** What it was made from; null for one trained from scratch or imported. */
  parent: ModelId | null;
  metadata: ModelMetadata;
  /** Hex SHA-256 over its files. */
  sha256: string;
  /** Of its files together. */
  bytes: number;
}

export type RunStatus = 'running' | 'paused' | 'finished' | 'stopped' | 'failed';

export interface RunResult {
  end: TrainingEnd;
  /** Counts from 1; 0 when no epoch was finished. */
  bestEpoch: number;
  /** On the pictures held back, with the best weights; null without a validation share. */
  validationAccuracy: number | null;
  validationLoss: number | null;
  /** The final figure; null when the test set was not touched. */
  testAccuracy: number | null;
  testLoss: number | null;
  /** Training alone, pauses not counted. */
  seconds: number;
  /** The version that was kept. */
  model: ModelId | null;
}

/** One training, as it stands in the history. */
export interface Run {
  id: string;
  name: string;
  startedAt: number;
  /** null until it has ended. */
  finishedAt: number | null;
  status: RunStatus;
  options: TrainingOptions;
  /** null until it has ended. */
  result: RunResult | null;
  engine: EngineStatus;
  device: { cores: number; platform: string };
}

/** Figures of a run as they came: parallel arrays a step, one object an epoch. */
export interface RunCurves {
  /** Steps since the run began, counting from 1 over all epochs. */
  step: Uint32Array<ArrayBuffer>;
  loss: Float32Array<ArrayBuffer>;
  accuracy: Float32Array<ArrayBuffer>;
  learningRate: Float32Array<ArrayBuffer>;
  epochs: EpochMetrics[];
}

/** Where a run can be taken up again. */
export interface CheckpointPlace {
  /** Whole epochs done. */
  epoch: number;
  /** Steps done since the run began. */
  step: number;
  savedAt: number;
}

/** A run that was under way when its tab was closed, crashed or reloaded. */
export interface InterruptedRun {
  run: Run;
  /** null when it had none yet, or when `damaged`. */
  checkpoint: CheckpointPlace | null;
  /** Its checkpoint is there but not as it was saved: it cannot be resumed. */
  damaged: boolean;
}

export type CellStatus = 'waiting' | 'running' | 'finished' | 'failed';

/** One training of a grid or a search. */
export interface ExperimentCell {
  /** Counts from 0 in the order of the definition. */
  index: number;
  status: CellStatus;
  options: TrainingOptions;
  result: RunResult | null;
  /** Why it failed: a code of the table of errors. */
  failure: string | null;
  /** Share of the training pictures that it was trained on; all of them when left out. */
  share?: number;
}

export interface Experiment {
  id: string;
  kind: 'grid' | 'search';
  name: string;
  createdAt: number;
  finishedAt: number | null;
  /** What was varied and how; its form belongs to what runs it, and must be cloneable. */
  definition: unknown;
}

/** A browser's answer about room; null where it does not tell. */
export interface StorageUsage {
  usedBytes: number | null;
  quotaBytes: number | null;
  /** Whether the browser has promised not to clear it on its own. */
  persistent: boolean | null;
}

/** What changed; a reader of any of these reads again. */
export type StorageTopic = 'samples' | 'models' | 'runs' | 'experiments';

/** Name of the BroadcastChannel on which every tab says what it has changed; the message is `StorageTopic[]`. */
export const STORAGE_CHANNEL = 'selvedge-storage';

/**
 * Name of the Web Lock that whoever trains holds from before its run is begun until it has ended: one tab trains at a
 * time. A lock goes with its tab, also when that crashes.
 */
export const TRAINING_LOCK = 'selvedge-training';
