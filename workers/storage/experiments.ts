import type { KeptExperiments } from '../../src/contract/storage-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Experiment, ExperimentCell } from '../../src/domain/experiment.ts';
import type { UndoToken } from '../../src/domain/storage.ts';
import type { Database } from './database.ts';
import { cellsOf } from './schema.ts';
import { removeUndoably } from './undo.ts';

export type NewExperiment = Pick<Experiment, 'kind' | 'name' | 'definition'>;

const missing = (id: string) => new SelvedgeError('run-missing', `there is no experiment ${id}`);

/** Grids and searches with their cells. Each method is one transaction. */
export class ExperimentStore implements KeptExperiments {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Newest first. */
  async list(): Promise<Experiment[]> {
    const experiments = await this.#database.read(['experiments'], [], (transaction) =>
      transaction.objectStore('experiments').getAll(),
    );
    return experiments.sort((a, b) => b.createdAt - a.createdAt);
  }

  /** @throws storage-full, storage-unavailable */
  async add(facts: NewExperiment, cells: readonly ExperimentCell[] = []): Promise<Experiment> {
    const [experiment] = await this.#addAll([{ ...facts, cells }], null);
    return experiment!;
  }

  /** Keeps experiments that have finished elsewhere. @throws storage-full, storage-unavailable; then none is kept */
  addFinished(experiments: readonly (NewExperiment & { cells: readonly ExperimentCell[] })[]): Promise<Experiment[]> {
    return this.#addAll(experiments, Date.now());
  }

  #addAll(
    given: readonly (NewExperiment & { cells: readonly ExperimentCell[] })[],
    finishedAt: number | null,
  ): Promise<Experiment[]> {
    return this.#database.write(['experiments', 'cells'], 'strict', ['experiments'], (transaction) => {
      const [experiments, cells] = [transaction.objectStore('experiments'), transaction.objectStore('cells')];
      return Promise.all(
        given.map(async ({ cells: own, ...facts }) => {
          const experiment: Experiment = { ...facts, id: crypto.randomUUID(), createdAt: Date.now(), finishedAt };
          await Promise.all([
            experiments.add(experiment),
            ...own.map((cell) => cells.add({ ...cell, experiment: experiment.id })),
          ]);
          return experiment;
        }),
      );
    });
  }

  /** In the order of their index. */
  async cells(id: string): Promise<ExperimentCell[]> {
    const records = await this.#database.read(['cells'], [], (transaction) =>
      transaction.objectStore('cells').getAll(cellsOf(id)),
    );
    return records.map(({ experiment: _experiment, ...cell }) => cell);
  }

  /**
   * Keeps how a cell stands; a search may add cells as it goes.
   * @throws run-missing, storage-full
   */
  async saveCell(id: string, cell: ExperimentCell): Promise<void> {
    await this.#database.write(['experiments', 'cells'], 'strict', ['experiments'], async (transaction) => {
      if ((await transaction.objectStore('experiments').getKey(id)) === undefined) throw missing(id);
      await transaction.objectStore('cells').put({ ...cell, experiment: id });
    });
  }

  /** @throws run-missing */
  async finish(id: string): Promise<Experiment> {
    return this.#database.write(['experiments'], 'strict', ['experiments'], async (transaction) => {
      const store = transaction.objectStore('experiments');
      const experiment = await store.get(id);
      if (experiment === undefined) throw missing(id);
      const finished = { ...experiment, finishedAt: Date.now() };
      await store.put(finished);
      return finished;
    });
  }

  /** Takes an experiment out. @returns as `removeUndoably` @throws run-missing */
  async remove(id: string): Promise<UndoToken | null> {
    return removeUndoably(this.#database, ['experiments'], async (transaction, undo) => {
      const store = transaction.objectStore('experiments');
      const experiment = await store.get(id);
      if (experiment === undefined) throw missing(id);
      undo.experiments = [experiment];
      await store.delete(id);
    });
  }
}
