import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../../workers/vision/index.ts';

/** Outlines of garments in a box of 100 × 100, drawn for the tests. */
export const OUTLINES = {
  trouser: 'M34 6 H66 L70 96 H54 L50 40 L46 96 H30 Z',
  't-shirt': 'M34 10 Q50 20 66 10 L92 26 L82 46 L72 40 V94 H28 V40 L18 46 L8 26 Z',
  dress: 'M38 6 L42 16 Q50 22 58 16 L62 6 L68 8 L62 40 L78 96 H22 L38 40 L32 8 Z',
  bag: 'M14 42 H34 V34 Q34 16 50 16 Q66 16 66 34 V42 H86 L90 92 H10 Z M40 42 H60 V34 Q60 23 50 23 Q40 23 40 34 Z',
} as const;

export type Drawn = keyof typeof OUTLINES;

/** What Fashion-MNIST calls each of them. */
export const CLASS_OF: Record<Drawn, string> = {
  trouser: 'Trouser',
  't-shirt': 'T-shirt/top',
  dress: 'Dress',
  bag: 'Bag',
};

/** One between a top, a dress and a bag, in such a box: the models that ship are not sure of it. */
export const DOUBTFUL = 'M30 10 H70 V35 L82 90 H18 L30 35 Z';

export interface Frame {
  width: number;
  height: number;
}

export const CAMERA_FRAME: Frame = { width: 1280, height: 720 };

/** A garment on a plain ground, in the middle of the frame, 80 % of its height. */
export function draw(garment: Drawn, frame: Frame = CAMERA_FRAME, colour = '#274060', ground = '#e9e6df') {
  return drawOutline(OUTLINES[garment], frame, colour, ground);
}

/** What the app asks about, drawn as the garments are. */
export function drawDoubtful(frame: Frame = CAMERA_FRAME, colour = '#274060') {
  return drawOutline(DOUBTFUL, frame, colour, '#e9e6df');
}

function drawOutline(outline: string, { width, height }: Frame, colour: string, ground: string) {
  const scale = (0.8 * Math.min(width, height)) / 100;
  const move = `translate(${width / 2 - 50 * scale} ${height / 2 - 50 * scale}) scale(${scale})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${ground}"/>
    <path transform="${move}" d="${outline}" fill="${colour}" fill-rule="evenodd"/></svg>`;
  return sharp(Buffer.from(svg));
}

/** What vision takes of a picture. */
export async function pixelsOf(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

const PHOTOS = resolve(import.meta.dirname, '../../../shared/photos/validation');

/** Why a test that needs real photos is skipped. */
export const NO_PHOTOS = 'no real photos are beside this checkout (../shared/photos/validation)';

/** The first `count` real photos of a folder by name; none where there are no photos. */
export function photos(folder: string, count: number): string[] {
  const directory = join(PHOTOS, folder);
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory).filter((name) => name.endsWith('.jpg'));
  return names
    .sort()
    .slice(0, count)
    .map((name) => join(directory, name));
}

/** A photo as the camera would see it: whole, with its edges carried on to fill the frame. */
export async function asCameraFrame(photo: string, { width, height }: Frame = CAMERA_FRAME): Promise<Sharp> {
  const { data, info } = await sharp(photo)
    .rotate()
    .resize(width, height, { fit: 'inside' })
    .toBuffer({ resolveWithObject: true });
  const left = Math.floor((width - info.width) / 2);
  const top = Math.floor((height - info.height) / 2);
  return sharp(data).extend({
    left,
    top,
    right: width - info.width - left,
    bottom: height - info.height - top,
    extendWith: 'copy',
  });
}
