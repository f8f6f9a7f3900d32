import sharp from 'sharp';
import type { Drawn } from '../../test/support/official-files.ts';
import { Random } from '../../workers/training/random.ts';
import { GARMENTS } from './garments.ts';

const SIDE = 28;
const { pullover, dress, trouser, sandal, sneaker, bag } = GARMENTS;

/** In the order of the classes. A coat is open at the front, a shirt buttoned. */
const CLASSES = [
  GARMENTS['t-shirt'],
  trouser,
  pullover,
  dress,
  `${pullover}<path d="M200 70V368" stroke="#f6f4ee" stroke-width="16"/>`,
  sandal,
  `<g transform="translate(26 0) scale(.87 1)">${pullover}<path d="M200 96V360" stroke="#d8d2c4" stroke-width="9" stroke-dasharray="14 26"/></g>`,
  sneaker,
  bag,
  GARMENTS['ankle-boot'],
];

/** Drawn garments as a dataset has them: light on black, no two alike, some hard to tell apart. */
export async function drawGarments(count: number, seed: number): Promise<Drawn> {
  const random = Random.of(seed);
  const images = new Uint8Array(count * SIDE * SIDE);
  const labels = Uint8Array.from({ length: count }, (_, index) => index % CLASSES.length);
  for (const [index, label] of labels.entries()) {
    const pixels = await sharp(Buffer.from(worn(CLASSES[label]!, random)))
      .greyscale()
      .negate()
      .raw()
      .toBuffer();
    const brightness = random.between(0.55, 1.1);
    for (let i = 0; i < pixels.length; i++) {
      const noise = pixels[i]! > 8 ? random.between(-26, 26) : 0;
      images[index * pixels.length + i] = Math.max(0, Math.min(255, pixels[i]! * brightness + noise));
    }
  }
  return { images, labels };
}

/** The garment, a little turned, stretched and off the middle, on white. */
function worn(garment: string, random: Random): string {
  const between = (low: number, high: number) => random.between(low, high).toFixed(3);
  const place = `translate(${between(185, 215)} ${between(188, 212)}) rotate(${between(-9, 9)})`;
  const size = `scale(${between(0.72, 1.02)} ${between(0.78, 1.04)}) translate(-200 -200)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 400 400">
    <rect width="400" height="400" fill="#fff"/><g transform="${place} ${size}">${garment}</g></svg>`;
}
