import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceFromBackground, fitBackground } from '../../../workers/vision/background.ts';
import { boxBlur } from '../../../workers/vision/box-blur.ts';
import { centreCrop, cropTo, drawGarment } from '../../../workers/vision/crop.ts';
import { expose } from '../../../workers/vision/expose.ts';
import { close, open } from '../../../workers/vision/morphology.ts';
import { traceOutlines } from '../../../workers/vision/outline.ts';
import { fillHoles, keepHeaviest } from '../../../workers/vision/pieces.ts';
import { reduce, workingSize } from '../../../workers/vision/reduce.ts';
import { sharpen } from '../../../workers/vision/sharpen.ts';
import { otsuThreshold, quantile } from '../../../workers/vision/threshold.ts';
import { tiltOf } from '../../../workers/vision/tilt.ts';
import { drawTurned } from '../../../workers/vision/turned.ts';
import { paint } from './drawings.ts';

/** Reads a mask from rows of dots and hashes. */
function maskOf(...rows: string[]): { mask: Uint8Array; width: number; height: number } {
  const cells = rows.join('');
  return {
    mask: Uint8Array.from(cells, (cell) => (cell === '#' ? 1 : 0)),
    width: rows[0]!.length,
    height: rows.length,
  };
}

function rowsOf(mask: Uint8Array, width: number): string[] {
  const text = Array.from(mask, (value) => (value === 1 ? '#' : '.')).join('');
  return text.match(new RegExp(`.{${width}}`, 'g')) ?? [];
}

describe('reducing', () => {
  it('keeps proportions and the area it was given, and never enlarges', () => {
    expect(workingSize(1280, 720, 12_288)).toEqual({ width: 148, height: 83 });
    expect(workingSize(40, 30, 12_288)).toEqual({ width: 40, height: 30 });
    expect(workingSize(100_000, 1, 12_288)).toEqual({ width: 480, height: 1 });
  });

  it('averages what a working pixel covers', () => {
    const halves = paint(200, 200, (x) => (x < 0.5 ? [0, 0, 0] : [200, 100, 50]));
    const { width, grey, redGreen } = reduce(halves, 100);
    expect(width).toBe(10);
    expect(grey[0]).toBe(0);
    expect(grey[9]).toBeCloseTo(0.299 * 200 + 0.587 * 100 + 0.114 * 50, 3);
    expect(redGreen[9]).toBeCloseTo(100, 3);
  });

  it('lays transparent pixels over mid-grey', () => {
    const { grey } = reduce({ data: new Uint8ClampedArray([255, 255, 255, 0]), width: 1, height: 1 }, 100);
    expect(grey[0]).toBeCloseTo(128, 3);
  });
});

describe('the background', () => {
  it('follows light that falls off, and leaves a garment that reaches the border out of the fit', () => {
    const picture = paint(120, 90, (x, y) => {
      if (x > 0.4 && x < 0.6 && y > 0.3) return [30, 40, 160];
      const light = 220 - 60 * x - 40 * y * y;
      return [light, light * 0.95, light * 0.85];
    });
    const planes = reduce(picture, 1e6);
    const distance = distanceFromBackground(planes, fitBackground(planes, 0.04));
    const at = (x: number, y: number) => distance[Math.floor(y * 90) * 120 + Math.floor(x * 120)]!;
    for (const [x, y] of [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9],
      [0.5, 0.15],
      [0.25, 0.5],
    ] as const) {
      expect(at(x, y)).toBeLessThan(3);
    }
    expect(at(0.5, 0.5)).toBeGreaterThan(100);
    expect(at(0.5, 0.99)).toBeGreaterThan(100);
  });
});

describe('thresholds', () => {
  it('parts two heaps of values', () => {
    const values = Float32Array.from({ length: 300 }, (_, k) => (k < 200 ? 10 + (k % 7) : 80 + (k % 9)));
    expect(otsuThreshold(values)).toBeGreaterThan(16);
    expect(otsuThreshold(values)).toBeLessThanOrEqual(80);
  });

  it('gives the value below which a fraction lies', () => {
    const values = Float32Array.from({ length: 1000 }, (_, k) => k);
    expect(Math.abs(quantile(values, 0.98) - 980)).toBeLessThan(5);
    expect(quantile(new Float32Array(10), 0.5)).toBe(0);
  });
});

describe('box blur', () => {
  it('is the mean over the part of the square inside the frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 12 }),
        (width, height, radius) => {
          const values = Float32Array.from({ length: width * height }, (_, k) => (k * 7919) % 101);
          const blurred = boxBlur(values, width, height, radius);
          for (let at = 0; at < values.length; at++) {
            const x = at % width;
            const y = Math.floor(at / width);
            const near = [...values].filter(
              (_, k) => Math.abs((k % width) - x) <= radius && Math.abs(Math.floor(k / width) - y) <= radius,
            );
            expect(blurred[at]).toBeCloseTo(near.reduce((sum, value) => sum + value, 0) / near.length, 3);
          }
        },
      ),
    );
  });
});

