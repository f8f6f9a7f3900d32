import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatasetProgress } from '../../../src/domain/dataset-manifest.ts';
import { loadDataset } from '../../../workers/data/load.ts';
import { hash } from '../../support/official-files.ts';
import { turn } from '../../support/turn.ts';
import { BASE, MemoryCache, MemoryHost } from './memory-host.ts';
import { FILES, packedFolder, readFolder, SPEC, TEST, TRAIN } from './synthetic.ts';

let host: MemoryHost;
let cache: MemoryCache;
let shards: string[];

beforeEach(async () => {
  const files = await readFolder(await packedFolder());
  host = new MemoryHost(files);
  cache = new MemoryCache();
  shards = Object.keys(files).filter((name) => name.endsWith('.shard'));
});

const load = (options = {}) => loadDataset(SPEC, BASE, { fetch: host.fetch, cache, ...options });
const flipped = (name: string) => host.files[name]!.map((byte, i) => (i === 40 ? byte ^ 1 : byte));

describe('Loading the dataset', () => {
  it('gives the very bytes of the official files, in their order', async () => {
    const { train, test, sha256 } = await load();
    expect(train).toEqual(TRAIN);
    expect(test).toEqual(TEST);
    expect(sha256[FILES.train.images.name]).toBe(FILES.train.images.checksum.hex);
  });

  it('works without a slash at the end of the address, and without a cache', async () => {
    const { train } = await loadDataset(SPEC, BASE.slice(0, -1), { fetch: host.fetch, cache: null });
    expect(train).toEqual(TRAIN);
  });

  it('reports bytes and shards that only grow and end at the whole', async () => {
    const seen: DatasetProgress[] = [];
    await load({ onProgress: (progress: DatasetProgress) => seen.push(progress) });
    const total = shards.reduce((sum, name) => sum + host.files[name]!.length, 0);
    expect(seen.at(-1)).toEqual({
      loadedBytes: total,
      totalBytes: total,
      loadedShards: 4,
      totalShards: 4,
      kept: true,
    });
    for (const [i, { loadedBytes }] of seen.entries()) {
      expect(loadedBytes).toBeGreaterThanOrEqual(seen[i - 1]?.loadedBytes ?? 0);
    }
  });

  it('stops with the signal’s reason, and asks for nothing more', async () => {
    const stop = new AbortController();
    const loading = load({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    const asked = host.requests.length;
    expect(asked).toBeLessThan(5);
    // A whole load more takes longer than what the first would still have asked for.
    await load({ cache: null });
    expect(host.requests.length).toBe(asked + 1 + shards.length);
  });
});

describe('Shards that are right', () => {
  it('are kept, and are not asked for again, also offline', async () => {
    await load();
    expect(host.shardRequests).toBe(4);
    host.faults.set('*', ['offline']);
    const { train } = await load();
    expect(train).toEqual(TRAIN);
    expect(host.shardRequests).toBe(4);
  });

  it('let a load that broke off go on at the first missing one', async () => {
    host.faults.set(shards[3]!, ['breaks', null]);
    await expect(load()).rejects.toMatchObject({ name: 'dataset-interrupted' });
    // The manifest and three shards, of which one was still under way.
    await expect.poll(() => cache.entries.size).toBe(4);
    const before = host.shardRequests;
    const { train } = await load();
    expect(train).toEqual(TRAIN);
    expect(host.shardRequests - before).toBe(1);
  });

  it('are fetched again when what was kept has been damaged since', async () => {
    await load();
    cache.entries.set(BASE + shards[1], flipped(shards[1]!));
    const { train } = await load();
    expect(train).toEqual(TRAIN);
    expect(host.requests.filter((name) => name === shards[1])).toHaveLength(2);
    expect(hash(cache.entries.get(BASE + shards[1])!)).toBe(/-([0-9a-f]{64})/.exec(shards[1]!)![1]);
  });

  it('are used, though not kept, when there is no room; the progress says so', async () => {
    cache.room = 2;
    let kept = true;
    const { train } = await load({ onProgress: (progress: DatasetProgress) => (kept = progress.kept) });
    expect(train).toEqual(TRAIN);
    expect(kept).toBe(false);
  });

  it('of another edition are dropped, other files in the cache are not', async () => {
    const old = `${BASE}train-00-${'a'.repeat(64)}.shard`;
    const foreign = 'https://app.test/models/x';
    cache.entries.set(old, new Uint8Array(1)).set(foreign, new Uint8Array(1));
    await load();
    expect([...cache.entries.keys()].sort()).toEqual(
      [foreign, `${BASE}manifest.json`, ...shards.map((name) => BASE + name)].sort(),
    );
  });
});

describe('A line that stands still', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** Lets the patience of each try pass as soon as a transfer waits. */
  async function settled<T>(loading: Promise<T>): Promise<T> {
    let over = false;
    const end = () => {
      over = true;
    };
    loading.then(end, end);
    while (!over) {
      await turn();
      await vi.advanceTimersByTimeAsync(20_000);
    }
    return loading;
  }

  it.each(['manifest.json', 'a shard'])('in the middle of %s is told after three tries', async (file) => {
    const name = file === 'a shard' ? shards[2]! : file;
    host.faults.set(name, ['stalls']);
    await expect(settled(load())).rejects.toMatchObject({ name: 'line-stalled' });
    expect(host.requests.filter((asked) => asked === name)).toHaveLength(3);
  });

  it('and moves again is waited for', async () => {
    host.faults.set(shards[2]!, ['stalls', null]);
    expect((await settled(load())).train).toEqual(TRAIN);
  });

  it('does not hide a manifest that is kept', async () => {
    await load();
    host.faults.set('manifest.json', ['stalls']);
    expect((await settled(load())).train).toEqual(TRAIN);
  });
});

describe('A shard that arrives damaged', () => {
  it('is fetched once more, past the HTTP cache', async () => {
    const modes: (RequestCache | undefined)[] = [];
    host.faults.set(shards[2]!, [flipped(shards[2]!), null]);
    const { train } = await load({
      fetch: (url: string, init: RequestInit) => {
        if (url.endsWith(shards[2]!)) modes.push(init.cache);
        return host.fetch(url, init);
      },
    });
    expect(train).toEqual(TRAIN);
    expect(modes).toEqual(['default', 'reload']);
  });

  it('twice ends the load with its name and both checksums, and is not kept', async () => {
    host.faults.set(shards[0]!, [flipped(shards[0]!)]);
    const error = await load().catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'dataset-damaged' });
    expect((error as Error).message).toContain(shards[0]);
    expect((error as Error).message).toContain(hash(host.files[shards[0]!]!));
    expect((error as Error).message).toContain(hash(flipped(shards[0]!)));
    expect(cache.entries.has(BASE + shards[0])).toBe(false);
  });

  it('is refused when it is shorter or longer than announced, without reading on for ever', async () => {
    const whole = host.files[shards[0]!]!;
    host.faults.set(shards[0]!, [whole.slice(0, -1), new Uint8Array(1e6)]);
    await expect(load()).rejects.toThrow(new RegExp(`${shards[0]} .*found ${whole.length + 1} bytes`));
  });

  it('is refused when its content is not what the manifest counts, though its SHA-256 is right', async () => {
    const manifest = JSON.parse(new TextDecoder().decode(host.files['manifest.json']));
    manifest.splits.test[0].images = 11;
    host.files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
    await expect(load()).rejects.toThrow(/test-00-.* unpacks to 7850 bytes, expected 8635/);
    manifest.splits.test[0].images = 9;
    host.files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
    await expect(load()).rejects.toMatchObject({ name: 'dataset-damaged' });
  });
});

describe('A host', () => {
  it('without the dataset is told apart from one that cannot be reached', async () => {
    host.faults.set('manifest.json', [404]);
    await expect(load()).rejects.toMatchObject({ name: 'dataset-missing' });
    host.faults.set('manifest.json', ['offline']);
    await expect(load()).rejects.toMatchObject({ name: 'dataset-interrupted' });
    host.faults.set('manifest.json', [503]);
    await expect(load()).rejects.toMatchObject({ name: 'dataset-interrupted' });
  });

  it('that answers unknown addresses with its start page has no dataset', async () => {
    const page = async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
    await expect(load({ fetch: page })).rejects.toMatchObject({ name: 'dataset-missing' });
  });

  it('that lacks a shard or fails on it is named with the shard', async () => {
    for (const status of [404, 500]) {
      host.faults.set(shards[0]!, [status]);
      const loading = load();
      await expect(loading).rejects.toMatchObject({ name: 'dataset-interrupted' });
      await expect(loading).rejects.toThrow(new RegExp(`${shards[0]}.*HTTP ${status}`));
    }
  });
});
