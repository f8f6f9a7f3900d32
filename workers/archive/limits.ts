/** What an archive may hold at most; each is checked on what the directory says and again on what really comes out. */
export interface ArchiveLimits {
  entries: number;
  /** Size of one entry, unpacked. */
  entryBytes: number;
  /** Size of all entries together, unpacked. */
  totalBytes: number;
}

/** Photos are bounded to about 1280 pixels when they are taken, but other people's zips hold a camera's originals. */
export const SAMPLE_LIMITS: ArchiveLimits = { entries: 20_000, entryBytes: 30e6, totalBytes: 2e9 };

/** A model for a phone has at most a few megabytes of weights; 64 MB is what the app opens at most, in any number of shards. */
export const MODEL_LIMITS: ArchiveLimits = { entries: 200, entryBytes: 72e6, totalBytes: 80e6 };

/**
 * All that an app may hold: as much as a zip without extensions takes, and the checkpoint of the largest network that can
 * be trained: its weights, those of its best epoch and two moments of an optimizer.
 */
export const BACKUP_LIMITS: ArchiveLimits = { entries: 65_534, entryBytes: 256e6, totalBytes: 2 ** 32 };

/** DEFLATE packs at most 1032 bytes into one (a run of 258-byte matches at 2 bits each). */
export const MOST_PACKED = 1032;

/** Size of a record of the directory, on average: 46 bytes, a path of 255 characters of three bytes, times and owners. */
export const MOST_RECORD_BYTES = 1000;
