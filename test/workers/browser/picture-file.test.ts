import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodePicture } from '../../../workers/browser/picture-file.ts';

/** A box of ISO base media (ISO/IEC 14496-12): its size and name, then what is in it. */
function box(name: string, ...content: Uint8Array[]): Uint8Array {
  const size = content.reduce((sum, { length }) => sum + length, 8);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, size);
  bytes.set(new TextEncoder().encode(name), 4);
  let at = 8;
  for (const part of content) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function words(...values: number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  return new Uint8Array(view.buffer);
}

/** The head of an HEIC file that names pictures of these sizes, as phones write it: the tiles first. */
function heic(...sizes: [width: number, height: number][]): Blob {
  const properties = box('ipco', ...sizes.map(([width, height]) => box('ispe', words(0, width, height))));
  const head = box('ftyp', new TextEncoder().encode('heic'), words(0));
  return new Blob([head, box('meta', words(0), box('iprp', properties))] as BlobPart[]);
}

/** The head of a JPEG of 640×480 pixels whose size stands behind so many bytes of metadata, in segments of 64 KB. */
function jpegAfter(bytes: number): Blob {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)];
  for (let left = bytes; left > 0; left -= 65_000) {
    const segment = new Uint8Array(65_004);
    segment.set([0xff, 0xe1, 65_002 >> 8, 65_002 & 255]);
    parts.push(segment);
  }
  const size = [0xff, 0xc0, 0, 17, 8, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];
  parts.push(Uint8Array.from([...size, 0xff, 0xda, 0, 12, ...new Array<number>(12).fill(0)]));
  return new Blob(parts as BlobPart[]);
}

const open = new Set<object>();

/** A browser that decodes every file to this size, and fails to resize where told. */
function browser(width: number, height: number, { resizes = true } = {}) {
  const bitmap = (size: { width: number; height: number }) => {
    const made = { ...size, close: () => open.delete(made) };
    open.add(made);
    return made;
  };
  vi.stubGlobal('createImageBitmap', async (source: object, options: ImageBitmapOptions) => {
    if (source instanceof Blob) return bitmap({ width, height });
    if (!resizes) throw new Error('no memory');
    return bitmap({ width: options.resizeWidth!, height: options.resizeHeight! });
  });
}

afterEach(() => {
  open.clear();
  vi.unstubAllGlobals();
});

describe('a picture file', () => {
  it('of a phone that writes HEIC is left to the browser, its longest side 1280 pixels at most', async () => {
    browser(3024, 4032);
    await expect(decodePicture(heic([512, 512], [4032, 3024]))).resolves.toMatchObject({ width: 960, height: 1280 });
    expect(open.size, 'the large one is closed').toBe(1);
  });

  it('is measured by its largest picture, not by a tile of it', async () => {
    browser(10_000, 6_000);
    await expect(decodePicture(heic([512, 512], [10_000, 6_000]))).rejects.toMatchObject({ name: 'picture-too-large' });
  });

  it.each([0.2, 1.5, 9])('with %s MB of metadata before its size is opened', async (megabytes) => {
    browser(640, 480);
    await expect(decodePicture(jpegAfter(megabytes * 1e6))).resolves.toMatchObject({ width: 640, height: 480 });
  });

  it('that is no picture is not read further than its first megabyte', async () => {
    const file = new Blob([new Uint8Array(8e6).fill(7)]);
    const reads = vi.spyOn(file, 'slice');
    await expect(decodePicture(file)).rejects.toMatchObject({ name: 'picture-unreadable' });
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('whose size never comes is unreadable', async () => {
    const cut = jpegAfter(3e6);
    await expect(decodePicture(cut.slice(0, cut.size - 30))).rejects.toMatchObject({ name: 'picture-unreadable' });
  });

  it('that cannot be shrunk leaves nothing in memory', async () => {
    browser(4032, 3024, { resizes: false });
    await expect(decodePicture(heic([4032, 3024]))).rejects.toMatchObject({ name: 'picture-unreadable' });
    expect(open.size).toBe(0);
  });
});
