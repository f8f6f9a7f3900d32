import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentGarment } from '../../../workers/vision/index.ts';
import { type Colour, draw, mirror, paint, type Shape, TROUSERS, TSHIRT } from './drawings.ts';

const NAVY: Colour = [40, 50, 90];
const WOOD: Colour = [190, 150, 110];
const GREYISH: Colour = [150, 152, 149];

/** Runs of the properties that draw: each run draws and looks twice. */
const FEW = { numRuns: 25 };

const shapes = fc.constantFrom<Shape>(TSHIRT, TROUSERS);
const channel = fc.integer({ min: 20, max: 235 });
const colour = fc.tuple(channel, channel, channel);
/** A garment and a background that a person tells apart at a glance. */
const pairOfColours = fc
  .tuple(colour, colour)
  .filter(([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > 90);

/** Mean difference of two 28×28 pictures, in steps of 255. */
function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
}

/** The fraction of pixels that are garment in one and background in the other. */
function shapeDifference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, at) => sum + (value > 0 === b[at]! > 0 ? 0 : 1), 0) / a.length;
}

/** Within two working pixels of the frames drawn here. */
function expectNear(value: number, wanted: number): void {
  expect(Math.abs(value - wanted), `${value} is not near ${wanted}`).toBeLessThan(0.025);
}

function extent(pixels: Uint8Array): { left: number; right: number; top: number; bottom: number } {
  const lit = [...pixels.keys()].filter((at) => pixels[at]! > 0);
  const columns = lit.map((at) => at % 28);
  const rows = lit.map((at) => Math.floor(at / 28));
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

describe('a drawn garment', () => {
  it('is found where it was drawn', () => {
    const { garment, advice } = segmentGarment(
      draw({ width: 640, height: 480, shape: TSHIRT, garment: NAVY, background: WOOD }),
    );
    expectNear(garment!.x, 0.2);
    expectNear(garment!.y, 0.2);
    expectNear(garment!.width, 0.6);
    expectNear(garment!.height, 0.6);
    expect(advice).toBeNull();
  });

  it('fills the longer side of the 28×28 picture and is centred along the other, whatever its colours', () => {
    fc.assert(
      fc.property(shapes, pairOfColours, (shape, [garment, background]) => {
        const { pixels } = segmentGarment(draw({ width: 140, height: 140, shape, garment, background }));
        const { left, right, top, bottom } = extent(pixels);
        expect(Math.max(right - left, bottom - top)).toBe(27);
        expect(Math.abs(left + right - 27)).toBeLessThanOrEqual(2);
        expect(Math.abs(top + bottom - 27)).toBeLessThanOrEqual(2);
      }),
      FEW,
    );
  });

  it('keeps its proportions', () => {
    const { pixels } = segmentGarment(
      draw({ width: 300, height: 300, shape: TROUSERS, garment: NAVY, background: WOOD }),
    );
    const { left, right, top, bottom } = extent(pixels);
    expect((bottom - top + 1) / (right - left + 1)).toBeCloseTo(0.7 / 0.4, 0.5);
  });

  it('leaves the background exactly 0, also between the legs', () => {
    const { pixels } = segmentGarment(
      draw({ width: 300, height: 300, shape: TROUSERS, garment: NAVY, background: WOOD }),
    );
    expect([...pixels.subarray(26 * 28 + 13, 26 * 28 + 15)]).toEqual([0, 0]);
    expect(pixels.filter((value) => value === 0).length).toBeGreaterThan(784 * 0.4);
  });

  it('has the same shape on a light and on a dark background', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 100, max: 150 }), (shape, tone) => {
        const garment: Colour = [tone, tone, tone];
        const onLight = segmentGarment(draw({ width: 160, height: 120, shape, garment, background: [235, 235, 235] }));
        const onDark = segmentGarment(draw({ width: 160, height: 120, shape, garment, background: [15, 15, 15] }));
        expect(shapeDifference(onLight.pixels, onDark.pixels)).toBeLessThan(0.03);
      }),
      FEW,
    );
  });

  it.each([
    ['white on white', [238, 237, 235], [215, 213, 208]],
    ['black on black', [18, 18, 20], [42, 40, 41]],
  ] as [string, Colour, Colour][])('is found %s', (_, garment, background) => {
    const { garment: box } = segmentGarment(draw({ width: 400, height: 533, shape: TSHIRT, garment, background }));
    expectNear(box!.width, 0.6);
    expectNear(box!.height, 0.6);
  });

  it('is found in light that falls off across the frame', () => {
    const uneven = draw({
      width: 400,
      height: 300,
      shape: TSHIRT,
      garment: NAVY,
      background: [215, 205, 190],
      shade: ([r, g, b], x, y) => {
        const light = 1 - 0.4 * x - 0.15 * y;
        return [r * light, g * light, b * light];
      },
    });
    expectNear(segmentGarment(uneven).garment!.width, 0.6);
  });

  it('is found on tiles with dark joints', () => {
    const tiled = draw({
      width: 400,
      height: 400,
      shape: TSHIRT,
      garment: [160, 40, 60],
      background: [205, 200, 190],
      shade: (own, x, y, inside) => (!inside && (x % 0.25 < 0.012 || y % 0.25 < 0.012) ? [110, 105, 100] : own),
    });
    const { garment } = segmentGarment(tiled);
    expectNear(garment!.width, 0.6);
    expectNear(garment!.height, 0.6);
  });

  it('keeps a small print in the colour of the background', () => {
    const printed = draw({
      width: 400,
      height: 400,
      shape: TSHIRT,
      garment: NAVY,
      background: WOOD,
      shade: (own, x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.04 ? WOOD : own),
    });
    expect(segmentGarment(printed).pixels[14 * 28 + 14]).toBeGreaterThan(0);
  });
});

