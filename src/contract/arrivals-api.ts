import type { Listener } from './listener.ts';

/** Bytes that are here, of what is on its way; `totalBytes` is null where a host does not say how many there are. */
export interface Arrived {
  loadedBytes: number;
  totalBytes: number | null;
}

/** Tells a worker that waits for the line from one that hangs. */
export interface ArrivalsApi {
  /** Hears of all that the worker has fetched so far, as bytes come and as transfers begin: at most ten times a second. */
  follow(listener: Listener<Arrived>): Promise<void>;
}
