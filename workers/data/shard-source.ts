import type { DatasetManifest, ShardEntry } from '../../src/domain/dataset-manifest.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { arrivals } from '../common/arrivals.ts';
import { sha256 } from '../common/sha256.ts';
import { parseManifest } from './manifest.ts';
import { findShard, keep, type ShardCache } from './shard-cache.ts';
import { verifyShard } from './shard-check.ts';

/** Where shards come from, and where those that are right are kept. */
export interface ShardSource {
  /** Absolute address of the folder, with a slash at its end. */
  baseUrl: string;
  fetch: typeof fetch;
  cache: ShardCache | null;
  signal: AbortSignal | undefined;
}

export interface FetchedShard {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether a later visit finds it on this device. */
  kept: boolean;
}

/**
 * The manifest as the host has it; the one kept on this device when there is no network, or one whose sign-in page or
 * error answers in the host's place.
 * @throws dataset-missing, dataset-damaged, dataset-interrupted, line-stalled; the signal's reason
 */
export async function obtainManifest(source: ShardSource): Promise<DatasetManifest> {
  const { baseUrl, cache, signal } = source;
  const url = new URL('manifest.json', baseUrl).href;
  try {
    const text = await fetchManifest(url, source);
    const manifest = parseManifest(text);
    await keep(url, text, 'application/json', cache);
    return manifest;
  } catch (error) {
    signal?.throwIfAborted();
    const kept = await cache?.match(url);
    if (kept === undefined) throw error;
    return parseManifest(await kept.text());
  }
}

async function fetchManifest(url: string, { fetch, signal }: ShardSource): Promise<string> {
  // Past the HTTP cache, which would have one who asks wait for another whose transfer stands still.
  const { bytes, response } = await arrivals.fetch(url, {
    fetch,
    cache: 'no-store',
    signal,
    failure: 'dataset-interrupted',
  });
  // A host that answers every unknown address with its start page has no manifest either.
  const page = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || page) throw new SelvedgeError('dataset-missing', `There is no ${url}`);
  if (!response.ok) throw new SelvedgeError('dataset-interrupted', `${url} answered HTTP ${response.status}`);
  return new TextDecoder().decode(bytes);
}

/** A shard that arrives damaged is fetched once more, past every HTTP cache. */
const REQUESTS: RequestCache[] = ['default', 'reload'];

/**
 * One shard whose SHA-256 is right: from the cache, else from the network, which then fills the cache.
 * @param onBytes called with the number of bytes of this shard that are here so far; falls back to 0 before a retry
 * @throws dataset-damaged when it is wrong twice, with both checksums; dataset-interrupted when it cannot be fetched,
 *   line-stalled; the signal's reason
 */
export async function obtainShard(
  entry: ShardEntry,
  source: ShardSource,
  onBytes: (bytes: number) => void,
): Promise<FetchedShard> {
  const url = new URL(entry.file, source.baseUrl).href;
  const stored = await findShard(url, entry.sha256, source.cache);
  if (stored !== null) {
    onBytes(entry.bytes);
    return { bytes: stored, kept: true };
  }
  let found = '';
  for (const cache of REQUESTS) {
    const bytes = await download(url, entry, source, cache, onBytes);
    if (await verifyShard(bytes, entry.sha256)) {
      return { bytes, kept: await keep(url, bytes, 'application/octet-stream', source.cache) };
    }
    found = bytes.length === entry.bytes ? `SHA-256 ${await sha256(bytes)}` : `${bytes.length} bytes`;
  }
  throw new SelvedgeError(
    'dataset-damaged',
    `${entry.file} arrived damaged twice: expected ${entry.bytes} bytes, SHA-256 ${entry.sha256}; found ${found}`,
  );
}

/** The body, cut off one byte past the announced size, so that a wrong answer cannot fill the memory. */
async function download(
  url: string,
  entry: ShardEntry,
  { fetch, signal }: ShardSource,
  cache: RequestCache,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, response } = await arrivals.fetch(url, {
    fetch,
    cache,
    signal,
    failure: 'dataset-interrupted',
    mostBytes: entry.bytes + 1,
    onBytes: (loaded) => onBytes(Math.min(loaded, entry.bytes)),
  });
  if (!response.ok) {
    throw new SelvedgeError('dataset-interrupted', `${entry.file} could not be fetched: HTTP ${response.status}`);
  }
  return bytes;
}
