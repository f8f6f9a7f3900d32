/**
 * What the page asks for to keep labelled snapshots: teaching from the camera and from files, the list with what repeats
 * in it, and the archive that carries samples from one device to another.
 */
import type { ErrorCode } from '../domain/errors.ts';
import type { SampleEntry, SamplesAdded, SamplesMoved, TopPrediction } from '../domain/sample.ts';
import type { Listener } from './listener.ts';

/** Everything that was kept, without pictures. */
export interface SampleList {
  /** Oldest first. */
  entries: SampleEntry[];
  /** By id: the earlier sample that it all but repeats. */
  nearDuplicates: Map<string, string>;
}

/** What is said of pictures that are added. */
export interface SampleLabel {
  /** 1 to 100 characters. */
  label: string;
  takenAt: number;
  /** What the model said of them; it is asked when this is left out. */
  thought?: TopPrediction | null;
}

/** A picture, or a zip of pictures, that a person chose. */
export interface IncomingFile {
  file: Blob;
  /** Its folders and its name; a picture's class is what its innermost folder means where `label` does not say. */
  path: string;
  /**
   * The class that the person named for it; null to take the folder's. Of a zip, for which one is named, what lies in no
   * folder is taken, and nothing else.
   */
  label: string | null;
}

/** A file that could not be taken, and why; the others were. */
export interface RefusedFile {
  path: string;
  code: ErrorCode;
  /** What the error said beyond its code. */
  detail: string;
}

export interface ImportReport extends SamplesMoved {
  refused: RefusedFile[];
  /** Pictures that lay in two classes; the first one counts. */
  contradictory: string[];
  /** Folders, and zips of one class, that were taken for a class of another name. */
  renamed: RenamedFolder[];
  /** They are among the refused; `IncomingFile.label` of the zip takes them alone. */
  loose: LooseZip[];
}

/** A zip in which pictures lie in no folder, so that their class has to be asked for. */
export interface LooseZip {
  path: string;
  count: number;
}

export interface RenamedFolder {
  folder: string;
  label: string;
}

export interface SamplesExport {
  zip: Blob;
  /** Samples whose photo is gone or damaged. */
  leftOut: SampleEntry[];
}

export interface ImportProgress {
  done: number;
  total: number;
}

export interface SamplesApi {
  list(): Promise<SampleList>;

  /**
   * Keeps all of `pictures`, which are transferred and closed, as samples of one class, or none.
   * @throws label-unfit, storage-full, storage-unavailable
   */
  add(pictures: ImageBitmap[], teaching: SampleLabel): Promise<SamplesAdded>;

  /**
   * Reads pictures, folders and zips, and keeps what could be read at its end, at once. A file that cannot be read is
   * told in the report; a zip that is not safe is refused whole. When it was cancelled, nothing is kept.
   * @throws cancelled, storage-full, storage-unavailable
   */
  import(files: IncomingFile[], onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<ImportReport>;

  /**
   * A zip with one folder per class and a manifest, of every sample whose photo is whole.
   * @throws cancelled, archive-too-large
   */
  export(onProgress: Listener<ImportProgress>, signal: AbortSignal): Promise<SamplesExport>;
}
