import { Random } from '../../workers/training/random.ts';
import type { Picture } from '../../workers/vision/index.ts';
import type { LabelledPhoto } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import { type SeenPhoto, seeAs } from '../evaluate/see-photos.ts';
import { groupOf } from './with-photos.ts';

/** Sides of a retake in pixels, the shorter one first: vision looks at no more. */
const SIDES = [210, 280] as const;

/** Logarithm of what a retake's frame shows in each direction, of what the photo shows: mostly less, from nearer. */
const NEARNESS = [-0.3, 0.08] as const;

/** Deviations of a normal distribution: of the camera's turn in radians, and of its place as a fraction of the frame. */
const TURN = 0.12;
const SHIFT = 0.05;

/** The same of the light: logarithms of each channel's gain and of the gamma, and how it grows from side to side. */
const GAIN = 0.06;
const GAMMA = 0.2;
const SLOPE = 0.12;

/** The largest deviation of the noise, in steps of 255. */
const NOISE = 3;

/** Retakes of a photo: fewer the more photos there are of its class, by this divided by the root of their number. */
const RETAKES = 60;
const MOST_RETAKES = 12;

/**
 * What vision makes of photos that are taken again by drawing of chance: it finds another outline then, with other
 * faults, which no change of the 28×28 picture imitates.
 * @returns at most twelve pictures a photo, more of each where there are few of its class; the same ones for the same seed
 */
export async function seeRetakes(photos: readonly LabelledPhoto[], seed: number): Promise<SeenPhoto[]> {
  const sizes = new Map<string, number>();
  for (const photo of photos) sizes.set(groupOf(photo), (sizes.get(groupOf(photo)) ?? 0) + 1);
  const seen: SeenPhoto[] = [];
  for (const [k, photo] of photos.entries()) {
    const picture = await readPhoto(photo.path);
    const count = Math.min(MOST_RETAKES, Math.round(RETAKES / Math.sqrt(sizes.get(groupOf(photo))!)));
    for (let take = 0; take < count; take++) seen.push(seeAs(photo, retake(picture, Random.of(seed, k, take))));
  }
  return seen;
}

/**
 * The photo as if it had been taken again: from nearer or from further off, to the side, turned, in the mirror, in other
 * light. Beyond the photo's edges its outermost pixels go on.
 */
export function retake(photo: Picture, random: Random): Picture {
  const [width, height] = photo.width < photo.height ? SIDES : [SIDES[1], SIDES[0]];
  const { data: tones } = photo;
  const data = new Uint8ClampedArray(width * height * 4);
  const step = Math.max(photo.width / width, photo.height / height) * Math.exp(random.between(...NEARNESS));
  const angle = TURN * random.normal();
  const [cos, sin] = [step * Math.cos(angle), step * Math.sin(angle)];
  const mirrored = random.next() < 0.5 ? -1 : 1;
  const middleX = photo.width * (0.5 + SHIFT * random.normal());
  const middleY = photo.height * (0.5 + SHIFT * random.normal());
  const lit = otherTones(random);
  const [slopeX, slopeY] = [SLOPE * random.normal(), SLOPE * random.normal()];
  const deviation = NOISE * random.next();
  const inside = (place: number, size: number) => Math.max(0, Math.min(size - 1, place - 0.5));
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const across = mirrored * (x + 0.5 - width / 2);
      const down = y + 0.5 - height / 2;
      const column = inside(middleX + cos * across - sin * down, photo.width);
      const row = inside(middleY + sin * across + cos * down, photo.height);
      const [left, top] = [Math.floor(column), Math.floor(row)];
      const right = left < photo.width - 1 ? 4 : 0;
      const below = top < photo.height - 1 ? 4 * photo.width : 0;
      const first = 4 * (top * photo.width + left);
      const light = 1 + slopeX * (x / width - 0.5) + slopeY * (y / height - 0.5);
      const noise = deviation * random.normal();
      for (let channel = 0, from = first; channel < 3; channel++, from++) {
        const upper = tones[from]! + (column - left) * (tones[from + right]! - tones[from]!);
        const under = from + below;
        const lower = tones[under]! + (column - left) * (tones[under + right]! - tones[under]!);
        const tone = upper + (row - top) * (lower - upper);
        data[at + channel] = lit[channel]![Math.round(tone)]! * light + noise;
      }
      data[at + 3] = 255;
    }
  }
  return { data, width, height };
}

/** What becomes of each tone from 0 to 255, for each channel. */
function otherTones(random: Random): Float32Array[] {
  const gamma = Math.exp(GAMMA * random.normal());
  return Array.from({ length: 3 }, () => {
    const gain = Math.exp(GAIN * random.normal());
    return Float32Array.from({ length: 256 }, (_, tone) => 255 * gain * (tone / 255) ** gamma);
  });
}
