/** What the page asks for to carry everything that is kept here to another device, to have it back, and to delete it. */
import type { BackupContents, BackupCounts, BackupKind, LeftOut, RestoreReport } from '../domain/backup.ts';
import type { Listener } from './listener.ts';
import type { ImportProgress } from './samples-api.ts';

export interface BackupMade {
  zip: Blob;
  counts: BackupCounts;
  /** What is damaged here, or went while it was being written. */
  leftOut: LeftOut[];
}

export interface BackupApi {
  /**
   * One zip of everything that a person made here, with the SHA-256 of each file in it.
   * @throws cancelled, export-too-large
   */
  make(onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<BackupMade>;

  /**
   * What a zip holds, before any of it is restored.
   * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged,
   *   archive-contents, backup-newer
   */
  look(file: Blob): Promise<BackupContents>;

  /**
   * Puts back what `kinds` name, a portion a transaction, each file checked by its hash and by the rules of what it is.
   * What is here already stays as it is; what is damaged is left out and named. A zip of samples or of a model alone is
   * imported.
   * @throws as `look`; cancelled before anything was put back
   */
  restore(
    file: Blob,
    kinds: readonly BackupKind[],
    onProgress: Listener<ImportProgress>,
    signal: AbortSignal,
  ): Promise<RestoreReport>;

  /** Room that the app's own files take. */
  offlineCopyBytes(): Promise<number>;

  /**
   * Deletes everything that is kept here, for good, the dataset with it.
   * @param offlineCopy whether the app's own files go, too
   * @throws training-elsewhere, adaptation-elsewhere, evaluation-elsewhere, storage-blocked
   */
  deleteEverything(offlineCopy: boolean): Promise<void>;
}
