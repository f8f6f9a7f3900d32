import type { ErrorCode } from '../domain/errors.ts';
import type { ExportFormat } from '../domain/export-format.ts';
import type { ForeignChoice, ForeignModel } from '../domain/foreign-model.ts';
import type { ModelId, ModelVersion } from '../domain/model-version.ts';

/** A model as the list shows it. */
export interface ModelEntry extends ModelVersion {
  /** Ships with the app: it cannot be renamed or removed. `createdAt` is 0. */
  shipped: boolean;
  inUse: boolean;
}

/** A model that ships with the app and cannot be read now, or an own one whose record is damaged, and why. */
export interface UnreadableModel {
  id: ModelId;
  code: ErrorCode;
}

export interface ModelList {
  /** Own versions, newest first, then those that ship with the app. */
  models: ModelEntry[];
  unreadable: UnreadableModel[];
}

/** A file that a person chose. */
export interface PickedFile {
  file: Blob;
  /** Its folders and its name. */
  path: string;
}

/** What came of the files of a model: a version that is kept, or else a model that has to be asked about first. */
export interface Imported {
  kept: ModelVersion | null;
  /** Whether it answered here what it did where it came from. */
  compared: boolean;
  asks: ForeignModel | null;
}

export interface ModelsApi {
  list(): Promise<ModelList>;

  /**
   * Chooses the model to classify with; `ClassifierApi.start` then changes to it.
   * @throws version-missing, model-damaged
   */
  use(model: ModelId): Promise<void>;

  /**
   * A zip of the model with the names of its classes, a golden vector, a README and its licence.
   * @throws version-missing, model-damaged, model-missing, export-unsupported when it has a layer that `format` lacks
   */
  export(model: ModelId, format: ExportFormat): Promise<Blob>;

  /**
   * Reads a model from its files, a folder of them or a zip. One that was exported here is kept, once it computes what it
   * did where it came from; of another program's, what its files do not tell has to be asked.
   * @throws archive-…, model-refused with what is wrong and what to do, model-damaged, storage-full
   */
  import(files: PickedFile[]): Promise<Imported>;

  /**
   * Keeps a model of another program.
   * @throws archive-contents where its names cannot be told apart or read, storage-full
   */
  keep(model: ForeignModel, choice: ForeignChoice): Promise<ModelVersion>;
}
