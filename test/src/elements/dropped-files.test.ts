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

const item = (file: File | null, entry?: object | null) => ({
  getAsFile: () => file,
  ...(entry !== undefined && { webkitGetAsEntry: () => entry }),
});

const dropped = async (...items: object[]) => {
  const files = await droppedFiles({ items } as unknown as DataTransfer);
  return Promise.all(files.map(async ({ file, path }) => [path, await file.text()]));
};

describe('what is dropped', () => {
  it('is a folder with all that lies in it, by its path', async () => {
    const inner = folderEntry('/clothes/hats', [fileEntry('/clothes/hats/c.png')]);
    const entry = folderEntry('/clothes', [fileEntry('/clothes/a.png'), fileEntry('/clothes/b.png'), inner]);
    expect(await dropped(item(new File([], 'clothes'), entry))).toEqual([
      ['clothes/a.png', 'picture'],
      ['clothes/b.png', 'picture'],
      ['clothes/hats/c.png', 'picture'],
    ]);
  });

  it('is a file as it is, also where its entry cannot be read or there is none', async () => {
    const files = await dropped(
      item(picture('a.png'), fileEntry('/a.png', false)),
      item(picture('b.png'), null),
      item(picture('c.png')),
    );
    expect(files.map(([path, text]) => `${path} ${text}`)).toEqual(['a.png picture', 'b.png picture', 'c.png picture']);
  });

  it('is nothing where only words are dropped', async () => {
    expect(await dropped(item(null))).toEqual([]);
  });

  it('is handed on empty where a folder’s file cannot be read, so that it is told of', async () => {
    const entry = folderEntry('/clothes', [fileEntry('/clothes/a.png', false)]);
    expect(await dropped(item(null, entry))).toEqual([['clothes/a.png', '']]);
  });
});
