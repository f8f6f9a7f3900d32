import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { Listener } from './listener.ts';

/** How much of the dataset lies on this device. */
export interface DatasetStatus {
  keptBytes: number;
  totalBytes: number;
  /** Training and test pictures of the whole. */
  pictures: { train: number; test: number };
}

export interface DatasetApi {
  /** @throws dataset-missing when the app's host has none; dataset-interrupted when neither network nor a part is there */
  status(): Promise<DatasetStatus>;

  /**
   * Fetches and keeps what is missing.
   * @throws dataset-missing, dataset-damaged, dataset-interrupted; also the latter when aborted
   */
  fetch(onProgress: Listener<DatasetProgress>): Promise<DatasetStatus>;

  /** Ends a fetch; the parts that are right are kept. */
  abort(): Promise<void>;
}