describe('a frame that is changed in a way that does not matter', () => {
  it('mirrors the 28×28 picture when it is mirrored', () => {
    fc.assert(
      fc.property(shapes, pairOfColours, fc.integer({ min: 50, max: 320 }), (shape, [garment, background], half) => {
        const picture = draw({ width: 2 * half, height: 240, shape, garment, background });
        const { pixels } = segmentGarment(picture);
        const { pixels: mirrored } = segmentGarment(mirror(picture));
        const back = mirrored.map((_, at) => mirrored[at - (at % 28) + 27 - (at % 28)]!);
        // Sums that are added up in another order may round to another byte.
        expect(Math.max(...pixels.map((value, at) => Math.abs(value - back[at]!)))).toBeLessThanOrEqual(1);
      }),
      FEW,
    );
  });

  it('mirrors the 28×28 picture of a garment that leans to the byte, and leans it the other way', () => {
    const leaning = (degrees: number): Shape => {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      return TROUSERS.map(([x, y]) => [
        0.52 + cos * (x - 0.5) - sin * (y - 0.5),
        0.49 + sin * (x - 0.5) + cos * (y - 0.5),
      ]);
    };
    for (const degrees of [11, 14.5, 18]) {
      const picture = draw({ width: 311, height: 311, shape: leaning(degrees), garment: NAVY, background: WOOD });
      const sighting = segmentGarment(picture);
      const mirrored = segmentGarment(mirror(picture));
      expect((sighting.tilt * 180) / Math.PI).toBeCloseTo(degrees, -0.5);
      expect(mirrored.tilt).toBe(-sighting.tilt);
      expect(mirrored.pixels.map((_, at) => mirrored.pixels[at - (at % 28) + 27 - (at % 28)]!)).toEqual(
        sighting.pixels,
      );
    }
  });

  it('gives nearly the same picture at any size from 160 pixels up', () => {
    const reference = segmentGarment(
      draw({ width: 400, height: 300, shape: TSHIRT, garment: NAVY, background: WOOD }),
    ).pixels;
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 900 }), (width) => {
        const height = Math.round(width * 0.75);
        const { pixels } = segmentGarment(draw({ width, height, shape: TSHIRT, garment: NAVY, background: WOOD }));
        expect(shapeDifference(pixels, reference)).toBeLessThan(0.06);
      }),
      { numRuns: 12 },
    );
  });

  it('gives nearly the same picture in other light', () => {
    const inLight = (light: number) =>
      draw({
        width: 160,
        height: 120,
        shape: TSHIRT,
        garment: NAVY,
        background: WOOD,
        shade: ([r, g, b]) => [r * light, g * light, b * light],
      });
    const reference = segmentGarment(inLight(1)).pixels;
    fc.assert(
      fc.property(fc.double({ min: 0.7, max: 1.3, noNaN: true }), (light) => {
        const { pixels } = segmentGarment(inLight(light));
        expect(shapeDifference(pixels, reference)).toBeLessThan(0.03);
        expect(difference(pixels, reference)).toBeLessThan(6);
      }),
      FEW,
    );
  });
});

describe('the outline', () => {
  it('runs around the garment, inside its box', () => {
    const { outlines, garment } = segmentGarment(
      draw({ width: 640, height: 480, shape: TSHIRT, garment: NAVY, background: WOOD }),
    );
    expect(outlines).toHaveLength(1);
    const outline = outlines[0]!;
    expect(outline.length).toBeGreaterThanOrEqual(TSHIRT.length - 2);
    expect(outline.length).toBeLessThan(60);
    expect(Math.min(...outline.map(({ x }) => x))).toBeCloseTo(garment!.x, 6);
    expect(Math.max(...outline.map(({ y }) => y))).toBeCloseTo(garment!.y + garment!.height, 6);
  });
});

