import type { AugmentationOptions } from '../../../src/domain/augmentation.ts';
import type { GarmentKind } from '../../../src/domain/datasets/dataset-spec.ts';
import type { Random } from '../random.ts';
import { bilinear } from './bilinear.ts';
import { alterLikePhoto, type PhotoLikePart } from './photo-like.ts';

/** Area of an erased rectangle as fractions of the picture, and its sides' ratio (Zhong et al. 2017, table 1). */
const ERASED_AREA = [0.02, 0.25] as const;
const ERASED_RATIO = [0.4, 2.5] as const;

export function augmentsNothing(options: AugmentationOptions): boolean {
  return Object.values(options).every((value) => value === 0 || value === false);
}

/**
 * Writes a randomly changed copy of a picture of side² bytes to `target`.
 * What comes in from outside the picture is background, 0.
 * @param kind which tells how a photo may show it
 * @param leftOut what a picture that is changed like a photo is spared
 */
export function augment(
  source: Uint8Array,
  target: Uint8Array,
  side: number,
  options: AugmentationOptions,
  random: Random,
  kind: GarmentKind = 'other',
  leftOut?: PhotoLikePart,
): void {
  if (options.photoLike > 0 && random.next() < options.photoLike) {
    alterLikePhoto(source, target, side, kind, random, leftOut);
    return;
  }
  const mirrored = options.mirror && random.next() < 0.5;
  const dx = random.between(-options.shift, options.shift);
  const dy = random.between(-options.shift, options.shift);
  if (options.rotation > 0 || options.scale > 0) {
    const angle = (random.between(-options.rotation, options.rotation) * Math.PI) / 180;
    const size = 1 + random.between(-options.scale, options.scale);
    turn(source, target, side, { mirrored, dx, dy, angle, size });
  } else {
    move(source, target, side, mirrored, Math.round(dx), Math.round(dy));
  }
  if (options.brightness > 0 || options.contrast > 0) {
    const brightness = 255 * random.between(-options.brightness, options.brightness);
    relight(target, brightness, 1 + random.between(-options.contrast, options.contrast));
  }
  if (random.next() < options.erase) erase(target, side, random);
}

function move(source: Uint8Array, target: Uint8Array, side: number, mirrored: boolean, dx: number, dy: number): void {
  target.fill(0);
  for (let y = Math.max(0, dy); y < Math.min(side, side + dy); y++) {
    for (let x = Math.max(0, dx); x < Math.min(side, side + dx); x++) {
      const from = mirrored ? side - 1 - (x - dx) : x - dx;
      target[y * side + x] = source[(y - dy) * side + from]!;
    }
  }
}

interface Turn {
  mirrored: boolean;
  dx: number;
  dy: number;
  /** Radians. */
  angle: number;
  size: number;
}

/** Rotates and scales about the centre, sampling bilinearly. */
function turn(source: Uint8Array, target: Uint8Array, side: number, { mirrored, dx, dy, angle, size }: Turn): void {
  const centre = (side - 1) / 2;
  const cos = Math.cos(angle) / size;
  const sin = Math.sin(angle) / size;
  const flip = mirrored ? -1 : 1;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const across = x - centre - dx;
      const down = y - centre - dy;
      const fromX = centre + flip * (cos * across + sin * down);
      const fromY = centre - sin * across + cos * down;
      target[y * side + x] = Math.round(bilinear(source, side, fromX, fromY));
    }
  }
}

/** The background stays black, or the picture would not look like the dataset's. */
function relight(target: Uint8Array, brightness: number, contrast: number): void {
  for (let i = 0; i < target.length; i++) {
    const value = target[i]!;
    if (value > 0) target[i] = Math.max(1, Math.min(255, Math.round(value * contrast + brightness)));
  }
}

function erase(target: Uint8Array, side: number, random: Random): void {
  const area = side * side * random.between(...ERASED_AREA);
  const ratio = Math.exp(random.between(Math.log(ERASED_RATIO[0]), Math.log(ERASED_RATIO[1])));
  const height = Math.min(side, Math.max(1, Math.round(Math.sqrt(area * ratio))));
  const width = Math.min(side, Math.max(1, Math.round(Math.sqrt(area / ratio))));
  const top = random.integer(side - height + 1);
  const left = random.integer(side - width + 1);
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) target[y * side + x] = random.integer(256);
  }
}
