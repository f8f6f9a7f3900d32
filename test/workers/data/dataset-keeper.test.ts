import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { DatasetKeeper } from '../../../workers/data/dataset-keeper.ts';
import { BASE, MemoryHost } from './memory-host.ts';
import { packedFolder, readFolder, SPEC, TRAIN } from './synthetic.ts';

let host: MemoryHost;

beforeEach(async () => {
  host = new MemoryHost(await readFolder(await packedFolder()));
  vi.stubGlobal('fetch', host.fetch);
});
afterEach(() => void vi.unstubAllGlobals());

/** A person who waits for the dataset and gives it up at the first news of it. */
function impatient(keeper: DatasetKeeper): Promise<unknown> {
  const control = new AbortController();
  const giveUp = () => control.abort(new SelvedgeError('cancelled'));
  return keeper.use(giveUp, async () => 'worked', control.signal);
}

const ignore = () => undefined;

describe('the dataset that is kept', () => {
  it('is loaded once for all who work with it at a time', async () => {
    const keeper = new DatasetKeeper(SPEC, BASE);
    const sizes = await Promise.all([1, 2].map(() => keeper.use(ignore, async ({ train }) => train.size)));
    expect(sizes).toEqual([TRAIN.size, TRAIN.size]);
    expect(host.shardRequests).toBe(4);
  });

  it('is no longer fetched once the last who waits for it has given it up, and is when it is wanted again', async () => {
    const keeper = new DatasetKeeper(SPEC, BASE);
    await expect(impatient(keeper)).rejects.toMatchObject({ name: 'cancelled' });
    const asked = host.shardRequests;
    expect(asked).toBeLessThan(4);
    await expect(keeper.use(ignore, async ({ train }) => train.size)).resolves.toBe(TRAIN.size);
  });

  it('goes on being fetched for another who waits for it', async () => {
    const keeper = new DatasetKeeper(SPEC, BASE);
    const patient = keeper.use(ignore, async ({ train }) => train.size);
    await expect(impatient(keeper)).rejects.toMatchObject({ name: 'cancelled' });
    await expect(patient).resolves.toBe(TRAIN.size);
    expect(host.shardRequests).toBe(4);
  });

  it('is not lent to who has given it up before', async () => {
    const work = vi.fn(async () => undefined);
    const given = new DatasetKeeper(SPEC, BASE).use(ignore, work, AbortSignal.abort(new SelvedgeError('cancelled')));
    await expect(given).rejects.toMatchObject({ name: 'cancelled' });
    expect(work).not.toHaveBeenCalled();
  });
});
