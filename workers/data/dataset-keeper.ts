import type { DatasetApi, DatasetStatus } from '../../src/contract/dataset-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { DatasetProgress } from '../../src/domain/dataset-manifest.ts';
import type { DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { unlessAborted } from '../common/cancellation.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { type Dataset, datasetStatus, loadDataset } from './index.ts';
import { forgetShards, keptBytes } from './shard-cache.ts';

/** Milliseconds after its last use until its memory, tens of megabytes, is given back. */
const KEPT_FOR = 120_000;

interface Loading {
  dataset: Promise<Dataset>;
  control: AbortController;
  done: boolean;
}

/** The dataset in memory: loaded once, kept while anyone works with it and a while after. */
export class DatasetKeeper implements DatasetApi {
  readonly spec: DatasetSpec;
  readonly #baseUrl: string;
  readonly #listeners = new Set<Listener<DatasetProgress>>();
  #loading: Loading | undefined;
  #users = 0;
  #forget: ReturnType<typeof setTimeout> | undefined;

  /** @param baseUrl absolute address of the folder of its manifest */
  constructor(spec: DatasetSpec, baseUrl: string) {
    this.spec = spec;
    this.#baseUrl = baseUrl;
  }

  status(): Promise<DatasetStatus> {
    return datasetStatus(this.#baseUrl);
  }

  async fetch(onProgress: Listener<DatasetProgress>, signal: AbortSignal): Promise<DatasetStatus> {
    await this.use(tolerant(onProgress), async () => undefined, signal);
    return this.status();
  }

  keptBytes(): Promise<number> {
    return keptBytes(this.#baseUrl);
  }

  forget(): Promise<void> {
    return forgetShards(this.#baseUrl);
  }

  /**
   * Lends the dataset to `work`; loads it first if need be.
   * @param onProgress hears of the loading, at most ten times a second
   * @param signal ends the wait for the dataset; its loading ends when nobody else waits
   * @throws dataset-missing, dataset-damaged, dataset-interrupted, line-stalled, what `work` throws, the signal's reason
   */
  async use<T>(
    onProgress: Listener<DatasetProgress>,
    work: (dataset: Dataset) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    this.#users++;
    clearTimeout(this.#forget);
    const listener = throttled(onProgress);
    this.#listeners.add(listener);
    try {
      this.#loading ??= this.#load();
      const dataset = await unlessAborted(this.#loading.dataset, signal);
      this.#listeners.delete(listener);
      return await work(dataset);
    } finally {
      this.#listeners.delete(listener);
      this.#users--;
      if (this.#users === 0) this.#rest();
    }
  }

  /** Nobody needs it: what is loaded is kept a while, what is on its way is given up. */
  #rest(): void {
    const forget = () => {
      this.#loading = undefined;
    };
    if (this.#loading?.done) {
      this.#forget = setTimeout(forget, KEPT_FOR);
    } else {
      this.#loading?.control.abort(new SelvedgeError('cancelled'));
      forget();
    }
  }

  #load(): Loading {
    const control = new AbortController();
    const onProgress = (progress: DatasetProgress) => {
      for (const listener of this.#listeners) listener(progress);
    };
    const dataset = loadDataset(this.spec, this.#baseUrl, { signal: control.signal, onProgress });
    const loading: Loading = { dataset, control, done: false };
    dataset.then(
      () => {
        loading.done = true;
      },
      () => {
        if (this.#loading === loading) this.#loading = undefined;
      },
    );
    return loading;
  }
}
