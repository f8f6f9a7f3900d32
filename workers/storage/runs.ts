import type { KeptRuns } from '../../src/contract/storage-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { CheckpointPlace, Run, RunCurves, RunResult, RunStatus } from '../../src/domain/run.ts';
import type { UndoToken } from '../../src/domain/storage.ts';
import { cutCurves, joinCurves } from './curves.ts';
import type { Database } from './database.ts';
import { removeUndoably } from './undo.ts';

/** What is known of a run when it begins. */
export type NewRun = Pick<Run, 'name' | 'options' | 'engine' | 'device'>;

/** How a run can have ended. */
export type EndStatus = Exclude<RunStatus, 'running' | 'paused'>;

const missing = (id: string) => new SelvedgeError('run-missing', `there is no run ${id}`);

/** The history of trainings, their curves included. Each method is one transaction. */
export class RunStore implements KeptRuns {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Newest first. */
  async list(): Promise<Run[]> {
    const runs = await this.#database.read(['runs'], [], (transaction) => transaction.objectStore('runs').getAll());
    return runs.sort((a, b) => b.startedAt - a.startedAt);
  }

  /** @throws storage-full, storage-unavailable */
  async start(facts: NewRun): Promise<Run> {
    const run: Run = {
      ...facts,
      id: crypto.randomUUID(),
      startedAt: Date.now(),
      finishedAt: null,
      status: 'running',
      result: null,
    };
    return this.#database.write(['runs'], 'strict', ['runs'], async (transaction) => {
      await transaction.objectStore('runs').add(run);
      return run;
    });
  }

  /**
   * Adds the points that came since the last call; its cost does not grow with the run. Nobody is told: it may come
   * every second. Points of a run that was removed meanwhile are dropped.
   * @throws storage-full
   */
  async append(id: string, points: RunCurves): Promise<void> {
    await this.#database.write(['runs', 'curves'], 'relaxed', [], async (transaction) => {
      if ((await transaction.objectStore('runs').getKey(id)) === undefined) return;
      await transaction.objectStore('curves').add({ run: id, ...points });
    });
  }

  /** Every point so far. */
  async curves(id: string): Promise<RunCurves> {
    const parts = await this.#database.read(['curves'], [], (transaction) =>
      transaction.objectStore('curves').index('by-run').getAll(id),
    );
    return joinCurves(parts);
  }

  /** @throws run-missing */
  async setPaused(id: string, paused: boolean): Promise<void> {
    await this.#database.write(['runs'], 'relaxed', ['runs'], async (transaction) => {
      const store = transaction.objectStore('runs');
      const run = await store.get(id);
      if (run === undefined) throw missing(id);
      await store.put({ ...run, status: paused ? 'paused' : 'running' });
    });
  }

  /**
   * Takes a run up again at its checkpoint: points that came after it are dropped, for they will come again.
   * @throws run-missing
   */
  async resume(id: string, { epoch, step }: CheckpointPlace): Promise<Run> {
    return this.#database.write(['runs', 'curves'], 'strict', ['runs'], async (transaction) => {
      const runs = transaction.objectStore('runs');
      const run = await runs.get(id);
      if (run === undefined) throw missing(id);
      const resumed: Run = { ...run, status: 'running', finishedAt: null };
      const curves = transaction.objectStore('curves');
      const parts = await curves.index('by-run').getAll(id);
      const keys = await curves.index('by-run').getAllKeys(id);
      await Promise.all([
        runs.put(resumed),
        ...keys.map((key) => curves.delete(key)),
        curves.add({ run: id, ...cutCurves(joinCurves(parts), epoch, step) }),
      ]);
      return resumed;
    });
  }

  /**
   * Ends a run: its result is kept, its checkpoint is not.
   * @throws run-missing, storage-full
   */
  async finish(id: string, status: EndStatus, result: RunResult | null): Promise<Run> {
    return this.#database.write(['runs', 'checkpoints'], 'strict', ['runs'], async (transaction) => {
      const store = transaction.objectStore('runs');
      const run = await store.get(id);
      if (run === undefined) throw missing(id);
      const finished: Run = { ...run, status, result, finishedAt: Date.now() };
      await Promise.all([store.put(finished), transaction.objectStore('checkpoints').delete(id)]);
      return finished;
    });
  }

  /** Takes runs out. @returns as `removeUndoably` */
  async remove(ids: readonly string[]): Promise<UndoToken | null> {
    return removeUndoably(this.#database, ['runs'], async (transaction, undo) => {
      const store = transaction.objectStore('runs');
      const records = await Promise.all(ids.map((id) => store.get(id)));
      undo.runs = records.filter((run) => run !== undefined);
      await Promise.all(ids.map((id) => store.delete(id)));
    });
  }
}
