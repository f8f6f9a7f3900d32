/** What the page asks for to classify many pictures, one call a picture, and to take them out again by class. */
import type { ErrorCode } from '../domain/errors.ts';
import type { PileEntry, PileOutcome } from '../domain/pile.ts';
import type { UndoToken } from '../domain/storage.ts';
import type { ReadyReport } from './classifier-api.ts';
import type { Listener } from './listener.ts';
import type { ImportProgress } from './samples-api.ts';

/** A picture of the pile and its file, which is null once the tab that it was chosen in is closed. */
export interface PilePicture {
  entry: PileEntry;
  file: Blob | null;
}

export interface PileLook {
  outcome: PileOutcome;
  /** Why neither the outcome nor a copy of the picture could be kept; null when they are. */
  notKept: ErrorCode | null;
  /** As in `ReadyReport`; null where there is none. */
  doubt: NonNullable<ReadyReport['doubt']> | null;
}

/** A zip of the pile. */
export interface PileExport {
  zip: Blob;
  /** Paths of pictures of which neither file nor copy can be read. */
  leftOut: string[];
}

export interface PileKept {
  /** Ids of pictures of the pile that have the class now. */
  kept: string[];
  /** Ids of samples that were not there before. */
  added: string[];
  /** Takes back that samples which were there got another class; null where none did. */
  moved: UndoToken | null;
  /** Why not all of that could be kept; null when it is. */
  notKept: ErrorCode | null;
}

export interface PileApi {
  /**
   * Classifies a picture file as one alone is classified, and keeps what came of it with a copy of the picture. A file
   * that cannot be read is an outcome too.
   * @throws as `ClassifierApi.start`
   */
  look(entry: PileEntry, file: Blob): Promise<PileLook>;

  /**
   * Makes samples of one class of pictures, or gives those that are samples already this class; those whose picture is
   * gone are left out.
   * @throws label-unfit, storage-full, storage-unavailable
   */
  keep(pictures: PilePicture[], label: string): Promise<PileKept>;

  /**
   * A zip with one folder a class, and one of what nobody is sure of: the files where they are at hand, else their
   * copies.
   * @throws cancelled, export-too-large
   */
  export(pictures: PilePicture[], onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<PileExport>;
}
