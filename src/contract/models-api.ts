import type { ErrorCode } from '../domain/errors.ts';
import type { ExportFormat } from '../domain/export-format.ts';
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

export interface ModelsApi {
  list(): Promise<ModelList>;

  /**
   * Chooses the model to classify with; `ClassifierApi.start` then changes to it.
   * @throws version-missing, model-damaged, model-unfit where it takes pictures of another size than vision makes
   */
  use(model: ModelId): Promise<void>;

  /**
   * A zip of the model with the names of its classes, a golden vector, a README and its licence.
   * @throws version-missing, model-damaged, model-missing, export-unsupported when it has a layer that `format` lacks
   */
  export(model: ModelId, format: ExportFormat): Promise<Blob>;

  /**
   * Keeps the model of a zip in the format `selvedge`, once it computes here what it did where it came from.
   * @throws archive-…, model-damaged, storage-full
   */
  import(file: Blob): Promise<ModelVersion>;
}
