/** Takes a removal or a change of labels back, as long as it has not been purged. */
export type UndoToken = string;

/** A browser's answer about room; null where it does not tell. */
export interface StorageUsage {
  usedBytes: number | null;
  quotaBytes: number | null;
  /** Whether the browser has promised not to clear it on its own. */
  persistent: boolean | null;
}

export const STORAGE_TOPICS = ['samples', 'models', 'runs', 'experiments', 'pile'] as const;

/** What changed; a reader of any of these reads again. After `everything` is gone, every tab begins anew. */
export type StorageTopic = (typeof STORAGE_TOPICS)[number] | 'everything';

/** What is kept here, by what a person would call it. */
export type StoredKind = 'samples' | 'models' | 'runs' | 'checkpoints' | 'experiments' | 'pile' | 'deleted';

/** How many of a kind there are, and the room they take; bytes of many are estimated by some of them. */
export interface StoredAmount {
  count: number;
  bytes: number;
}

/** What lies in the database. */
export type Inventory = Record<StoredKind, StoredAmount>;

/** Name of the BroadcastChannel on which every tab says what it has changed; the message is `StorageTopic[]`. */
export const STORAGE_CHANNEL = 'selvedge-storage';

/**
 * Name of the Web Lock that whoever trains or evaluates holds from before its job is begun until it has ended: one tab
 * does at a time. A lock goes with its tab, also when that crashes.
 */
export const TRAINING_LOCK = 'selvedge-training';

const LOCK_HOLDERS = ['training', 'adaptation', 'evaluation'] as const;

/** What can hold that lock. */
export type LockHolder = (typeof LOCK_HOLDERS)[number];

/** Name of the lock by which the holder of `TRAINING_LOCK`, who alone asks for it, says what it does. */
export const lockNameOf = (holder: LockHolder): string => `${TRAINING_LOCK}:${holder}`;

/** What trains or evaluates, by the names of all locks that are held; undefined where nothing does. */
export function lockHolderAmong(names: readonly (string | undefined)[]): LockHolder | undefined {
  if (!names.includes(TRAINING_LOCK)) return undefined;
  return LOCK_HOLDERS.find((holder) => names.includes(lockNameOf(holder))) ?? 'training';
}
