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
