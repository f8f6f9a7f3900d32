import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { draw } from '../support/pictures.ts';

const jpeg = () => draw('trouser').jpeg().toBuffer();

const half = (file: Buffer) => file.subarray(0, file.length >> 1);

/** 60 megapixels of one colour: a small file that decodes to 240 MB. */
const huge = () =>
  sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: '#888' } })
    .png()
    .toBuffer();

const UNREADABLE = 'This file is not a picture that can be opened.';

const BAD: [what: string, name: string, type: string, content: () => Promise<Buffer> | Buffer, message: string][] = [
  ['is empty', 'empty.jpg', 'image/jpeg', () => Buffer.alloc(0), 'This file is empty.'],
  ['is no picture', 'notes.png', 'image/png', () => Buffer.from('Shirts: 3, trousers: 2'), UNREADABLE],
  ['is cut off after its header', 'cut.jpg', 'image/jpeg', async () => (await jpeg()).subarray(0, 700), UNREADABLE],
  ['is cut off in the middle', 'half.jpg', 'image/jpeg', async () => half(await jpeg()), UNREADABLE],
  [
    'is a PNG cut off in the middle',
    'half.png',
    'image/png',
    async () => half(await draw('bag').png().toBuffer()),
    UNREADABLE,
  ],
  [
    'is an SVG with a picture’s name',
    'shirt.png',
    'image/png',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    UNREADABLE,
  ],
  ['is HTML with a picture’s name', 'dress.jpg', 'image/jpeg', () => Buffer.from('<!doctype html><p>Hi'), UNREADABLE],
  ['has 60 megapixels', 'huge.png', 'image/png', huge, 'This picture is too large to open safely.'],
];

/** Light trousers on black as the dataset draws them, 28×28, each pixel `times` as large. */
function asDataset(times: number): { pixels: number[]; file: Promise<Buffer> } {
  const pixels = Array.from({ length: 784 }, (_, at) => {
    const column = at % 28;
    const leg = (column >= 9 && column < 13) || (column >= 15 && column < 19);
    return leg || (at < 6 * 28 && column >= 9 && column < 19) ? 150 + ((at * 7) % 90) : 0;
  });
  const picture = sharp(Uint8Array.from(pixels), { raw: { width: 28, height: 28, channels: 1 } });
  const file = picture.resize(28 * times, 28 * times, { kernel: 'nearest' }).png();
  return { pixels, file: file.toBuffer() };
}

const chooseBag = async (app: App) => app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());

describe('a file', () => {
  it.each(BAD)(
    'that %s gets a message with what to do, and the next picture works',
    async (_, name, type, make, text) => {
      const app = await openApp();
      await app.choose(name, type, await make());
      await expect.poll(() => app.notice.textContent()).toContain(text);
      await chooseBag(app);
      await app.answers('Bag');
      expect(await app.notice.textContent()).toBe('');
    },
  );

  it('that is no picture leaves the last picture on the screen', async () => {
    const app = await openApp();
    await chooseBag(app);
    await app.answers('Bag');
    await app.choose('notes.png', 'image/png', Buffer.from('no picture'));
    await expect.poll(() => app.notice.textContent()).toContain(UNREADABLE);
    await app.page.getByRole('img', { name: 'The picture that is looked at' }).waitFor();
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('in %s format is classified', async (format) => {
    const app = await openApp();
    await app.choose(`trouser.${format}`, `image/${format}`, await draw('trouser').toFormat(format).toBuffer());
    await app.answers('Trouser');
  });

  it.each([1, 2, 10, 50])(
    'that holds a picture of the dataset, %i times as large, is taken as it is, and that is said',
    async (times) => {
      const app = await openApp();
      const { pixels, file } = asDataset(times);
      await app.choose('7.png', 'image/png', await file);
      await app.answers('Trouser');
      await app.page.getByText('A picture like those of the dataset: taken as it is.').waitFor();
      expect(await app.seenPixels()).toEqual(pixels);
    },
  );

  it.each([
    ['dropped', 'drop'],
    ['pasted', 'paste'],
  ])('that is %s is classified', async (_, how) => {
    const app = await openApp();
    const png = (await draw('trouser').png().toBuffer()).toString('base64');
    await app.page.evaluate(
      ({ png, how }) => {
        const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'trouser.png', { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        if (how === 'drop') document.body.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }));
        else document.body.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
      },
      { png, how },
    );
    await app.answers('Trouser');
  });
});
