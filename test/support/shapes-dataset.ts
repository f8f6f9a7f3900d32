import type { DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import { Random } from '../../workers/training/random.ts';
import type { Drawn } from './official-files.ts';

const SIDE = 32;

/** Whether a place, from -1 to 1 about the middle of a shape of size 1, lies in it. */
type Shape = (x: number, y: number) => boolean;

const within = (size: number, x: number, y: number) => Math.max(Math.abs(x), Math.abs(y)) < size;

const SHAPES_BY_NAME: Record<string, Shape> = {
  Disc: (x, y) => Math.hypot(x, y) < 1,
  Ring: (x, y) => Math.hypot(x, y) < 1 && Math.hypot(x, y) > 0.6,
  Square: (x, y) => within(0.9, x, y),
  Frame: (x, y) => within(0.9, x, y) && !within(0.55, x, y),
  Triangle: (x, y) => y < 0.8 && y > 2 * Math.abs(x) - 0.9,
  Plus: (x, y) => within(1, x, y) && (Math.abs(x) < 0.25 || Math.abs(y) < 0.25),
  Bar: (x, y) => Math.abs(x) < 1 && Math.abs(y) < 0.3,
};

/** A dataset of another size and other classes than any that ships: seven drawn shapes of 32×32. */
export const SHAPES: DatasetSpec = {
  id: 'shapes',
  name: 'Drawn shapes',
  classes: Object.keys(SHAPES_BY_NAME).map((name) => ({ name, kind: name === 'Bar' ? 'shoe' : 'other' })),
  picture: { size: SIDE, channels: 1 },
  counts: { train: 700, test: 70 },
  preprocessing: { mean: 0.2, deviation: 0.3 },
  source: {
    kind: 'files',
    origins: [],
    files: {
      train: { images: named('train-images.gz'), labels: named('train-labels.gz') },
      test: { images: named('test-images.gz'), labels: named('test-labels.gz') },
    },
  },
  packing: { transposed: false, firstLabel: 0 },
  replay: null,
  citation: 'drawn here',
  licence: 'MIT',
};

/** `packDrawn` says what is in it. */
function named(name: string) {
  return { name, bytes: 0, checksum: { algorithm: 'sha256', hex: '' } } as const;
}

/** The training and the test part, the same each time. */
export function drawnShapes(): Record<'train' | 'test', Drawn> {
  return { train: draw(SHAPES.counts.train, 1), test: draw(SHAPES.counts.test, 2) };
}

/** The classes in turn, each of another size, at another place and of another tone, on noise. */
function draw(count: number, seed: number): Drawn {
  const random = Random.of(seed);
  const shapes = Object.values(SHAPES_BY_NAME);
  const images = new Uint8Array(count * SIDE * SIDE);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % shapes.length);
  labels.forEach((label, k) => {
    const [size, tone] = [random.between(9, 13), random.between(120, 220)];
    const [left, top] = [random.between(14, 18), random.between(14, 18)];
    for (let at = 0; at < SIDE * SIDE; at++) {
      const [x, y] = [((at % SIDE) - left) / size, (Math.floor(at / SIDE) - top) / size];
      images[k * SIDE * SIDE + at] = (shapes[label]!(x, y) ? tone : 0) + random.integer(30);
    }
  });
  return { images, labels };
}
