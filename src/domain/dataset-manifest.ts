/** What the dataset's manifest says, and what loading it reports. */

export type SplitName = 'train' | 'test';

/** One file of the dataset as it is served: gzip of all its labels (a byte each), then all its images. */
export interface ShardEntry {
  /** Name of the file beside the manifest; it contains `sha256`, so the same name always means the same bytes. */
  file: string;
  /** Hex SHA-256 of the file as served. */
  sha256: string;
  /** Size of the file as served. */
  bytes: number;
  /** How many labelled images it holds. */
  images: number;
}

export interface DatasetManifest {
  format: 'selvedge-dataset';
  version: 1;
  name: string;
  /** Hex SHA-256 of the files that the shards were made from, by file name. */
  sources: Record<string, string>;
  /** The shards of each split, in the order of its images. */
  splits: Record<SplitName, ShardEntry[]>;
}

export interface DatasetProgress {
  loadedBytes: number;
  totalBytes: number;
  loadedShards: number;
  totalShards: number;
  /** False once a shard could not be stored on this device: it has to be fetched again next time. */
  kept: boolean;
}
