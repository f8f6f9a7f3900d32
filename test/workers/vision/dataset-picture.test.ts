import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPhoto } from '../../../scripts/evaluate/photo-reader.ts';
import { type Picture, segmentGarment, shrunkSide } from '../../../workers/vision/index.ts';
import { NO_PHOTOS, photos, pixelsOf } from '../../support/pictures.ts';
import { draw, TSHIRT } from './drawings.ts';

/** Light trousers on black as the dataset draws them: two legs that reach the upper and the lower edge. */
const TROUSERS = Uint8Array.from({ length: 784 }, (_, at) => {
  const [row, column] = [Math.floor(at / 28), at % 28];
  const leg = (column >= 9 && column < 13) || (column >= 15 && column < 19);
  return leg || (row < 6 && column >= 9 && column < 19) ? 150 + ((row * 7 + column * 5) % 90) : 0;
});

type Colour = (tone: number) => [red: number, green: number, blue: number, alpha: number];
const grey: Colour = (tone) => [tone, tone, tone, 255];

/** A picture of the dataset as a file's pixels, each `times` wide and high. */
function asPicture(times: number, colour: Colour = grey, pixels = TROUSERS): Picture {
  const width = 28 * times;
  const data = new Uint8ClampedArray(width * width * 4);
  for (let at = 0; at < width * width; at++) {
    const [row, column] = [Math.floor(at / width / times), Math.floor((at % width) / times)];
    data.set(colour(pixels[row * 28 + column]!), 4 * at);
  }
  return { data, width, height: width };
}

/** A light square on black. */
function squareOf(side: number): Picture {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < side * side; at++) {
    const inside = [at % side, Math.floor(at / side)].every((place) => Math.abs(place - side / 2) < side / 4);
    data.set(grey(inside ? 200 : 0), 4 * at);
  }
  return { data, width: side, height: side };
}

/** Cloth that fills the picture but for a strip at its left and a bit of its upper edge, as some of the dataset's does. */
const FULL = Uint8Array.from({ length: 784 }, (_, at) =>
  at % 28 < 4 || (at < 28 && at < 8) ? 0 : 100 + ((at * 7) % 120),
);

/** The same tones, each pixel a little other than its neighbours, as no picture of 28×28 squares is. */
function uneven(picture: Picture): Picture {
  const data = picture.data.map((value, at) => (at % 4 === 3 ? value : value + ((at >> 2) % 3)));
  return { ...picture, data };
}

/** A grey photo of so many pixels a side, drawn: a T-shirt before a ground. */
const photoOf = (garment: number, ground: number, side = 280) =>
  draw({
    width: side,
    height: side,
    shape: TSHIRT,
    garment: [garment, garment, garment],
    background: [ground, ground, ground],
    shade: ([tone], x, y) => {
      const lit = Math.round(tone! + 12 * x + 6 * y);
      return [lit, lit, lit];
    },
  });

/** A real photo as a grey square. */
async function greySquare(file: string, side: number): Promise<Picture> {
  return pixelsOf(sharp(file).rotate().resize(side, side, { fit: 'cover' }).grayscale().toColourspace('srgb'));
}

describe('a picture as the dataset has them', () => {
  it.each([1, 2, 5, 20])('is taken as it is, %i times as large', (times) => {
    const { origin, pixels, garment, square, tilt, advice } = segmentGarment(asPicture(times));
    expect(origin).toBe('dataset');
    expect(pixels).toEqual(TROUSERS);
    expect(garment).toEqual({ x: 9 / 28, y: 0, width: 10 / 28, height: 1 });
    expect({ square, tilt, advice }).toEqual({
      square: { x: 0, y: 0, width: 1, height: 1 },
      tilt: 0,
      advice: null,
    });
  });

  it('is known after JPEG has coloured it a little and lifted its black', () => {
    const faded: Colour = (tone) => [Math.max(6, tone), Math.max(8, tone - 1), Math.max(5, tone + 1), 255];
    const { origin, garment } = segmentGarment(asPicture(3, faded));
    expect(origin).toBe('dataset');
    expect(garment).toEqual({ x: 9 / 28, y: 0, width: 10 / 28, height: 1 });
    expect(segmentGarment(squareOf(56)).origin).toBe('dataset');
  });

  it.each([1, 2, 10])(
    'is known by its squares of one tone where cloth fills it to a corner, %i times as large',
    (times) => {
      const { origin, pixels } = segmentGarment(asPicture(times, grey, FULL));
      expect(origin).toBe('dataset');
      expect(pixels).toEqual(FULL);
    },
  );

  it('stays a multiple of its size when it is shrunk, and other pictures as large as may be', async () => {
    expect(shrunkSide({ width: 1400, height: 1400 }, 1280)).toBe(1260);
    expect(shrunkSide({ width: 1400, height: 1401 }, 1280)).toBe(1280);
    const file = sharp(TROUSERS, { raw: { width: 28, height: 28, channels: 1 } }).resize(1400, 1400, {
      kernel: 'nearest',
    });
    const { origin, pixels } = segmentGarment(await readPhoto(await file.png().toBuffer()));
    expect(origin).toBe('dataset');
    expect(pixels).toEqual(TROUSERS);
  });

  it.each<[string, Picture]>([
    ['of a light garment on a dark ground', photoOf(220, 30)],
    ['of a dark garment on a light ground', photoOf(30, 220)],
    ['of 28×28 pixels', photoOf(220, 30, 28)],
    ['that cloth fills but for a black strip', uneven(asPicture(10, grey, FULL))],
  ])('is not what a grey photo %s is taken for', (_, picture) => {
    expect(segmentGarment(picture).origin).toBe('photo');
  });

  const REAL = ['dress', 'hoodie', 'shoes'].flatMap((folder) => photos(folder, 4));
  it.skipIf(REAL.length === 0)(
    `is not what a real photo is taken for, grey and square${REAL.length > 0 ? '' : ` (${NO_PHOTOS})`}`,
    async () => {
      for (const file of REAL) {
        for (const side of [28, 280]) expect(segmentGarment(await greySquare(file, side)).origin).toBe('photo');
      }
    },
  );

  it.each<[string, Picture]>([
    ['dark on white', asPicture(4, (tone) => grey(255 - tone))],
    ['in colour', asPicture(4, (tone) => [tone, tone / 2, tone / 3, 255])],
    ['transparent', asPicture(4, (tone) => [tone, tone, tone, tone])],
    ['black all over', asPicture(4, () => grey(0))],
    ['light at its border', asPicture(4, (tone) => grey(tone === 0 ? 90 : tone))],
    ['not a multiple of its size', squareOf(50)],
  ])('is taken for a photo %s', (_, picture) => {
    expect(segmentGarment(picture).origin).toBe('photo');
  });
});
