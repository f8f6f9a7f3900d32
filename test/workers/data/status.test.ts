import { describe, expect, it } from 'vitest';
import { datasetStatus, loadDataset } from '../../../workers/data/index.ts';
import { BASE, MemoryCache, MemoryHost } from './memory-host.ts';
import { packedFolder, readFolder, SPEC, TEST, TRAIN } from './synthetic.ts';

const PICTURES = { train: TRAIN.size, test: TEST.size };

describe('how much of the dataset is here', () => {
  it('is nothing at first, then what was kept, then all; and asks for no shard', async () => {
    const files = await readFolder(await packedFolder());
    const [host, cache] = [new MemoryHost(files), new MemoryCache()];
    const { fetch } = host;
    const first = await datasetStatus(BASE, { fetch, cache });
    expect(first).toMatchObject({ keptBytes: 0, pictures: PICTURES });
    expect(host.shardRequests).toBe(0);
    await loadDataset(SPEC, BASE, { fetch, cache });
    expect(await datasetStatus(BASE, { fetch, cache })).toEqual({ ...first, keptBytes: first.totalBytes });
    const shard = [...cache.entries.keys()].find((url) => url.endsWith('.shard'))!;
    const { length } = cache.entries.get(shard)!;
    cache.entries.delete(shard);
    expect((await datasetStatus(BASE, { fetch, cache })).keptBytes).toBe(first.totalBytes - length);
  });

  it.each([
    ['the sign-in page of a network', () => new Response('<p>Welcome', { headers: { 'Content-Type': 'text/html' } })],
    ['a host that fails', () => new Response(null, { status: 503 })],
  ])('is known behind %s once the manifest was', async (_, answer) => {
    const host = new MemoryHost(await readFolder(await packedFolder()));
    const cache = new MemoryCache();
    await loadDataset(SPEC, BASE, { fetch: host.fetch, cache });
    const { keptBytes, totalBytes } = await datasetStatus(BASE, { fetch: async () => answer(), cache });
    expect(keptBytes).toBe(totalBytes);
  });

  it('is known without a network once the manifest was', async () => {
    const host = new MemoryHost(await readFolder(await packedFolder()));
    const cache = new MemoryCache();
    await loadDataset(SPEC, BASE, { fetch: host.fetch, cache });
    host.faults.set('*', ['offline']);
    const { keptBytes, totalBytes } = await datasetStatus(BASE, { fetch: host.fetch, cache });
    expect(keptBytes).toBe(totalBytes);
    await expect(datasetStatus(BASE, { fetch: host.fetch, cache: null })).rejects.toMatchObject({
      name: 'dataset-interrupted',
    });
  });
});