describe('exposure', () => {
  const frame = (garment: number, ground: number, fraction: number) => {
    const light = Float32Array.from({ length: 1000 }, (_, at) => (at < fraction * 1000 ? ground : garment));
    const hue = new Float32Array(1000).fill(10);
    return { width: 40, height: 25, light, redGreen: hue, yellowBlue: hue, grey: light };
  };

  it('brings the same scene in less light to the same tones, colours with them', () => {
    const bright = expose(frame(60, 180, 0.7));
    const dim = expose(frame(42, 126, 0.7));
    dim.light.forEach((value, at) => {
      expect(Math.abs(value - bright.light[at]!)).toBeLessThan(2);
    });
    expect(dim.redGreen[0]! / 10).toBeCloseTo(dim.light[0]! / 126, 1);
  });

  it('goes by the brightest tenth, not by a lamp or by what is dark', () => {
    const lamp = frame(100, 255, 0.05);
    expect(expose(lamp).light[999]).toBeGreaterThan(190);
    expect(expose(frame(20, 215, 0.2)).light[999]).toBeCloseTo(20, 0);
  });

  it('does not bring up noise: twice the light is the most', () => {
    expect(expose(frame(3, 8, 0.5)).light[0]).toBe(16);
  });
});

describe('morphology', () => {
  it('opening removes a thread and leaves a block as it was', () => {
    const { mask, width, height } = maskOf('.......', '.###...', '.######', '.###...', '.......');
    expect(rowsOf(open(mask, width, height, 1), width)).toEqual([
      '.......',
      '.###...',
      '.###...',
      '.###...',
      '.......',
    ]);
  });

  it('closing fills a thin gap and does not grow what it joins', () => {
    const gap = '..##.##..';
    const { mask, width, height } = maskOf('.........', '.........', gap, gap, gap, '.........', '.........');
    const rows = rowsOf(close(mask, width, height, 1), width);
    expect(rows[3]).toBe('..#####..');
    expect(rows[1]).toBe('.........');
  });
});

describe('pieces', () => {
  it('keeps the heaviest, and others that weigh enough beside it', () => {
    const { mask, width, height } = maskOf('.##.##..#', '.##.##...', '.##.##...');
    expect(keepHeaviest(mask, width, height, 0.5)).toMatchObject({ pieces: 2, leftOut: 0 });
    expect(rowsOf(keepHeaviest(mask, width, height, 1).mask, width)).toEqual(['....##...', '....##...', '....##...']);
  });

  it('counts sizable others that are left out, and no specks', () => {
    const { mask, width, height } = maskOf('####...##', '####...##', '####.....', '........#');
    expect(keepHeaviest(mask, width, height, 0.8)).toMatchObject({ pieces: 1, leftOut: 1 });
  });

  it('fills small holes and leaves large ones and bays', () => {
    const { mask, width, height } = maskOf('#########', '#.##...##', '####...##', '####...##', '##.######');
    expect(rowsOf(fillHoles(mask, width, height, 2), width)).toEqual([
      '#########',
      '####...##',
      '####...##',
      '####...##',
      '##.######',
    ]);
  });
});

describe('the crop', () => {
  it('is the smallest box around the mask, null around nothing', () => {
    const { mask, width, height } = maskOf('......', '..##..', '..###.', '......');
    expect(cropTo(mask, width, height)).toEqual({ left: 2, top: 1, right: 5, bottom: 3 });
    expect(cropTo(new Uint8Array(24), width, height)).toBeNull();
    expect(centreCrop(10, 4)).toEqual({ left: 3, top: 0, right: 7, bottom: 4 });
  });

  it('draws inverted grey where the garment is, weighed by how much of a pixel it covers', () => {
    const planes = reduce(
      paint(56, 56, () => [55, 55, 55]),
      1e6,
    );
    const mask = new Uint8Array(56 * 56).map((_, at) => (at % 56 < 29 ? 1 : 0));
    const { drawn, covered } = drawGarment(planes, mask, centreCrop(56, 56));
    expect(drawn[0]).toBeCloseTo(200, 3);
    expect(covered[14]).toBeCloseTo(0.5, 3);
    expect(drawn[14]).toBeCloseTo(100, 3);
    expect(drawn[20]).toBe(0);
  });
});

