import { describe, expect, it } from 'vitest';
import type { PilePicture } from '../../../src/contract/pile-api.ts';
import { exportPile } from '../../../workers/archive/pile-archive.ts';
import { unzipFiles } from '../../support/other-archiver.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

const picture = (path: string, label: string | null, file: Blob | null = new Blob([JPEG])): PilePicture => ({
  entry: { id: path, path, outcome: { state: 'waiting' }, label },
  file,
});

const paths = async (zip: Blob) => Object.keys(await unzipFiles(zip));

describe('a pile as a zip', () => {
  it('has a folder a class and one for the rest; no two files have one name where capitals do not count', async () => {
    const pictures = [
      picture('a/1.jpg', 'Coat'),
      picture('b/1.jpg', 'Coat'),
      picture('c/1.JPG', 'Coat'),
      picture('a/2.jpg', null),
      picture('a/3.jpg', 'T-shirt/top'),
    ];
    const { zip } = await exportPile(pictures, async () => null);
    expect(await paths(zip)).toEqual([
      'Coat/1.jpg',
      'Coat/1 (2).jpg',
      'Coat/1 (3).JPG',
      'Not sure/2.jpg',
      'T-shirt_top/3.jpg',
    ]);
  });

  it('names a copy by what it is, whatever the file was, and says what is gone', async () => {
    const pictures = [
      picture('a/coat.heic', 'Coat', null),
      picture('a/gone.png', 'Coat', null),
      picture('no extension', 'Coat'),
    ];
    const { zip, leftOut } = await exportPile(pictures, async (id) => (id === 'a/coat.heic' ? new Blob([JPEG]) : null));
    expect(await paths(zip)).toEqual(['Coat/coat.jpg', 'Coat/no extension']);
    expect(leftOut).toEqual(['a/gone.png']);
  });

  it('has names that every file system takes', async () => {
    const pictures = [
      picture('a/what? <is> it:.jpg', 'Coat'),
      picture('a/con.jpg', 'Coat'),
      picture('a/帽子.jpg', '帽子'),
    ];
    const { zip } = await exportPile(pictures, async () => null);
    expect(await paths(zip)).toEqual(['Coat/what_ _is_ it_.jpg', 'Coat/class con.jpg', '帽子/帽子.jpg']);
  });

  it('has the copy of a file that was moved since it was chosen, and names what is gone for good', async () => {
    const moved = Object.assign(new Blob([JPEG]), {
      arrayBuffer: () => Promise.reject(new Error('gone')),
    });
    const pictures = [
      picture('a/1.png', 'Coat', moved as unknown as Blob),
      picture('a/2.png', 'Coat', moved as unknown as Blob),
    ];
    const { zip, leftOut } = await exportPile(pictures, async (id) => (id === 'a/1.png' ? new Blob([JPEG]) : null));
    expect(await paths(zip)).toEqual(['Coat/1.jpg']);
    expect(leftOut).toEqual(['a/2.png']);
  });

  it('is refused before it is read where it would be more than a zip holds', async () => {
    const huge = { size: 5e9 } as Blob;
    await expect(exportPile([picture('a', null, huge)], async () => null)).rejects.toMatchObject({
      name: 'export-too-large',
    });
  });

  it('is given up when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(exportPile([picture('a', null)], async () => null, { signal })).rejects.toThrow('enough');
  });
});
