import type { DatasetManifest, SplitName } from '../../src/domain/dataset-manifest.ts';
import { type DatasetSpec, pictureBytes } from '../../src/domain/datasets/dataset-spec.ts';
import { parseManifest } from './manifest.ts';
import { findShard, openShardCache, type ShardCache } from './shard-cache.ts';
import { unpackShard } from './unpack.ts';

/** Pictures of one shard, and where in their split the first of them stands. */
export interface KeptPart {
  spec: DatasetSpec;
  images: Uint8Array;
  labels: Uint8Array;
  start: number;
}

/**
 * The first shard of a split that lies whole on this device; null when none does. Nothing is fetched.
 * @param baseUrl absolute address of the dataset's folder
 */
export async function keptPart(
  spec: DatasetSpec,
  baseUrl: string,
  split: SplitName,
  given?: ShardCache | null,
): Promise<KeptPart | null> {
  const cache = given === undefined ? await openShardCache() : given;
  const manifest = await keptManifest(baseUrl, cache);
  let start = 0;
  for (const { file, sha256, images: count } of manifest?.splits[split] ?? []) {
    const bytes = await findShard(new URL(file, baseUrl).href, sha256, cache);
    if (bytes !== null) {
      const images = new Uint8Array(count * pictureBytes(spec));
      const part = { spec, images, labels: new Uint8Array(count), start };
      await unpackShard(bytes, part.labels, part.images, file);
      return part;
    }
    start += count;
  }
  return null;
}

async function keptManifest(baseUrl: string, cache: ShardCache | null): Promise<DatasetManifest | null> {
  const kept = await cache?.match(new URL('manifest.json', baseUrl).href);
  return kept === undefined ? null : parseManifest(await kept.text());
}
