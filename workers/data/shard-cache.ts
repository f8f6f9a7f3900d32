/** The shards that are kept on this device, each stored only once its SHA-256 was right. */
import { DATASET_CACHE } from '../../src/domain/assets.ts';
import type { DatasetManifest } from '../../src/domain/dataset-manifest.ts';
import { verifyShard } from './shard-check.ts';

/** The part of the browser's `Cache` that storing shards takes. */
export type ShardCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** The browser's cache for shards; null where there is none or it is switched off, as in some private windows. */
export async function openShardCache(): Promise<ShardCache | null> {
  try {
    return (await globalThis.caches?.open(DATASET_CACHE)) ?? null;
  } catch {
    return null;
  }
}

/** A kept shard that is still right; one that is not is dropped. */
export async function findShard(url: string, hash: string, cache: ShardCache | null) {
  const response = await cache?.match(url);
  if (response === undefined) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (await verifyShard(bytes, hash)) return bytes;
  await cache?.delete(url);
  return null;
}

/**
 * Keeps a verified file.
 * @returns false when it could not (no room, no cache): that costs a later download only, so it is no error
 */
export async function keep(url: string, body: BodyInit, type: string, cache: ShardCache | null): Promise<boolean> {
  if (cache === null) return false;
  try {
    await cache.put(url, new Response(body, { headers: { 'Content-Type': type } }));
    return true;
  } catch {
    return false;
  }
}

/** Bytes of all that is kept below `baseUrl`; asks nothing of the network. */
export async function keptBytes(baseUrl: string, given?: ShardCache | null): Promise<number> {
  const cache = given === undefined ? await openShardCache() : given;
  let bytes = 0;
  for (const { url } of (await cache?.keys()) ?? []) {
    if (url.startsWith(baseUrl)) bytes += (await (await cache?.match(url))?.blob())?.size ?? 0;
  }
  return bytes;
}

/** Gives up all that is kept below `baseUrl`. */
export async function forgetShards(baseUrl: string, given?: ShardCache | null): Promise<void> {
  const cache = given === undefined ? await openShardCache() : given;
  for (const { url } of (await cache?.keys()) ?? []) if (url.startsWith(baseUrl)) await cache?.delete(url);
}

/** Drops kept shards that the manifest no longer names, since their names never come back. */
export async function forgetOtherShards(
  { baseUrl, cache }: { baseUrl: string; cache: ShardCache | null },
  { splits }: DatasetManifest,
): Promise<void> {
  if (cache === null) return;
  const named = new Set([...splits.train, ...splits.test].map(({ file }) => new URL(file, baseUrl).href));
  named.add(new URL('manifest.json', baseUrl).href);
  for (const { url } of await cache.keys()) if (url.startsWith(baseUrl) && !named.has(url)) await cache.delete(url);
}
