import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { type HarnessAnswer, openHarness } from '../support/harness.ts';
import { draw } from '../support/pictures.ts';

const SIZE = { width: 600, height: 800 };

let answer: (picture: Sharp | Buffer) => Promise<HarnessAnswer>;

beforeAll(async () => {
  answer = await openHarness();
});

/** A drawn trouser in front of nothing at all. */
async function cutOut(): Promise<Buffer> {
  const { data, info } = await draw('trouser', SIZE, '#274060', '#ffffff')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 4) if (data[at]! > 128) data[at + 3] = 0;
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    .png()
    .toBuffer();
}

/** A film of two pictures, shown one after the other for ever. */
async function animated(first: Sharp, second: Sharp, format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all([first, second].map((frame) => frame.png().toBuffer()));
  const joined = sharp(frames, { join: { animated: true } });
  return format === 'gif' ? joined.gif({ loop: 0 }).toBuffer() : joined.webp({ loop: 0, lossless: true }).toBuffer();
}

/** 16 bits a channel, of which the lower eight repeat the upper. */
const deep = () => draw('trouser', SIZE).toColourspace('rgb16').png().toBuffer();

const KINDS: [what: string, type: string, content: () => Promise<Buffer>][] = [
  ['transparent PNG', 'image/png', cutOut],
  ['16-bit PNG', 'image/png', deep],
  ['grey PNG', 'image/png', () => draw('trouser', SIZE).greyscale().toColourspace('b-w').png().toBuffer()],
  ['PNG with a palette', 'image/png', () => draw('trouser', SIZE).png({ palette: true, colours: 16 }).toBuffer()],
  ['animated GIF', 'image/gif', () => animated(draw('trouser', SIZE), draw('bag', SIZE), 'gif')],
  ['animated WebP', 'image/webp', () => animated(draw('trouser', SIZE), draw('bag', SIZE), 'webp')],
];

/** Waits until the app shows what the command line sees, to a mean of `off` steps of 255. */
async function seesAsTheCommandLine(app: App, expected: HarnessAnswer, off: number): Promise<void> {
  const difference = async () => {
    const seen = await app.seenPixels();
    return seen.reduce((sum, value, at) => sum + Math.abs(value - expected.pixels[at]!), 0) / seen.length;
  };
  await expect.poll(difference).toBeLessThanOrEqual(off);
  // The last picture looked the same: its answer goes only when the next one is open.
  await expect.poll(() => app.anyAnswer()).toBe(expected.name);
}

describe('a picture file of any kind', () => {
  it.each(KINDS)(
    '%s: the app sees what the command line sees, of an animation the first frame',
    async (_, type, make) => {
      const app = await openApp();
      const file = await make();
      const expected = await answer(file);
      expect(expected.name).toBe('Trouser');
      await app.choose(`picture.${type.slice(6)}`, type, file);
      await seesAsTheCommandLine(app, expected, 0);
    },
  );

  it('is upright by each of the eight EXIF orientations', async () => {
    const app = await openApp();
    const upright = await answer(draw('trouser', SIZE));
    for (const orientation of [8, 2, 3, 4, 5, 6, 7, 1]) {
      const file = await orient(draw('trouser', SIZE), orientation);
      await app.choose(`turned-${orientation}.jpg`, 'image/jpeg', file);
      // Two decoders of JPEG differ in the last bits.
      await seesAsTheCommandLine(app, await answer(file), 0.5);
      await seesAsTheCommandLine(app, upright, 3);
    }
  });

  it('as the dataset has them, light on black, is taken as it is, and that is said', async () => {
    const app = await openApp();
    const file = await draw('trouser', { width: 280, height: 280 }, '#d0d0d0', '#000000').png().toBuffer();
    const expected = await answer(file);
    expect(expected.name).toBe('Trouser');
    await app.choose('as-dataset.png', 'image/png', file);
    await seesAsTheCommandLine(app, expected, 0);
    await app.page.getByText('A picture like those of the dataset: taken as it is.').first().waitFor();
  });

  it('of one pixel holds no garment', async () => {
    const app = await openApp();
    const file = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#842' } })
      .png()
      .toBuffer();
    await app.choose('one.png', 'image/png', file);
    await app.answers('No garment found');
  });

  it('with megabytes of metadata before the picture is opened', async () => {
    const app = await openApp();
    const file = await draw('trouser', SIZE).jpeg().toBuffer();
    await app.choose('long.jpg', 'image/jpeg', withComments(file, 40));
    await app.answers('Trouser');
  });
});

/** The pixels laid down so that the tag turns them upright again (EXIF 2.3, 4.6.4). */
async function orient(picture: Sharp, orientation: number): Promise<Buffer> {
  const degrees = [0, 0, 180, 180, 90, 270, 270, 90][orientation - 1]!;
  const upright = await picture.png().toBuffer();
  const turned = await sharp(upright).rotate(degrees).png().toBuffer();
  const laid = [2, 4, 5, 7].includes(orientation) ? sharp(turned).flop() : sharp(turned);
  return laid.withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}

/** A JPEG with so many comments of 64 KB after its first marker. */
function withComments(jpeg: Buffer, count: number): Buffer {
  const comment = Buffer.alloc(65_004, 0x20);
  comment.set([0xff, 0xfe, 65_002 >> 8, 65_002 & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), ...Array.from({ length: count }, () => comment), jpeg.subarray(2)]);
}

describe('a frame that shows no garment', () => {
  const FRAME = { width: 640, height: 480 };
  const plain = (background: string) => sharp({ create: { ...FRAME, channels: 3, background } });

  it.each([
    ['black', () => plain('#000')],
    ['blown out', () => plain('#fff')],
    ['of one colour', () => plain('#7a3b52')],
    ['all blurred', async () => sharp(await draw('t-shirt', FRAME).png().toBuffer()).blur(120)],
  ])('%s: the app says that it found none, and what to do', async (_, make) => {
    const app = await openApp();
    const picture = await make();
    await app.choose('frame.png', 'image/png', await picture.png().toBuffer());
    await expect.poll(() => app.heading.textContent()).toBe('No garment found');
  });
});
