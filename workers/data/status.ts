import type { DatasetStatus } from '../../src/contract/dataset-api.ts';
import type { DatasetManifest } from '../../src/domain/dataset-manifest.ts';
import type { LoadOptions } from './load.ts';
import { sumImages } from './manifest.ts';
import { openShardCache } from './shard-cache.ts';
import { obtainManifest } from './shard-source.ts';

/**
 * How much of the dataset is kept on this device, by the names of the shards; their bytes are checked when they are
 * loaded.
 * @throws dataset-missing, dataset-damaged, dataset-interrupted, line-stalled
 */
export async function datasetStatus(baseUrl: string, options: LoadOptions = {}): Promise<DatasetStatus> {
  const cache = options.cache === undefined ? await openShardCache() : options.cache;
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  const { splits }: DatasetManifest = await obtainManifest({ baseUrl, fetch, cache, signal: options.signal });
  const kept = new Set((await cache?.keys())?.map(({ url }) => url));
  const shards = [...splits.train, ...splits.test];
  const sum = (entries: typeof shards) => entries.reduce((total, { bytes }) => total + bytes, 0);
  return {
    keptBytes: sum(shards.filter(({ file }) => kept.has(new URL(file, baseUrl).href))),
    totalBytes: sum(shards),
    pictures: { train: sumImages(splits.train), test: sumImages(splits.test) },
  };
}
