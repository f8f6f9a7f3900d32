import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { Random } from '../../workers/training/random.ts';
import { type Drawn, packDrawn } from './official-files.ts';

const SIDE = FASHION_MNIST.picture.size;

/** A dataset of bars in the place of Fashion-MNIST, as `packDrawn` writes it. */
export function packBars(folder: string, train: number): Promise<string> {
  return packDrawn(folder, FASHION_MNIST, { train: bars(train, 1), test: bars(Math.ceil(train / 10), 2) });
}

/** Pictures of a bar whose height tells the class, with noise. */
function bars(count: number, seed: number): Drawn {
  const random = Random.of(seed);
  const images = new Uint8Array(count * SIDE * SIDE);
  const labels = Uint8Array.from({ length: count }, (_, index) => index % 10);
  for (let i = 0; i < images.length; i++) {
    const row = Math.floor((i % (SIDE * SIDE)) / SIDE);
    const lit = Math.floor((row - 4) / 2) === labels[Math.floor(i / (SIDE * SIDE))];
    images[i] = random.integer(120) + (lit ? 100 : 0);
  }
  return { images, labels };
}
