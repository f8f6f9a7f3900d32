import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Experiment, ExperimentCell } from '../../src/domain/experiment.ts';
import type { ModelFiles, ModelId, ModelVersion } from '../../src/domain/model-version.ts';
import type { PileEntry } from '../../src/domain/pile.ts';
import type { Run, RunCurves } from '../../src/domain/run.ts';
import { sha256 } from '../common/sha256.ts';
import type { Checkpoint } from './checkpoints.ts';
import type { Database } from './database.ts';
import { filesHash } from './models.ts';
import { cellsOf, type OwnClass } from './schema.ts';

/**
 * Puts back what was kept under the same ids, here or on another device; samples have their ids from their photos and
 * come back by `SampleStore.add`. What is here already stays as it is. Each method is one transaction.
 */
export class RestoreStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns how many were not here */
  async classes(classes: readonly OwnClass[]): Promise<number> {
    return this.#database.write(['classes'], 'strict', ['samples'], async (transaction) => {
      const store = transaction.objectStore('classes');
      const here = new Set(await store.getAllKeys());
      const missing = classes.filter(({ label }) => !here.has(label));
      await Promise.all(missing.map((own) => store.put(own)));
      return missing.length;
    });
  }

  /** @returns whether it was not here @throws model-damaged when the files are not those of the version, storage-full */
  async model(version: ModelVersion, files: ModelFiles): Promise<boolean> {
    const found = await filesHash(files);
    if (found !== version.sha256) throw new SelvedgeError('model-damaged', `${version.name} has SHA-256 ${found}`);
    return this.#database.write(['models', 'modelFiles'], 'strict', ['models'], async (transaction) => {
      const models = transaction.objectStore('models');
      if ((await models.getKey(version.id)) !== undefined) return false;
      await Promise.all([models.put(version), transaction.objectStore('modelFiles').put(files, version.id)]);
      return true;
    });
  }

  /** Chooses the model to classify with, where none was chosen here and this one is here. @returns whether it did */
  async modelInUse(id: ModelId, ships: boolean): Promise<boolean> {
    return this.#database.write(['models', 'settings'], 'strict', ['models'], async (transaction) => {
      const settings = transaction.objectStore('settings');
      const chosen = await settings.get('model-in-use');
      const here = ships || (await transaction.objectStore('models').getKey(id)) !== undefined;
      if (chosen !== undefined || !here) return false;
      await settings.put(id, 'model-in-use');
      return true;
    });
  }

  /** @returns whether it was not here @throws storage-full */
  async run(run: Run, curves: RunCurves, checkpoint: Checkpoint | null): Promise<boolean> {
    const hash = checkpoint && (await sha256(new Uint8Array(checkpoint.bytes)));
    return this.#database.write(['runs', 'curves', 'checkpoints'], 'strict', ['runs'], async (transaction) => {
      const runs = transaction.objectStore('runs');
      if ((await runs.getKey(run.id)) !== undefined) return false;
      const parts = transaction.objectStore('curves');
      // Those of a run that was deleted wait for its purge.
      const old = await parts.index('by-run').getAllKeys(run.id);
      await Promise.all([
        runs.put(run),
        ...old.map((key) => parts.delete(key)),
        parts.add({ run: run.id, ...curves }),
        checkpoint && hash && transaction.objectStore('checkpoints').put({ ...checkpoint, run: run.id, sha256: hash }),
      ]);
      return true;
    });
  }

  /** @returns whether it was not here @throws storage-full */
  async experiment(experiment: Experiment, cells: readonly ExperimentCell[]): Promise<boolean> {
    return this.#database.write(['experiments', 'cells'], 'strict', ['experiments'], async (transaction) => {
      const store = transaction.objectStore('experiments');
      if ((await store.getKey(experiment.id)) !== undefined) return false;
      const kept = transaction.objectStore('cells');
      await Promise.all([
        store.put(experiment),
        kept.delete(cellsOf(experiment.id)),
        ...cells.map((cell) => kept.put({ ...cell, experiment: experiment.id })),
      ]);
      return true;
    });
  }

  /** @returns how many were not here @throws storage-full */
  async pile(pictures: readonly { entry: PileEntry; photo: Blob | null }[]): Promise<number> {
    const read = await Promise.all(
      pictures.map(async ({ entry, photo }) => ({
        entry,
        photo: photo && { bytes: await photo.arrayBuffer(), type: photo.type },
      })),
    );
    return this.#database.write(['pile', 'pilePhotos'], 'strict', ['pile'], async (transaction) => {
      const store = transaction.objectStore('pile');
      const found = await Promise.all(read.map(({ entry }) => store.getKey(entry.id)));
      const missing = read.filter((_, i) => found[i] === undefined);
      await Promise.all(
        missing.flatMap(({ entry, photo }) => [
          store.put(entry),
          photo && transaction.objectStore('pilePhotos').put(photo, entry.id),
        ]),
      );
      return missing.length;
    });
  }
}
