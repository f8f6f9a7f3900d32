import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../../src/elements/dropped-files.ts';

const picture = (name: string) => new File(['picture'], name);

/** A file's entry; one that cannot be read fails, as WebKit's of a picture that lies in no folder does. */
const fileEntry = (path: string, readable = true) => ({
  isFile: true,
  isDirectory: false,
  name: path.split('/').at(-1),
  fullPath: path,
  file: (done: (file: File) => void, failed: () => void) =>
    readable ? done(picture(path.split('/').at(-1)!)) : failed(),
});

/** A folder's entry, which gives what is in it two at a time. */
const folderEntry = (path: string, children: readonly object[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath: path,
  createReader: () => {
    const rest = [...children];
    return { readEntries: (done: (some: object[]) => void) => done(rest.splice(0, 2)) };
  },
});

/** What is dropped: items with their entries, where the browser has such, and the files among them. */
async function dropped(entries: readonly (object | null | undefined)[], files: readonly File[] = []) {
  const items = entries.map((entry) => (entry === undefined ? {} : { webkitGetAsEntry: () => entry }));
  const found = await droppedFiles({ items, files } as unknown as DataTransfer);
  return Promise.all(found.map(async ({ file, path }) => `${path}: ${await file.text()}`));
}

describe('what is dropped', () => {
  it('is a folder with all that lies in it, by its path, and what is dropped beside it', async () => {
    const inner = folderEntry('/clothes/hats', [fileEntry('/clothes/hats/c.png')]);
    const entry = folderEntry('/clothes', [fileEntry('/clothes/a.png'), fileEntry('/clothes/b.png'), inner]);
    expect(await dropped([entry, fileEntry('/d.png')])).toEqual([
      'clothes/a.png: picture',
      'clothes/b.png: picture',
      'clothes/hats/c.png: picture',
      'd.png: picture',
    ]);
  });

  it.each([
    ['cannot be read', fileEntry('/a.png', false)],
    ['is none', null],
    ['cannot be asked for', undefined],
  ])('is a file as it is where its entry %s', async (_, entry) => {
    expect(await dropped([entry], [picture('a.png')])).toEqual(['a.png: picture']);
  });

  it('is handed on empty where a folder’s file cannot be read, so that it is told of', async () => {
    expect(await dropped([folderEntry('/clothes', [fileEntry('/clothes/a.png', false)])])).toEqual(['clothes/a.png: ']);
  });
});
