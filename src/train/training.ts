import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { JobService } from '../bridge/job-service.ts';
import { Task } from '../bridge/task.ts';
import type { WorkerParts } from '../bridge/worker-session.ts';
import { LiveCurves } from '../chart/live-curves.ts';
import type { Listener } from '../contract/listener.ts';
import type { TrainingEvent } from '../contract/training-api.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { InterruptedRun, Run } from '../domain/run.ts';
import type { TrainingOptions } from '../domain/training-options.ts';
import type { StepProgress } from '../domain/training-progress.ts';

export type RunPhase = Training['phase'];

/** The training run of this tab: what it costs, how it goes, and what an earlier one left. */
export class Training extends JobService<'training' | 'paused', TrainingEvent> {
  /** The run under way, or the last one of this visit. */
  run: Run | undefined;
  progress: StepProgress | undefined;
  curves = new LiveCurves();
  /** What happened on the way and did not end the run. */
  warning: ErrorCode | undefined;
  /** What a run of some options would take on this device; the last question counts. */
  readonly estimate = new Task((signal, options: TrainingOptions) =>
    this.client.work((worker) => worker.training.estimate(options, signal)),
  );
  /** A run that was under way when its tab was closed; null when there is none. */
  interrupted: InterruptedRun | null = null;

  /** @param hold as in `JobService` */
  constructor(client: ClassifierClient, hold: () => () => void) {
    super(client, hold);
    this.relay(this.estimate);
  }

  /** Asks whether a run was interrupted. */
  async check(): Promise<void> {
    await this.look(async () => {
      this.interrupted = await this.client.ask((worker) => worker.storage.checkpoints.interrupted());
      this.changed();
    });
  }

  /** Runs from the first step to the entry in the history. */
  train(name: string, options: TrainingOptions): Promise<void> {
    return this.#follow((worker, listen) => worker.training.train(name, options, listen));
  }

  /** Goes on with the interrupted run. */
  async resumeRun(): Promise<void> {
    const id = this.interrupted?.run.id;
    if (id !== undefined) await this.#follow((worker, listen) => worker.training.resumeRun(id, listen));
  }

  /** Ends the interrupted run with the best weights that its checkpoint holds. */
  async keepInterrupted(): Promise<void> {
    const run = this.interrupted?.run;
    if (run !== undefined) await this.#follow((worker) => worker.training.finishAtBest(run.id), 'evaluating', run);
  }

  async discardInterrupted(): Promise<void> {
    const id = this.interrupted?.run.id;
    if (id === undefined) return;
    await this.once('discard', async () => {
      await this.reportErrors(() => this.client.ask((worker) => worker.training.discard(id)));
      await this.check();
    });
  }

  async pause(): Promise<void> {
    if (this.phase !== 'training') return;
    this.become('paused');
    await this.reportErrors(() => this.client.ask((worker) => worker.training.pause()));
  }

  async resume(): Promise<void> {
    if (this.phase !== 'paused') return;
    this.become('training');
    await this.reportErrors(() => this.client.ask((worker) => worker.training.resume()));
  }

  /** Ends the run; its best weights become a model version, or nothing does. */
  async stop(keep: 'best' | 'discard'): Promise<void> {
    if (!this.busy) return;
    this.become('stopping');
    await this.reportErrors(() => this.client.ask((worker) => worker.training.stop(keep)));
  }

  async #follow(
    send: (worker: WorkerParts, listen: Listener<TrainingEvent>) => Promise<Run>,
    phase?: RunPhase,
    begun?: Run,
  ): Promise<void> {
    if (this.busy) return;
    this.again = () => this.#follow(send, phase, begun);
    this.estimate.abort();
    Object.assign(this, { run: begun, progress: undefined, warning: undefined, curves: new LiveCurves() });
    const ended = (run: Run) => {
      this.run = run;
    };
    await this.follow(send, ended, phase);
    await this.check();
  }

  protected override hear(event: TrainingEvent): void {
    switch (event.kind) {
      case 'dataset':
        this.download = event.progress;
        break;
      case 'begun':
        this.run = event.run;
        this.interrupted = null;
        this.download = undefined;
        this.curves = new LiveCurves(event.curves);
        break;
      case 'steps':
        this.progress = event.progress;
        this.curves.addSteps(event.points);
        if (this.phase === 'preparing') this.phase = 'training';
        break;
      case 'epoch':
        this.curves.addEpoch(event.metrics);
        break;
      case 'replica-lost':
        this.warning = 'replica-died';
        break;
      case 'checkpoint-failed':
        this.warning = event.code === 'storage-full' ? 'checkpoint-unkept' : event.code;
        break;
      case 'checkpoint-kept':
        // Cores that are lost stay lost.
        if (this.warning !== 'replica-died') this.warning = undefined;
        break;
      case 'evaluating':
        this.phase = 'evaluating';
        break;
    }
  }
}
