import type { KeptCheckpoints } from '../../src/contract/storage-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { CheckpointPlace, InterruptedRun, Run } from '../../src/domain/run.ts';
import { sha256 } from '../common/sha256.ts';
import { lockHolder } from '../common/training-lock.ts';
import type { Database } from './database.ts';
import type { CheckpointRecord } from './schema.ts';

/** Where a run stands, and all that it needs to go on from there. */
export interface Checkpoint extends CheckpointPlace {
  /** Weights, optimizer state, random state; their form belongs to the training. */
  bytes: ArrayBuffer;
}

/** One checkpoint a run, replaced whole. */
export class CheckpointStore implements KeptCheckpoints {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Replaces the run's checkpoint, its hash with it.
   * @throws run-missing when the run has ended or was removed meanwhile; storage-full, with the one before kept
   */
  async save(run: string, { epoch, step, bytes }: Omit<Checkpoint, 'savedAt'>): Promise<void> {
    const hash = await sha256(new Uint8Array(bytes));
    await this.#database.write(['runs', 'checkpoints'], 'relaxed', [], async (transaction) => {
      const found = await transaction.objectStore('runs').get(run);
      if (found === undefined || found.finishedAt !== null) {
        throw new SelvedgeError('run-missing', `run ${run} takes no checkpoint`);
      }
      const record: CheckpointRecord = { run, epoch, step, savedAt: Date.now(), bytes, sha256: hash };
      await transaction.objectStore('checkpoints').put(record);
    });
  }

  /**
   * The run's checkpoint as it was saved; null when it has none.
   * @throws checkpoint-damaged
   */
  async load(run: string): Promise<Checkpoint | null> {
    const record = await this.#database.read(['checkpoints'], undefined, (transaction) =>
      transaction.objectStore('checkpoints').get(run),
    );
    if (record === undefined) return null;
    const { run: _run, sha256: expected, ...checkpoint } = record;
    const found = await sha256(new Uint8Array(checkpoint.bytes));
    if (found !== expected) {
      throw new SelvedgeError('checkpoint-damaged', `the checkpoint of run ${run} has SHA-256 ${found}`);
    }
    return checkpoint;
  }

  /** The newest run that has not ended, when nobody trains: its tab was closed or crashed. Else null. */
  async interrupted(): Promise<InterruptedRun | null> {
    if (await isTraining()) return null;
    const runs = await this.#database.read(['runs'], [], (transaction) => transaction.objectStore('runs').getAll());
    const left = runs.filter((run) => run.finishedAt === null).sort((a, b) => b.startedAt - a.startedAt)[0];
    // Asked again, for a run may have begun between the two.
    return left === undefined || (await isTraining()) ? null : this.#describe(left);
  }

  /**
   * Throws every checkpoint away: runs that were interrupted cannot be resumed then.
   * @throws training-elsewhere while anyone trains, whose own is among them
   */
  async forget(): Promise<void> {
    if (await isTraining()) throw new SelvedgeError('training-elsewhere');
    await this.#database.write(['checkpoints'], 'strict', ['runs'], (transaction) =>
      transaction.objectStore('checkpoints').clear(),
    );
  }

  async #describe(run: Run): Promise<InterruptedRun> {
    try {
      const checkpoint = await this.load(run.id);
      if (checkpoint === null) return { run, checkpoint, damaged: false };
      const { bytes: _bytes, ...place } = checkpoint;
      return { run, checkpoint: place, damaged: false };
    } catch (error) {
      if (error instanceof SelvedgeError && error.name === 'checkpoint-damaged') {
        return { run, checkpoint: null, damaged: true };
      }
      throw error;
    }
  }
}

/** Where nobody can tell, no run can be known to have an owner. */
const isTraining = async () => (await lockHolder()) === 'training';
