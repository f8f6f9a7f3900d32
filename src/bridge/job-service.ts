import { proxy } from 'comlink';
import type { Listener } from '../contract/listener.ts';
import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import { errorCode, SelvedgeError } from '../domain/errors.ts';
import type { ClassifierClient } from './classifier-client.ts';
import { longJob } from './long-job.ts';
import { Service } from './service.ts';
import { Task } from './task.ts';
import { trainingOver } from './training-elsewhere.ts';
import type { WorkerParts } from './worker-session.ts';

/** Phases that every such job goes through. */
type CommonPhase = 'idle' | 'preparing' | 'stopping' | 'evaluating';

/** A service that has the worker train, one job at a time, and hears of it. */
export abstract class JobService<Phase extends string, Heard> extends Service {
  /** `preparing` until the first step: fetching the dataset, starting the cores. */
  phase: Phase | CommonPhase = 'idle';
  /** While the dataset is being fetched for the job. */
  download: DatasetProgress | undefined;
  /** Begins the last job once more, until that has ended otherwise than by a line that stood still. */
  protected again: (() => Promise<void>) | undefined;
  protected readonly client: ClassifierClient;
  readonly #hold: () => () => void;
  #job: Task<unknown> | undefined;

  /** @param hold keeps updates of the app from being offered while a job goes on; returns what ends that */
  constructor(client: ClassifierClient, hold: () => () => void) {
    super();
    this.client = client;
    this.#hold = hold;
  }

  get busy(): boolean {
    return this.phase !== 'idle';
  }

  /** Reads what there is beside the job. */
  abstract check(): Promise<void>;

  /** Does again what the line or storage was in the way of. */
  async retry(): Promise<void> {
    const again = this.notice?.code === 'line-stalled' ? this.again : undefined;
    this.dismissNotice();
    await (again ? again() : this.check());
  }

  /** Takes in what is heard of the job while it goes on. */
  protected abstract hear(event: Heard): void;

  /**
   * Sends a job and follows it to its end; a failure becomes the notice.
   * @param send hands the worker the signal where the job can be cancelled
   * @param ended takes the result, if there is one
   * @param phase in which it begins
   */
  protected async follow<T>(
    send: (worker: WorkerParts, listen: Listener<Heard>, signal: AbortSignal) => Promise<T>,
    ended: (result: T) => void,
    phase: Phase | CommonPhase = 'preparing',
  ): Promise<void> {
    this.become(phase);
    const listen = proxy((event: Heard) => {
      // The last events may come in after the job's end.
      if (!this.busy) return;
      this.hear(event);
      this.changed();
    });
    const job = new Task(async (signal) => {
      const work = () => this.client.work((worker) => send(worker, listen, signal));
      ended(await longJob(this.#hold, work).catch(explainLoss));
    });
    this.#job = job;
    await this.runTask(job);
    if (this.notice?.code !== 'line-stalled') this.again = undefined;
    this.download = undefined;
    this.become('idle');
  }

  /** Asks the job under way to end. */
  protected cancel(): void {
    if (!this.busy || this.phase === 'stopping') return;
    this.#job?.abort();
    this.become('stopping');
  }

  protected become(phase: Phase | CommonPhase): void {
    this.phase = phase;
    this.changed();
  }
}

/** Says of a job whose worker is gone what that means, once it can be taken up. */
async function explainLoss(error: unknown): Promise<never> {
  if (errorCode(error) !== 'worker-died') throw error;
  await trainingOver();
  throw new SelvedgeError('training-lost', error instanceof Error ? error.message : '', { cause: error });
}
