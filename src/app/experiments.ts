import { proxy } from 'comlink';
import type { DatasetProgress } from '../contract/dataset.ts';
import type { ExperimentDefinition } from '../contract/experiments.ts';
import type { ExperimentEvent } from '../contract/laboratory-api.ts';
import type { Experiment, ExperimentCell, UndoToken } from '../contract/storage.ts';
import type { StepProgress } from '../contract/training.ts';
import type { ClassifierClient, WorkerParts } from './classifier-client.ts';
import { longJob } from './long-job.ts';
import { Service } from './service.ts';
import { onStored } from './storage-changes.ts';

/** Grids and searches: the stored ones, the one that is shown, and the one that runs. */
export class Experiments extends Service {
  /** Newest first; undefined until they are read. */
  list: readonly Experiment[] | undefined;
  /** The one that is shown, with its cells by index. */
  shown: Experiment | undefined;
  cells: readonly ExperimentCell[] = [];
  /** `running` is about `shown`. */
  phase: 'idle' | 'preparing' | 'running' | 'stopping' | 'judging' = 'idle';
  download: DatasetProgress | undefined;
  /** Of the cell under way. */
  progress: { index: number; progress: StepProgress } | undefined;
  removed: UndoToken | undefined;
  readonly #client: ClassifierClient;
  readonly #hold: () => () => void;

  /** @param hold as in `Training` */
  constructor(client: ClassifierClient, hold: () => () => void) {
    super();
    this.#client = client;
    this.#hold = hold;
    onStored('experiments', () => {
      // Nobody has looked yet: the first look reads.
      if (this.list) void this.read();
    });
  }

  get busy(): boolean {
    return this.phase !== 'idle';
  }

  async read(): Promise<void> {
    await this.orTell(async () => {
      this.list = await this.#client.ask((worker) => worker.experiments.list());
      if (!this.busy && this.shown) await this.#show(this.list.find(({ id }) => id === this.shown?.id));
      this.changed();
    });
  }

  /** Shows a stored experiment; not while another runs. */
  async open(id: string): Promise<void> {
    if (!this.busy) await this.orTell(() => this.#show(this.list?.find((experiment) => experiment.id === id)));
  }

  run(name: string, definition: ExperimentDefinition): Promise<void> {
    return this.#follow((worker, listen) => worker.experiments.run(name, definition, listen));
  }

  /** Goes on with one that was stopped or interrupted. */
  takeUp(id: string): Promise<void> {
    return this.#follow((worker, listen) => worker.experiments.takeUp(id, listen));
  }

  async stop(): Promise<void> {
    if (!this.busy) return;
    this.phase = 'stopping';
    this.changed();
    await this.orTell(() => this.#client.ask((worker) => worker.experiments.stop()));
  }

  async remove(id: string): Promise<void> {
    await this.orTell(async () => {
      this.removed = await this.#client.ask((worker) => worker.experiments.remove(id));
      this.changed();
    });
  }

  async undo(): Promise<void> {
    const token = this.removed;
    if (token === undefined) return;
    this.removed = undefined;
    await this.orTell(() => this.#client.ask((worker) => worker.experiments.undo(token)));
    this.changed();
  }

  async #show(experiment: Experiment | undefined): Promise<void> {
    this.cells = experiment ? await this.#client.ask((worker) => worker.experiments.cells(experiment.id)) : [];
    this.shown = experiment;
    this.changed();
  }

  async #follow(
    send: (worker: WorkerParts, listen: (event: ExperimentEvent) => void) => Promise<Experiment>,
  ): Promise<void> {
    if (this.busy) return;
    this.notice = undefined;
    this.phase = 'preparing';
    this.changed();
    const listen = proxy((event: ExperimentEvent) => this.#hear(event));
    await this.orTell(async () => {
      this.shown = await longJob(this.#hold, () => this.#client.work((worker) => send(worker, listen)));
    });
    Object.assign(this, { phase: 'idle', download: undefined, progress: undefined });
    await this.read();
  }

  #hear(event: ExperimentEvent): void {
    if (!this.busy) return;
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
      case 'judging':
        this.phase = 'judging';
        break;
    }
    this.changed();
  }
}
