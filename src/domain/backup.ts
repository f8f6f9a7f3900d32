import type { ErrorCode } from './errors.ts';

/** What of a backup can be restored by itself, in the order in which it is. */
export const BACKUP_KINDS = ['samples', 'models', 'runs', 'experiments', 'pile', 'settings'] as const;

export type BackupKind = (typeof BACKUP_KINDS)[number];

/** How many of each kind; of settings, 1 where a model was chosen. */
export type BackupCounts = Record<BackupKind, number>;

/** A part of a backup that is damaged, or could not be taken into one. */
export interface LeftOut {
  /** Of its file in the zip, or a name. */
  path: string;
  code: ErrorCode;
  /** What the error said beyond its code. */
  detail: string;
}

/** What a backup says of itself. */
export interface BackupFacts {
  madeAt: number;
  /** The version of the app that wrote it. */
  app: string;
  counts: BackupCounts;
}

/** What a zip that was given to be restored holds. */
export interface BackupContents {
  /** `samples` are pictures in folders, as Samples exports them, and a `model` is as Models exports it. */
  kind: 'backup' | 'samples' | 'model';
  /** null unless it is one. */
  backup: BackupFacts | null;
}

/** How many of a kind came in, and how many were here already. */
export interface Restored {
  added: number;
  known: number;
}

export interface RestoreReport {
  restored: Partial<Record<BackupKind, Restored>>;
  leftOut: LeftOut[];
  /** Why it ended before all was in; what came in is kept. null when it went to its end. */
  stopped: ErrorCode | null;
}
