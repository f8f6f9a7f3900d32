import type { DatasetApi, DatasetStatus } from '../../src/contract/dataset-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { DatasetProgress } from '../../src/domain/dataset-manifest.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { type Dataset, datasetStatus, loadDataset } from './index.ts';

/** Milliseconds after its last use until the 55 MB are given back. */
const KEPT_FOR = 120_000;

/** The dataset in memory: loaded once, kept while anyone works with it and a while after. */
export class DatasetKeeper implements DatasetApi {
  readonly #baseUrl: string;
  readonly #listeners = new Set<Listener<DatasetProgress>>();
  #loading: { dataset: Promise<Dataset>; control: AbortController } | undefined;
  #users = 0;
  #forget: ReturnType<typeof setTimeout> | undefined;

  /** @param baseUrl absolute address of the folder of its manifest */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  status(): Promise<DatasetStatus> {
    return datasetStatus(this.#baseUrl);
  }

  async fetch(onProgress: Listener<DatasetProgress>): Promise<DatasetStatus> {
    await this.use(tolerant(onProgress), async () => undefined);
    return this.status();
  }

  async abort(): Promise<void> {
    this.#loading?.control.abort(new SelvedgeError('dataset-interrupted', 'it was stopped'));
  }

  /**
   * Lends the dataset to `work`; loads it first if need be.
   * @param onProgress hears of the loading, at most ten times a second
   * @throws dataset-missing, dataset-damaged, dataset-interrupted, and what `work` throws
   */
  async use<T>(onProgress: Listener<DatasetProgress>, work: (dataset: Dataset) => Promise<T>): Promise<T> {
    this.#users++;
    clearTimeout(this.#forget);
    const listener = throttled(onProgress);
    this.#listeners.add(listener);
    try {
      this.#loading ??= this.#load();
      const dataset = await this.#loading.dataset;
      this.#listeners.delete(listener);
      return await work(dataset);
    } finally {
      this.#listeners.delete(listener);
      this.#users--;
      if (this.#users === 0) {
        this.#forget = setTimeout(() => {
          this.#loading = undefined;
        }, KEPT_FOR);
      }
    }
  }

  #load() {
    const control = new AbortController();
    const onProgress = (progress: DatasetProgress) => {
      for (const listener of this.#listeners) listener(progress);
    };
    const dataset = loadDataset(this.#baseUrl, { signal: control.signal, onProgress });
    const loading = { dataset, control };
    dataset.catch(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
    return loading;
  }
}
