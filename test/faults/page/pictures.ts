import type { Random } from '../../../workers/training/random.ts';

const SIDE = 320;

/** A pile of boxes of many colours on a plain ground: no two seeds draw one picture, or one that is nearly the same. */
function drawn(random: Random): OffscreenCanvas {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#e9e6df';
  context.fillRect(0, 0, SIDE, SIDE);
  const within = (least: number, most: number) => least + random.integer(most - least);
  for (let box = 0; box < 7; box++) {
    context.fillStyle = `hsl(${random.integer(360)} 50% ${within(10, 60)}%)`;
    context.fillRect(within(20, 200), within(20, 200), within(40, 120), within(40, 120));
  }
  return canvas;
}

export async function pictureFile(random: Random, name: string): Promise<File> {
  return new File([await drawn(random).convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

export const bitmap = (random: Random): Promise<ImageBitmap> => createImageBitmap(drawn(random));
