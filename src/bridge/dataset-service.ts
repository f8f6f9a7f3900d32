import { proxy } from 'comlink';
import type { DatasetStatus } from '../contract/dataset-api.ts';
import type { Listener } from '../contract/listener.ts';
import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import type { ClassifierClient } from './classifier-client.ts';
import { Service } from './service.ts';
import { Task } from './task.ts';

/** How much of the dataset is on this device, and the way there. */
export class DatasetService extends Service {
  readonly spec: DatasetSpec;
  /** undefined while not known. */
  status: DatasetStatus | undefined;
  /** While it is being fetched. */
  progress: DatasetProgress | undefined;
  readonly #client: ClassifierClient;
  readonly #fetching = new Task((signal, listen: Listener<DatasetProgress>) =>
    this.#client.work((worker) => worker.dataset.fetch(listen, signal)),
  );

  constructor(client: ClassifierClient, spec: DatasetSpec) {
    super();
    this.spec = spec;
    this.#client = client;
  }

  get here(): boolean {
    return this.status !== undefined && this.status.keptBytes === this.status.totalBytes;
  }

  /** Looks what is here; a failure becomes the notice. */
  async check(): Promise<void> {
    await this.look(async () => {
      this.status = await this.#client.ask((worker) => worker.dataset.status());
      this.changed();
    });
  }

  async fetch(): Promise<void> {
    if (this.progress !== undefined) return;
    this.progress = {
      loadedBytes: 0,
      totalBytes: this.status?.totalBytes ?? 0,
      loadedShards: 0,
      totalShards: 0,
      kept: true,
    };
    this.changed();
    const listen = proxy((progress: DatasetProgress) => {
      if (this.progress === undefined) return;
      this.progress = progress;
      this.changed();
    });
    const status = await this.runTask(this.#fetching, listen);
    if (status !== undefined) this.status = status;
    this.progress = undefined;
    this.changed();
    // A fetch that was stopped has left some parts here.
    if (status === undefined && this.notice === undefined) await this.check();
  }

  /** Ends the fetch; what is here by then is kept. */
  abort(): void {
    this.#fetching.abort();
  }
}
