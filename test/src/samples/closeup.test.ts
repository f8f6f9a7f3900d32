import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SampleView } from '../../../src/contract/storage-api.ts';
import type { SampleEntry } from '../../../src/domain/sample.ts';
import { CloseupTask } from '../../../src/samples/closeup.ts';

let addresses: Set<string>;

beforeEach(() => {
  addresses = new Set();
  let made = 0;
  vi.stubGlobal('URL', {
    createObjectURL: () => {
      const address = `blob:${++made}`;
      addresses.add(address);
      return address;
    },
    revokeObjectURL: (address: string) => void addresses.delete(address),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const ENTRY = { id: 'a', label: 'Hat' } as SampleEntry;
const VIEW = { photo: new Blob(['x']), pixels: new Uint8Array(784) } satisfies SampleView;

describe('a sample closely', () => {
  it('has its photo at an address as long as it is looked at, and one at a time', async () => {
    const closeup = new CloseupTask(async () => VIEW);
    await closeup.run(ENTRY);
    expect(closeup.value).toEqual({ entry: ENTRY, url: 'blob:1', pixels: VIEW.pixels });
    await closeup.run(ENTRY);
    expect([...addresses]).toEqual([closeup.value?.url]);
    closeup.close();
    expect(closeup.value).toBeUndefined();
    expect(addresses.size).toBe(0);
  });

  it('is not shown when it is gone, and holds nothing when it comes after all was closed', async () => {
    const gone = new CloseupTask(async () => undefined);
    expect(await gone.run(ENTRY)).toEqual({ phase: 'initial' });
    let arrive = (_: SampleView) => {};
    const late = new CloseupTask(() => new Promise((resolve) => (arrive = resolve)));
    const ended = late.run(ENTRY);
    late.close();
    arrive(VIEW);
    expect(await ended).toEqual({ phase: 'initial' });
    expect(addresses.size).toBe(0);
  });
});
