import type { ModelMetadata } from './model-metadata.ts';

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
  /**
   * Ids of the samples that it was taught; none for one trained from scratch or imported. A version from before this was
   * written down does not say: it knows what was taken before it was made.
   */
  taught?: string[];
  /** Hex SHA-256 over its files. */
  sha256: string;
  /** Size of its files together. */
  bytes: number;
}
