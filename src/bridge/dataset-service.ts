import { proxy } from 'comlink';
import type { DatasetStatus } from '../contract/dataset-api.ts';
import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { ClassifierClient } from './classifier-client.ts';
import { Service } from './service.ts';

/** How much of the dataset is on this device, and the way there. */
export class DatasetService extends Service {
  /** undefined while not known. */
  status: DatasetStatus | undefined;
  /** While it is being fetched. */
  progress: DatasetProgress | undefined;
  readonly #client: ClassifierClient;

  constructor(client: ClassifierClient) {
    super();
    this.#client = client;
  }

  get here(): boolean {
    return this.status !== undefined && this.status.keptBytes === this.status.totalBytes;
  }

  /** Looks what is here; a failure becomes the notice. */
  async check(): Promise<void> {
    await this.reportErrors(async () => {
      this.status = await this.#client.ask((worker) => worker.dataset.status());
      this.changed();
    });
  }

  async fetch(): Promise<void> {
    if (this.progress !== undefined) return;
    this.notice = undefined;
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
    await this.reportErrors(async () => {
      this.status = await this.#client.work((worker) => worker.dataset.fetch(listen));
    });
    this.progress = undefined;
    this.changed();
  }

  async abort(): Promise<void> {
    await this.reportErrors(() => this.#client.ask((worker) => worker.dataset.abort()));
  }
}
