import type {
  Imported,
  ModelEntry,
  ModelList,
  ModelsApi,
  PickedFile,
  UnreadableModel,
} from '../../src/contract/models-api.ts';
import { DEFAULT_MODEL, SHIPPED_MODELS } from '../../src/domain/assets.ts';
import { errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import type { ExportFormat } from '../../src/domain/export-format.ts';
import type { ForeignChoice, ForeignModel } from '../../src/domain/foreign-model.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles, ModelId, ModelVersion } from '../../src/domain/model-version.ts';
import type { Storage } from '../storage/index.ts';
import { filesHash } from '../storage/models.ts';
import { exportFiles } from './export-files.ts';
import { importFiles, keepForeign, openForeign } from './import-files.ts';
import { parseMetadata } from './metadata.ts';
import { namedWeightBytes, type OpenedModel, openModel } from './model-file.ts';

/** What the library needs from around it. */
export interface LibrarySources {
  storage: Storage;
  /** Starts the engine once, without which no model can be opened. @throws engine-unavailable */
  engine(): Promise<unknown>;
  /** @throws model-missing */
  fetchModelFiles(name: string): Promise<ModelFiles>;
  /** @throws model-missing */
  fetchModelFile(name: string, file: keyof ModelFiles): Promise<ArrayBuffer>;
}

/** The model versions of this device and those that ship with the app. */
export class ModelLibrary implements ModelsApi {
  readonly #sources: LibrarySources;

  constructor(sources: LibrarySources) {
    this.#sources = sources;
  }

  async list(): Promise<ModelList> {
    const { models } = this.#sources.storage;
    const [versions, used, ...shipped] = await Promise.all([
      models.list(),
      this.inUse(),
      ...SHIPPED_MODELS.map((name) => this.#shippedEntry(name)),
    ]);
    const own = versions.filter(isSound).map((version) => ({ ...version, shipped: false }));
    const damaged = versions.filter((version) => !isSound(version));
    const here = shipped.flatMap((entry) => ('code' in entry ? [] : entry));
    return {
      models: [...own, ...here].map((entry) => ({ ...entry, inUse: entry.id === used })),
      unreadable: [
        ...shipped.flatMap((entry) => ('code' in entry ? entry : [])),
        ...damaged.map(({ id }) => ({ id, code: 'model-damaged' as const })),
      ],
    };
  }

  /** The model to classify with. */
  async inUse(): Promise<ModelId> {
    return (await this.#sources.storage.models.inUse()) ?? DEFAULT_MODEL;
  }

  /**
   * Opens a version, or a model that ships with the app; the caller disposes of it.
   * @throws version-missing, model-damaged, model-missing
   */
  async open(id: ModelId): Promise<OpenedModel> {
    const [files] = await Promise.all([this.#files(id), this.#sources.engine()]);
    return openModel(files);
  }

  async use(id: ModelId): Promise<void> {
    const { model } = await this.open(id);
    model.dispose();
    await this.#sources.storage.models.use(id);
  }

  async export(id: ModelId, format: ExportFormat): Promise<Blob> {
    const { storage, engine } = this.#sources;
    const [files, versions] = await Promise.all([this.#files(id), storage.models.list(), engine()]);
    const name = versions.find((version) => version.id === id)?.name;
    return exportFiles(files, format, { shipped: SHIPPED_MODELS.includes(id), name });
  }

  async import(files: PickedFile[]): Promise<Imported> {
    await this.#sources.engine();
    return importFiles(files, this.#keep);
  }

  /**
   * As `import`, unless a version of the same files is here already.
   * @returns whether none was
   * @throws model-refused where a model from elsewhere has to be asked about
   */
  async importOnce(file: Blob): Promise<boolean> {
    await this.#sources.engine();
    const { models } = this.#sources.storage;
    let added = true;
    const { kept } = await importFiles([{ file, path: 'model.zip' }], async (metadata, files) => {
      const hash = await filesHash(files);
      const here = (await models.list()).find(({ sha256 }) => sha256 === hash);
      added = here === undefined;
      return here ?? this.#keep(metadata, files);
    });
    if (kept === null) throw new SelvedgeError('model-refused', 'It is asked about where it is imported: under Models');
    return added;
  }

  async keep(model: ForeignModel, choice: ForeignChoice): Promise<ModelVersion> {
    return keepForeign(model, choice, this.#keep);
  }

  /**
   * Opens a model that is not kept yet; the caller disposes of it.
   * @throws model-damaged
   */
  async openForeign(model: ForeignModel, choice: ForeignChoice): Promise<OpenedModel> {
    await this.#sources.engine();
    return openForeign(model, choice);
  }

  readonly #keep = async (metadata: ModelMetadata, files: ModelFiles): Promise<ModelVersion> => {
    const { models } = this.#sources.storage;
    const taken = [...SHIPPED_MODELS, ...(await models.list()).map(({ name }) => name)];
    return models.add({ name: freeName(metadata.name, taken), parent: null, metadata, taught: [], files });
  };

  #files(id: ModelId): Promise<ModelFiles> {
    const { storage, fetchModelFiles } = this.#sources;
    return SHIPPED_MODELS.includes(id) ? fetchModelFiles(id) : storage.models.files(id);
  }

  /** One that cannot be had hides no other: offline, a model that was never used may not be here. */
  async #shippedEntry(id: string): Promise<Omit<ModelEntry, 'inUse'> | UnreadableModel> {
    try {
      const { fetchModelFile } = this.#sources;
      // Not the weights: the topology says how long they are, and a list need not read megabytes.
      const [topology, facts] = await Promise.all([
        fetchModelFile(id, 'model.json'),
        fetchModelFile(id, 'metadata.json'),
      ]);
      const metadata = parseMetadata(JSON.parse(new TextDecoder().decode(facts)));
      const bytes = topology.byteLength + facts.byteLength + namedWeightBytes(topology);
      const { name, weightsSha256: sha256 } = metadata;
      return { id, name, createdAt: 0, parent: null, metadata, sha256, bytes, shipped: true };
    } catch (error) {
      return { id, code: error instanceof SyntaxError ? 'model-damaged' : errorCode(error) };
    }
  }
}

/** Whether what is kept of a version is as it was written, as far as a list shows it. */
function isSound({ name, createdAt, bytes, metadata }: ModelVersion): boolean {
  try {
    parseMetadata(metadata);
  } catch {
    // The list says which.
    return false;
  }
  return typeof name === 'string' && Number.isFinite(createdAt) && Number.isFinite(bytes);
}

/** `name`, with a number where it is taken: two models of one name could not be told apart. */
function freeName(name: string, taken: readonly string[]): string {
  for (let number = 2, found = name; ; number++) {
    if (!taken.includes(found)) return found;
    found = `${name} (${number})`;
  }
}
