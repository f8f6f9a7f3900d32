import type { Random } from '../../../workers/training/random.ts';

const SIDE = 320;

/** A garment-like shape of a colour of its own on a plain ground: no two seeds draw one picture. */
function drawn(random: Random): OffscreenCanvas {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#e9e6df';
  context.fillRect(0, 0, SIDE, SIDE);
  context.fillStyle = `hsl(${random.integer(360)} 50% ${20 + random.integer(25)}%)`;
  const width = 50 + random.integer(60);
  context.fillRect(SIDE / 2 - width / 2, 40, width, 240);
  context.fillRect(60 + random.integer(30), 50 + random.integer(20), 170, 40 + random.integer(40));
  // Near-duplicates are samples all the same, but no two photos may be one.
  for (let i = 0; i < 40; i++) context.fillRect(random.integer(SIDE), random.integer(SIDE), 3, 3);
  return canvas;
}

export async function pictureFile(random: Random, name: string): Promise<File> {
  return new File([await drawn(random).convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

export const bitmap = (random: Random): Promise<ImageBitmap> => createImageBitmap(drawn(random));
