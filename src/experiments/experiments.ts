import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { JobService } from '../bridge/job-service.ts';
import type { Removed } from '../bridge/removed.ts';
import { onStored } from '../bridge/storage-changes.ts';
import { Task } from '../bridge/task.ts';
import type { WorkerParts } from '../bridge/worker-session.ts';
import type { ExperimentEvent } from '../contract/experiments-api.ts';
import type { Listener } from '../contract/listener.ts';
import type { Experiment, ExperimentCell, ExperimentDefinition } from '../domain/experiment.ts';
import type { StepProgress } from '../domain/training-progress.ts';
import { text } from '../text/experiments.ts';

/** Grids and searches: the stored ones, the one that is shown, and the one that runs. */
export class Experiments extends JobService<'running', ExperimentEvent> {
  /** Newest first; undefined until they are read. */
  list: readonly Experiment[] | undefined;
  /** The one that is shown, with its cells by index. */
  shown: Experiment | undefined;
  cells: readonly ExperimentCell[] = [];
  /** How far the cell under way is; it belongs to `shown`, and so does what is `running`. */
  progress: { index: number; progress: StepProgress } | undefined;
  /** The last removal, until it is taken back. */
  removed: Removed | undefined;

  readonly #importing = new Task((_signal, file: File) => {
    const name = file.name.replace(/\.jsonl$/i, '');
    return this.client.work((worker) => worker.experiments.importResults(name, file));
  });

  /** @param hold as in `JobService` */
  constructor(client: ClassifierClient, hold: () => () => void) {
    super(client, hold);
    this.relay(this.#importing);
    onStored('experiments', () => {
      // Nobody has looked yet: the first look reads.
      if (this.list) void this.check();
    });
  }

  get importing(): boolean {
    return this.#importing.pending;
  }

  async check(): Promise<void> {
    await this.look(async () => {
      this.list = await this.client.ask((worker) => worker.storage.experiments.list());
      if (!this.busy && this.shown) await this.#show(this.list.find(({ id }) => id === this.shown?.id));
      this.changed();
    });
  }

  /** Shows a stored experiment; not while another runs. */
  async open(id: string): Promise<void> {
    if (!this.busy) await this.look(() => this.#show(this.list?.find((experiment) => experiment.id === id)));
  }

  run(name: string, definition: ExperimentDefinition): Promise<void> {
    return this.#follow((worker, ...rest) => worker.experiments.run(name, definition, ...rest));
  }

  /** Goes on with one that was stopped or interrupted. */
  resume(id: string): Promise<void> {
    return this.#follow((worker, ...rest) => worker.experiments.resume(id, ...rest));
  }

  /** Ends the one that runs, which can be resumed. */
  stop(): void {
    this.cancel();
  }

  /** Keeps the results of other machines, and shows those that were trained longest. */
  async import(file: File): Promise<void> {
    const grids = await this.runTask(this.#importing, file);
    if (grids === undefined) return;
    await this.check();
    await this.open(grids.at(-1)!.id);
  }

  async remove(id: string): Promise<void> {
    await this.once(`remove ${id}`, () =>
      this.reportErrors(async () => {
        const token = await this.client.ask((worker) => worker.storage.experiments.remove(id));
        this.removed = { token, words: token === null ? text.deletedForGood : text.deleted };
        this.changed();
      }),
    );
  }

  async undo(): Promise<void> {
    const token = this.removed?.token;
    if (token == null) return;
    this.removed = undefined;
    await this.reportErrors(() => this.client.ask((worker) => worker.storage.undo(token)));
    this.changed();
  }

  async #show(experiment: Experiment | undefined): Promise<void> {
    this.cells = experiment ? await this.client.ask((worker) => worker.storage.experiments.cells(experiment.id)) : [];
    this.shown = experiment;
    this.changed();
  }

  async #follow(
    send: (worker: WorkerParts, listen: Listener<ExperimentEvent>, signal: AbortSignal) => Promise<Experiment>,
  ): Promise<void> {
    if (this.busy) return;
    this.again = () => this.#follow(send);
    await this.follow(send, (experiment) => {
      this.shown = experiment;
    });
    this.progress = undefined;
    await this.check();
  }

  protected override hear(event: ExperimentEvent): void {
    switch (event.kind) {
      case 'dataset':
        this.download = event.progress;
        break;
      case 'begun':
        Object.assign(this, { shown: event.experiment, cells: event.cells, download: undefined, phase: 'running' });
        break;
      case 'cell':
        this.cells = this.cells
          .filter(({ index }) => index !== event.cell.index)
          .concat(event.cell)
          .sort((a, b) => a.index - b.index);
        break;
      case 'steps':
        this.progress = event;
        break;
      case 'evaluating':
        this.phase = 'evaluating';
        break;
    }
  }
}
