import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { keptAsItIs } from '../../../workers/samples/small-file.ts';

const drawing = sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } });
const blobOf = async (picture: Sharp) => new Blob([new Uint8Array(await picture.toBuffer())]);
const noise = sharp(Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))), {
  raw: { width: 200, height: 100, channels: 3 },
}).resize(600, 400, { kernel: 'nearest' });

describe('a picture file', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('that is a small %s is kept as it is, without its name', async (kind) => {
    const blob = await blobOf(drawing.clone().toFormat(kind));
    const kept = await keptAsItIs(new File([blob], 'aunt-mary.jpg'), false);
    expect(kept).not.toBeInstanceOf(File);
    expect(kept?.type).toBe(`image/${kind}`);
    expect(new Uint8Array(await kept!.arrayBuffer())).toEqual(new Uint8Array(await blob.arrayBuffer()));
  });

  it.each(['jpeg', 'png', 'webp'] as const)('that is a %s with a camera’s notes is not', async (kind) => {
    const noted = await blobOf(
      drawing
        .clone()
        .withExif({ IFD0: { Artist: 'Mary' } })
        .toFormat(kind),
    );
    expect(await keptAsItIs(noted, false)).toBeNull();
  });

  const segment = (marker: number, text: string) => {
    const data = Buffer.from(text, 'latin1');
    return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
  };
  const chunk = (name: string, text: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    return Buffer.concat([length, Buffer.from(name + text, 'latin1'), Buffer.alloc(4)]);
  };
  const insertedBefore = (file: Buffer, end: number, part: Buffer) =>
    Buffer.concat([file.subarray(0, file.length - end), part, file.subarray(file.length - end)]);
  const insertedAfter = (file: Buffer, start: number, ...parts: Buffer[]) =>
    Buffer.concat([file.subarray(0, start), ...parts, file.subarray(start)]);

  /** A WebP with one chunk more, which its size counts. */
  const withChunk = (file: Buffer, name: string, text: string) => {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(text.length);
    const longer = Buffer.concat([file, Buffer.from(name), head, Buffer.from(text)]);
    longer.writeUInt32LE(longer.length - 8, 4);
    return longer;
  };

  it.each<[string, 'jpeg' | 'png' | 'webp', (file: Buffer) => Buffer]>([
    ['a comment', 'jpeg', (file) => insertedAfter(file, 2, segment(0xfe, 'at home'))],
    ['IPTC', 'jpeg', (file) => insertedAfter(file, 2, segment(0xed, 'Photoshop 3.0\0by Mary'))],
    [
      'a colour profile of her own',
      'jpeg',
      (file) => insertedAfter(file, 2, segment(0xe2, 'ICC_PROFILE\0Mary’s screen')),
    ],
    [
      'EXIF far behind other segments',
      'jpeg',
      (file) =>
        insertedAfter(file, 2, ...Array(3).fill(segment(0xdb, 'x'.repeat(40_000))), segment(0xe1, 'Exif\0\0GPS')),
    ],
    ['EXIF between two scans', 'jpeg', (file) => insertedBefore(file, 2, segment(0xe1, 'Exif\0\0GPS'))],
    ['something after its end', 'jpeg', (file) => Buffer.concat([file, Buffer.from('a video')])],
    ['text', 'png', (file) => insertedAfter(file, 33, chunk('tEXt', 'Author\0Mary'))],
    ['EXIF behind its pixels', 'png', (file) => insertedBefore(file, 12, chunk('eXIf', 'GPS'))],
    ['the time', 'png', (file) => insertedBefore(file, 12, chunk('tIME', '1234567'))],
    ['something after its end', 'png', (file) => Buffer.concat([file, Buffer.from('a video')])],
    ['XMP behind its pixels', 'webp', (file) => withChunk(file, 'XMP ', 'by Mary ')],
    ['an unknown part', 'webp', (file) => withChunk(file, 'MARY', 'at home ')],
    ['something after its end', 'webp', (file) => Buffer.concat([file, Buffer.from('EXIF')])],
  ])('with %s is not, as a %s', async (_, kind, change) => {
    const plain = await drawing.clone().toFormat(kind).toBuffer();
    expect(await keptAsItIs(new Blob([new Uint8Array(change(plain))]), false)).toBeNull();
  });

  it('that is cut off anywhere is not', async () => {
    for (const kind of ['jpeg', 'png', 'webp'] as const) {
      const whole = await drawing.clone().toFormat(kind).toBuffer();
      for (let length = 0; length < whole.length; length++) {
        expect(await keptAsItIs(new Blob([new Uint8Array(whole.subarray(0, length))]), false)).toBeNull();
      }
    }
  });

  it('out of an export is kept in any case, so that it stays the same sample', async () => {
    const noted = await blobOf(
      drawing
        .clone()
        .withExif({ IFD0: { Artist: 'Mary' } })
        .jpeg(),
    );
    expect(await keptAsItIs(noted, true)).not.toBeNull();
  });

  it('of another kind, a large one, and what is none are not', async () => {
    expect(await keptAsItIs(await blobOf(drawing.clone().gif()), false)).toBeNull();
    expect(await keptAsItIs(await blobOf(noise.clone().png({ compressionLevel: 0 })), false)).toBeNull();
    expect(await keptAsItIs(new Blob(['a letter']), false)).toBeNull();
  });
});
