import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetSpooled, spool } from '../../../workers/backup/spool.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser with `room` bytes left, whose file takes `most` of them and then fails. */
function browser({ room = 1e9, most = Number.POSITIVE_INFINITY, folder = true } = {}) {
  const file = { bytes: new Uint8Array(1000), size: 0, closed: false };
  const access = {
    write(data: Uint8Array, { at }: { at: number }) {
      if (at + data.length > most) throw new DOMException('no room', 'QuotaExceededError');
      file.bytes.set(data, at);
      return data.length;
    },
    truncate: (size: number) => {
      file.size = size;
    },
    close: () => {
      file.closed = true;
    },
  };
  const handle = {
    createSyncAccessHandle: async () => access,
    getFile: async () => new Blob([file.bytes.subarray(0, file.size)]),
  };
  const files = new Map<string, unknown>();
  const backups = {
    getFileHandle: async (name: string) => {
      files.set(name, handle);
      return handle;
    },
    keys: async function* () {
      yield* [...files.keys()];
    },
    removeEntry: async (name: string) => void files.delete(name),
  };
  const getDirectory = async () => ({ getDirectoryHandle: async () => backups });
  const estimate = async () => ({ usage: 0, quota: room });
  vi.stubGlobal('navigator', { storage: { estimate, ...(folder && { getDirectory }) } });
  return { file, files };
}

const parts = [Uint8Array.of(1, 2, 3), new Blob([Uint8Array.of(4, 5)]), Uint8Array.of(6), Uint8Array.of(7, 8, 9)];

async function written(): Promise<number[]> {
  const sink = await spool(100);
  for (const part of parts) await sink.write(part);
  return [...new Uint8Array(await (await sink.finish()).arrayBuffer())];
}

describe('a backup on its way out', () => {
  it('lies in a file of the browser’s', async () => {
    const { file } = browser();
    expect(await written()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(file).toMatchObject({ size: 9, closed: true });
  });

  it('goes on in memory where the file can take no more', async () => {
    const { file } = browser({ most: 4 });
    expect(await written()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(file.size).toBe(3);
  });

  it.each([
    ['there are no such files', { folder: false }],
    ['there is little room', { room: 199 }],
  ])('stays in memory where %s', async (_, given) => {
    const { files } = browser(given);
    expect(await written()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(files.size).toBe(0);
  });

  it('is thrown away once it was saved long since, and not before', async () => {
    const { files } = browser();
    await written();
    await forgetSpooled();
    expect(files.size).toBe(1);
    await forgetSpooled(Date.now() + 3_600_001);
    expect(files.size).toBe(0);
  });
});
