import type { KeptModels } from '../../src/contract/storage-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelFiles, ModelId, ModelVersion } from '../../src/domain/model-version.ts';
import type { UndoToken } from '../../src/domain/storage.ts';
import { sha256 } from '../common/sha256.ts';
import type { Database } from './database.ts';
import { removeUndoably } from './undo.ts';

/** What is said of a version when it is kept; the rest follows from its files. */
export type NewModel = Pick<ModelVersion, 'name' | 'parent' | 'metadata' | 'taught'> & { files: ModelFiles };

export const FILE_NAMES = ['model.json', 'weights.bin', 'metadata.json'] as const;

/** Ids that are not UUIDs name models that ship with the app. */
export const VERSION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const missing = (id: ModelId) => new SelvedgeError('version-missing', `there is no model version ${id}`);

/** The versions that were made or imported here. Each method is one transaction. */
export class ModelStore implements KeptModels {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Newest first. */
  async list(): Promise<ModelVersion[]> {
    const versions = await this.#database.read(['models'], [], (transaction) =>
      transaction.objectStore('models').getAll(),
    );
    return versions.sort((a, b) => b.createdAt - a.createdAt);
  }

  /**
   * Keeps a version: its files, their hash and its metadata at once; with `use`, also makes it the one in use.
   * @throws storage-full, storage-unavailable
   */
  async add({ files, ...facts }: NewModel, { use = false } = {}): Promise<ModelVersion> {
    const version: ModelVersion = {
      ...facts,
      id: crypto.randomUUID(),
      createdAt: Date.now(),
      sha256: await filesHash(files),
      bytes: FILE_NAMES.reduce((sum, name) => sum + files[name].byteLength, 0),
    };
    const stores = ['models', 'modelFiles', 'settings'] as const;
    return this.#database.write(stores, 'strict', ['models'], async (transaction) => {
      await Promise.all([
        transaction.objectStore('models').add(version),
        transaction.objectStore('modelFiles').add(files, version.id),
        use && transaction.objectStore('settings').put(version.id, 'model-in-use'),
      ]);
      return version;
    });
  }

  /**
   * A version's files, as they were kept.
   * @throws version-missing, model-damaged
   */
  async files(id: ModelId): Promise<ModelFiles> {
    const [version, files] = await this.#database.read(
      ['models', 'modelFiles'],
      [undefined, undefined],
      (transaction) =>
        Promise.all([transaction.objectStore('models').get(id), transaction.objectStore('modelFiles').get(id)]),
    );
    if (version === undefined) throw missing(id);
    if (files === undefined) throw new SelvedgeError('model-damaged', `the files of version ${id} are gone`);
    const found = await filesHash(files);
    if (found !== version.sha256) {
      throw new SelvedgeError('model-damaged', `version ${id} has SHA-256 ${found} instead of ${version.sha256}`);
    }
    return files;
  }

  /** @throws version-missing */
  async rename(id: ModelId, name: string): Promise<void> {
    await this.#database.write(['models'], 'strict', ['models'], async (transaction) => {
      const store = transaction.objectStore('models');
      const version = await store.get(id);
      if (version === undefined) throw missing(id);
      await store.put({ ...version, name });
    });
  }

  /** The model to classify with; null when none was chosen, so the app's own applies. */
  async inUse(): Promise<ModelId | null> {
    return this.#database.read(
      ['settings'],
      null,
      async (transaction) => (await transaction.objectStore('settings').get('model-in-use')) ?? null,
    );
  }

  /**
   * Chooses the model to classify with: a version, or one that ships with the app by its name.
   * @throws version-missing
   */
  async use(id: ModelId): Promise<void> {
    await this.#database.write(['models', 'settings'], 'strict', ['models'], async (transaction) => {
      const known = !VERSION_ID.test(id) || (await transaction.objectStore('models').getKey(id)) !== undefined;
      if (!known) throw missing(id);
      await transaction.objectStore('settings').put(id, 'model-in-use');
    });
  }

  /**
   * Takes a version out. If it was in use, its parent is from now on, where that is
   * still here, or else the app's own.
   * @returns as `removeUndoably`
   * @throws version-missing
   */
  async remove(id: ModelId): Promise<UndoToken | null> {
    return removeUndoably(this.#database, ['models'], async (transaction, undo) => {
      const models = transaction.objectStore('models');
      const settings = transaction.objectStore('settings');
      const version = await models.get(id);
      if (version === undefined) throw missing(id);
      undo.models = [version];
      if ((await settings.get('model-in-use')) === id) {
        undo.inUse = id;
        const { parent } = version;
        const heir = parent !== null && (!VERSION_ID.test(parent) || (await models.getKey(parent)) !== undefined);
        await (heir ? settings.put(parent, 'model-in-use') : settings.delete('model-in-use'));
      }
      await models.delete(id);
    });
  }
}

/** The SHA-256 of what `sha256sum model.json weights.bin metadata.json` prints, so that it can be checked by hand. */
export async function filesHash(files: ModelFiles): Promise<string> {
  const lines = await Promise.all(
    FILE_NAMES.map(async (name) => `${await sha256(new Uint8Array(files[name]))}  ${name}\n`),
  );
  return sha256(new TextEncoder().encode(lines.join('')));
}