describe('the square that becomes the 28×28', () => {
  it('has the garment’s longer side, its middle, and equal sides in pixels', () => {
    const { square, garment } = segmentGarment(
      draw({ width: 640, height: 480, shape: TROUSERS, garment: NAVY, background: WOOD }),
    );
    expect(square.height).toBeCloseTo(garment!.height, 6);
    expect(square.width * 640).toBeCloseTo(square.height * 480, 0);
    expect(square.x + square.width / 2).toBeCloseTo(garment!.x + garment!.width / 2, 6);
  });

  it('reaches out of the frame where the garment fills its width', () => {
    const band = paint(600, 300, (x, y) => (x > 0.03 && x < 0.97 && y > 0.6 && y < 0.9 ? NAVY : WOOD));
    const { square } = segmentGarment(band);
    expect(square.y + square.height).toBeGreaterThan(1.1);
  });
});

describe('more than one piece', () => {
  const shoe = (left: number) => (x: number, y: number) => x > left && x < left + 0.16 && y > 0.3 && y < 0.7;
  it('counts two of a size as a pair and shows both', () => {
    const [one, other] = [shoe(0.28), shoe(0.56)];
    const pair = paint(400, 400, (x, y) => (one(x, y) || other(x, y) ? NAVY : WOOD));
    const { pieces, outlines, garment } = segmentGarment(pair);
    expect(pieces).toBe(2);
    expect(outlines).toHaveLength(2);
    expectNear(garment!.width, 0.44);
  });

  it('takes the larger one when they are unlike', () => {
    const withSpeck = draw({
      width: 400,
      height: 400,
      shape: TSHIRT,
      garment: NAVY,
      background: WOOD,
      shade: (own, x, y) => (x > 0.86 && x < 0.92 && y > 0.1 && y < 0.16 ? NAVY : own),
    });
    const { pieces, garment } = segmentGarment(withSpeck);
    expect(pieces).toBe(1);
    expect(garment!.x + garment!.width).toBeLessThan(0.84);
  });
});

describe('a blurred frame', () => {
  /** A T-shirt that fades into its background over so much of the frame. */
  const faded = (over: number) =>
    paint(320, 240, (x, y) => {
      const fraction = 1 / (1 + Math.exp((Math.hypot(x - 0.5, y - 0.5) - 0.25) / over));
      return [0, 1, 2].map((c) => WOOD[c]! + fraction * (NAVY[c]! - WOOD[c]!)) as unknown as Colour;
    });

  it('holds no garment, and the advice is to hold still', () => {
    expect(segmentGarment(faded(0.1))).toMatchObject({ garment: null, advice: 'hold-still' });
  });

  it('is seen while an edge is left', () => {
    expect(segmentGarment(faded(0.01))).toMatchObject({ garment: expect.anything(), advice: null });
  });

  it('is told from one that only holds something small', () => {
    const speck = draw({
      width: 400,
      height: 300,
      shape: TSHIRT.map(([x, y]) => [0.3 + 0.4 * x, 0.3 + 0.4 * y]),
      garment: NAVY,
      background: WOOD,
    });
    expect(segmentGarment(speck).garment).not.toBeNull();
  });
});

describe('bad input', () => {
  const plain = (shade: Colour, width = 200, height = 150) => paint(width, height, () => shade);

  it.each([
    ['1×1', plain(GREYISH, 1, 1)],
    ['empty', { data: new Uint8ClampedArray(0), width: 0, height: 0 }],
    ['one pixel high', plain(GREYISH, 5000, 1)],
    ['2×3', plain(NAVY, 2, 3)],
    ['one colour', plain(WOOD)],
    ['white', plain([255, 255, 255])],
    ['fully transparent', { data: new Uint8ClampedArray(40 * 30 * 4), width: 40, height: 30 }],
  ])('%s: nothing is found, and advice is given', (_, picture) => {
    const { garment, outlines, pieces, coverage, advice, pixels } = segmentGarment(picture);
    expect({ garment, outlines, pieces, coverage }).toEqual({ garment: null, outlines: [], pieces: 0, coverage: 0 });
    expect(advice).not.toBeNull();
    expect(pixels).toHaveLength(784);
  });

  it('asks for more light in a black frame, also when it is noisy', () => {
    let seed = 1;
    const noise = () => {
      seed = (seed * 16807) % 2147483647;
      return seed % 12;
    };
    expect(segmentGarment(plain([0, 0, 0])).advice).toBe('more-light');
    expect(segmentGarment(paint(320, 240, () => [noise(), noise(), noise()])).advice).toBe('more-light');
  });

  it('asks to come closer when the garment is small', () => {
    const small = paint(400, 400, (x, y) => (Math.abs(x - 0.5) < 0.07 && Math.abs(y - 0.5) < 0.1 ? NAVY : WOOD));
    expect(segmentGarment(small).advice).toBe('closer');
  });

  it('never throws and always answers with finite numbers, whatever the pixels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        (width, height, bytes) => {
          const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => bytes[at % bytes.length]!);
          const { garment, outlines, coverage, pixels } = segmentGarment({ data, width, height });
          expect(pixels).toHaveLength(784);
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          for (const { x, y } of outlines.flat()) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
          if (garment) {
            expect(garment.x + garment.width).toBeLessThanOrEqual(1 + 1e-9);
            expect(garment.y + garment.height).toBeLessThanOrEqual(1 + 1e-9);
          }
        },
      ),
    );
  });
});
