/** Takes a removal or a change of labels back, as long as it has not been purged. */
export type UndoToken = string;

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
 * Name of the Web Lock that whoever trains or evaluates holds from before its job is begun until it has ended: one tab
 * does at a time. A lock goes with its tab, also when that crashes.
 */
export const TRAINING_LOCK = 'selvedge-training';
