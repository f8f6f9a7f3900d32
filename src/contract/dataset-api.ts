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
  /** @throws dataset-missing when the app's host has none; dataset-interrupted when neither network nor a part is there; line-stalled */
  status(): Promise<DatasetStatus>;

  /** Room that it takes on this device, whether or not there is a network. */
  keptBytes(): Promise<number>;

  /** Gives up what of it is kept; it can be fetched again. */
  forget(): Promise<void>;

  /**
   * Fetches and keeps what is missing. Of a fetch that was cancelled the parts that are right are kept; one that a
   * training waits for, too, goes on for that.
   * @throws dataset-missing, dataset-damaged, dataset-interrupted, line-stalled, cancelled
   */
  fetch(onProgress: Listener<DatasetProgress>, signal: AbortSignal): Promise<DatasetStatus>;
}