describe('the tilt', () => {
  const SIZE = 97;
  /** A bar of the given sides in the middle, turned clockwise. */
  const bar = (wide: number, tall: number, degrees: number) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return Uint8Array.from({ length: SIZE * SIZE }, (_, at) => {
      const x = (at % SIZE) - (SIZE - 1) / 2;
      const y = Math.floor(at / SIZE) - (SIZE - 1) / 2;
      return Math.abs(cos * x + sin * y) <= wide / 2 && Math.abs(cos * y - sin * x) <= tall / 2 ? 1 : 0;
    });
  };
  const degreesOf = (mask: Uint8Array) => (tiltOf(mask, SIZE, SIZE) * 180) / Math.PI;

  it('is how far something long leans, either way', () => {
    for (const degrees of [-20, -12, 12, 20]) expect(degreesOf(bar(20, 70, degrees))).toBeCloseTo(degrees, 0);
  });

  it('is none of what hardly leans, is about as wide as tall, lies on its side, or was laid askew', () => {
    expect(degreesOf(bar(20, 70, 5))).toBe(0);
    expect(degreesOf(bar(50, 60, 15))).toBe(0);
    expect(degreesOf(bar(70, 20, 15))).toBe(0);
    expect(degreesOf(bar(20, 70, 35))).toBe(0);
    expect(tiltOf(new Uint8Array(12), 4, 3)).toBe(0);
  });

  it('never jumps while something is turned, nor while it grows longer', () => {
    const turned = Array.from({ length: 80 }, (_, k) => degreesOf(bar(20, 70, k / 2)));
    const longer = Array.from({ length: 60 }, (_, k) => degreesOf(bar(30, 30 + k, 15)));
    for (const tilts of [turned, longer]) {
      tilts.slice(1).forEach((tilt, k) => {
        expect(Math.abs(tilt - tilts[k]!)).toBeLessThan(5);
      });
    }
    expect(Math.max(...turned)).toBeGreaterThan(20);
    expect(Math.max(...longer)).toBeGreaterThan(14);
  });

  it('is righted: what leans is drawn as what does not', () => {
    const light = new Float32Array(SIZE * SIZE).fill(55);
    const planes = { width: SIZE, height: SIZE, light, redGreen: light, yellowBlue: light, grey: light };
    const upright = drawTurned(planes, bar(24, 70, 0), 0).covered;
    const { covered, drawn, square } = drawTurned(planes, bar(24, 70, 15), (15 * Math.PI) / 180);
    const off = covered.reduce((sum, fraction, at) => sum + Math.abs(fraction - upright[at]!), 0);
    expect(off / upright.reduce((sum, fraction) => sum + fraction, 0)).toBeLessThan(0.1);
    expect(drawn[14 * 28 + 14]).toBe(200);
    expect((square.left + square.right) / 2).toBeCloseTo(SIZE / 2, 3);
    expect((square.top + square.bottom) / 2).toBeCloseTo(SIZE / 2, 3);
  });
});

describe('sharpening', () => {
  it('leaves a flat picture flat, keeps the background 0 and makes edges steeper', () => {
    const covered = Float32Array.from({ length: 784 }, (_, at) => (at % 28 < 14 ? 1 : 0));
    const drawn = covered.map((fraction) => 100 * fraction);
    const sharp = sharpen(drawn, covered, 1);
    expect(sharp[28 * 10 + 5]).toBe(100);
    expect(sharp[28 * 10 + 13]).toBeGreaterThan(110);
    expect(sharp[28 * 10 + 14]).toBe(0);
    expect(sharpen(drawn, covered, 0)[28 * 10 + 13]).toBe(100);
  });
});

describe('the traced outline', () => {
  it('goes around a square by its corners', () => {
    const { mask, width, height } = maskOf('....', '.##.', '.##.', '....');
    const [corners] = traceOutlines(mask, width, height);
    expect(corners).toHaveLength(4);
    expect(corners).toEqual(
      expect.arrayContaining([
        { x: 0.25, y: 0.25 },
        { x: 0.75, y: 0.25 },
        { x: 0.75, y: 0.75 },
        { x: 0.25, y: 0.75 },
      ]),
    );
  });

  it('goes around every piece of its own', () => {
    const { mask, width, height } = maskOf('.#..', '....', '..##');
    expect(traceOutlines(mask, width, height).map((outline) => outline[0])).toEqual([
      { x: 0.25, y: 0 },
      { x: 0.5, y: expect.closeTo(2 / 3) },
    ]);
  });

  it('closes on any mask', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 64 }),
        (width, bits) => {
          const height = Math.ceil(bits.length / width);
          const mask = Uint8Array.from({ length: width * height }, (_, at) => (bits[at] ? 1 : 0));
          const outlines = traceOutlines(mask, width, height);
          expect(outlines.length > 0).toBe(bits.includes(true));
          for (const outline of outlines) expect(outline.length).toBeGreaterThan(1);
        },
      ),
    );
  });
});
