import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type App, openApp } from '../support/app.ts';
import { film } from '../support/fake-camera.ts';
import { CAMERA_FRAME, draw } from '../support/pictures.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const { width: WIDTH, height: HEIGHT } = CAMERA_FRAME;

/** A dark dress of plain rectangles, left of the middle, in the frame's pixels. */
const ASIDE: Box = { left: 240, top: 110, right: 460, bottom: 630 };

function aside(ground = '#e9e6df') {
  const { left, top, right, bottom } = ASIDE;
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
      <rect width="100%" height="100%" fill="${ground}"/>
      <rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="#274060"/></svg>`),
  );
}

const plain = (colour: string) =>
  sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: colour } }).png();

/** Where a box of the frame lies on the screen, in an element that shows the whole frame as large as it fits. */
async function onScreen(element: Locator, { left, top, right, bottom }: Box): Promise<Box> {
  const place = (await element.boundingBox())!;
  const scale = Math.min(place.width / WIDTH, place.height / HEIGHT);
  const x = (fraction: number) => place.x + (place.width - WIDTH * scale) / 2 + fraction * scale;
  const y = (fraction: number) => place.y + (place.height - HEIGHT * scale) / 2 + fraction * scale;
  return { left: x(left), top: y(top), right: x(right), bottom: y(bottom) };
}

const mirrored = ({ left, right, ...rest }: Box): Box => ({ left: WIDTH - right, right: WIDTH - left, ...rest });

async function outlineOf(app: App): Promise<Box> {
  const { x, y, width, height } = (await app.page.locator('view-finder path.found:not(.under)').boundingBox())!;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The outline lies on the garment to 1.2 % of the frame's width, which is about two of vision's working pixels. */
async function expectOutline(app: App, element: string, garment: Box): Promise<void> {
  const shown = app.page.locator(element);
  const frame = await onScreen(shown, { left: 0, top: 0, right: WIDTH, bottom: HEIGHT });
  const wanted = await onScreen(shown, garment);
  const off = async () => {
    const found = await outlineOf(app);
    return Math.max(...(Object.keys(wanted) as (keyof Box)[]).map((side) => Math.abs(found[side] - wanted[side])));
  };
  await expect.poll(off).toBeLessThan(0.012 * (frame.right - frame.left));
}

const SCREENS = [
  ['a phone', { width: 390, height: 844 }],
  ['a wide screen', { width: 1280, height: 800 }],
  ['a low screen', { width: 900, height: 420 }],
] as const;

describe('the outline', () => {
  it.each(SCREENS)('lies on the garment that the camera shows, on %s', async (_, viewport) => {
    const app = await openApp({ film: await film([aside()]), context: { viewport } });
    await app.isAnswered();
    await expectOutline(app, 'view-finder video', ASIDE);
  });

  it('is mirrored with a camera that looks at the person', async () => {
    const init = () => {
      const { getSettings } = MediaStreamTrack.prototype;
      MediaStreamTrack.prototype.getSettings = function () {
        return { ...getSettings.call(this), facingMode: 'user' };
      };
    };
    const app = await openApp({ film: await film([aside()]), init });
    await app.anyAnswer();
    await expectOutline(app, 'view-finder video', mirrored(ASIDE));
    await app.nameIt();
    await app.page.locator('view-finder canvas').waitFor();
    await expectOutline(app, 'view-finder canvas', ASIDE);
  });

  it('is drawn around both of a pair, and words say so', async () => {
    const app = await openApp();
    const shoe = (x: number) => `<rect x="${x}" y="200" width="130" height="330" rx="50" fill="#274060"/>`;
    const pair = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
      <rect width="100%" height="100%" fill="#e9e6df"/>${shoe(470)}${shoe(680)}</svg>`;
    await app.choose('pair.png', 'image/png', await sharp(Buffer.from(pair)).png().toBuffer());
    await app.anyAnswer();
    const path = await app.page.locator('view-finder path.found:not(.under)').getAttribute('d');
    expect(path?.match(/M/g)).toHaveLength(2);
    expect(await app.page.locator('view-finder .hint').textContent()).toBe('2 pieces, taken together as a pair.');
  });
});

describe('without a garment', () => {
  it.each([
    ['a plain wall', '#b9b2a4', 'No garment found. Go closer.'],
    ['a dark room', '#0a0a0b', 'No garment found. Give it more light.'],
  ])('words say what to change: %s', async (_, colour, words) => {
    const app = await openApp({ film: await film([plain(colour)]) });
    await app.answers('No garment found');
    await expect.poll(() => app.page.locator('view-finder .hint').textContent()).toBe(words);
    const status = app.page.locator('answer-line').getByRole('status');
    await expect.poll(() => status.textContent()).toBe(words);
    expect(await app.page.getByRole('button', { name: 'Why?' }).count()).toBe(0);
    expect(await app.page.locator('view-finder path.found').count()).toBe(0);
  });

  it('and with one again there is an answer', async () => {
    const app = await openApp({ film: await film([plain('#b9b2a4'), draw('trouser')], 2) });
    await app.answers('Trouser');
    await app.answers('No garment found');
    await app.answers('Trouser');
  });
});

/** The box around what is coloured in the map, in the picture's pixels, and the greatest opacity (0 to 255). */
async function coloured(app: App): Promise<Box & { opacity: number }> {
  return app.page.locator('evidence-map canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
    const box = { left: width, top: height, right: 0, bottom: 0, opacity: 0 };
    for (let at = 0; at < width * height; at++) {
      const alpha = data[4 * at + 3]!;
      if (alpha === 0) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      box.opacity = Math.max(box.opacity, alpha);
    }
    return box;
  });
}

describe('what spoke for the answer', () => {
  it('is coloured on the garment in a picture, said in words, and gone when asked again', async () => {
    const app = await openApp();
    await app.choose('aside.png', 'image/png', await aside().png().toBuffer());
    await app.anyAnswer();
    const why = app.page.getByRole('button', { name: 'Why?' });
    expect(await why.getAttribute('aria-pressed')).toBe('false');
    await why.click();
    await app.page.locator('evidence-map').waitFor();
    expect(await why.getAttribute('aria-pressed')).toBe('true');
    const { opacity, ...box } = await coloured(app);
    expect(opacity).toBeGreaterThan(150);
    expect(box.left).toBeGreaterThan(ASIDE.left - 15);
    expect(box.right).toBeLessThan(ASIDE.right + 15);
    expect(box.top).toBeGreaterThan(ASIDE.top - 15);
    expect(box.bottom).toBeLessThan(ASIDE.bottom + 15);
    const name = await app.page.locator('prediction-view li span').first().textContent();
    const words = (await app.page.locator('view-finder .hint').textContent()) ?? '';
    expect(words).toContain(`What spoke for ${name}: `);
    await app.page.getByRole('img', { name: words }).waitFor();
    const status = app.page.locator('answer-line').getByRole('status');
    expect(await status.textContent()).toContain(words);
    await why.click();
    await expect.poll(() => app.page.locator('evidence-map').count()).toBe(0);
    expect(await why.getAttribute('aria-pressed')).toBe('false');
  });

  it('freezes the live picture', async () => {
    const app = await openApp({ film: await film([draw('trouser')]) });
    await app.answers('Trouser');
    await app.page.getByRole('button', { name: 'Why?' }).click();
    await app.page.locator('evidence-map').waitFor();
    await app.page.getByRole('button', { name: 'Back to live' }).click();
    await expect.poll(() => app.page.locator('evidence-map').count()).toBe(0);
    await app.answers('Trouser');
  });
});
