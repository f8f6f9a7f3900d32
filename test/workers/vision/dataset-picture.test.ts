import { describe, expect, it } from 'vitest';
import { type Picture, segmentGarment } from '../../../workers/vision/index.ts';

/** Light trousers on black as the dataset draws them: two legs that reach the upper and the lower edge. */
const TROUSERS = Uint8Array.from({ length: 784 }, (_, at) => {
  const [row, column] = [Math.floor(at / 28), at % 28];
  const leg = (column >= 9 && column < 13) || (column >= 15 && column < 19);
  return leg || (row < 6 && column >= 9 && column < 19) ? 150 + ((row * 7 + column * 5) % 90) : 0;
});

type Colour = (tone: number) => [red: number, green: number, blue: number, alpha: number];
const grey: Colour = (tone) => [tone, tone, tone, 255];

/** The trousers as a file's pixels, each `times` wide and high. */
function asPicture(times: number, colour: Colour = grey): Picture {
  const width = 28 * times;
  const data = new Uint8ClampedArray(width * width * 4);
  for (let at = 0; at < width * width; at++) {
    const [row, column] = [Math.floor(at / width / times), Math.floor((at % width) / times)];
    data.set(colour(TROUSERS[row * 28 + column]!), 4 * at);
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
