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
    const zip = await exportPile(pictures, async ({ file }) => file);
    expect(await paths(zip)).toEqual([
      'Coat/1.jpg',
      'Coat/1 (2).jpg',
      'Coat/1 (3).jpg',
      'Not sure/2.jpg',
      'T-shirt_top/3.jpg',
    ]);
  });

  it('names a copy by what it is, whatever the file was, and leaves out what is gone', async () => {
    const pictures = [
      picture('a/coat.heic', 'Coat'),
      picture('a/gone.png', 'Coat', null),
      picture('no extension', 'Coat'),
    ];
    const zip = await exportPile(pictures, async ({ file }) => file);
    expect(await paths(zip)).toEqual(['Coat/coat.jpg', 'Coat/no extension.jpg']);
  });

  it('has names that every file system takes', async () => {
    const pictures = [
      picture('a/what? <is> it:.jpg', 'Coat'),
      picture('a/con.jpg', 'Coat'),
      picture('a/帽子.jpg', '帽子'),
    ];
    const zip = await exportPile(pictures, async ({ file }) => file);
    expect(await paths(zip)).toEqual(['Coat/what_ _is_ it_.jpg', 'Coat/class con.jpg', '帽子/帽子.jpg']);
  });

  it('is given up when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(exportPile([picture('a', null)], async ({ file }) => file, { signal })).rejects.toThrow('enough');
  });
});
