import type { GarmentKind } from '../../../src/domain/datasets/dataset-spec.ts';
import type { Random } from '../random.ts';
import { bilinear, toneAt } from './bilinear.ts';
import type { Mapping } from './mapping.ts';
import { findSleeves, spreadSleeves } from './sleeves.ts';

/**
 * Changes a picture of the dataset into what vision makes of a person's photo: garments lie spread, bent or wider than
 * in a shop, shoes come in pairs, masks have faults, and light, folds, prints and tones differ. Deviations are those of
 * a normal distribution; ranges are uniform. They were set by eye beside pictures that vision made of photos, and
 * evaluated part by part by `npm run vision -- --augmentation`.
 */
const TURN = 0.14;
const STRETCH = { mean: 0.16, deviation: 0.15 };
/** A body lies wider where its sleeves are spread. */
const STRETCH_SPREAD = 0.15;
const PERSPECTIVE = 0.08;
const SHEAR = 0.05;
/** Largest deviation of a place on the garment from where it was, in pixels of the picture. */
const BEND = 1;
/** Below 0 it sharpens, as vision does. */
const BLUR = { from: -2, to: 0.3 };
/** Fractions of the pictures with a faulty mask, with a print, in pairs and with sleeves spread, where they may be. */
const FAULTY = 0.5;
const PRINTED = 0.4;
const PAIRED = 0.5;
const SPREAD = 0.9;

/** What can be left out, to see what it is worth. */
export const PHOTO_LIKE_PARTS = [
  'pairs',
  'sleeves',
  'rotation',
  'width',
  'perspective',
  'bends',
  'faulty masks',
  'tones',
  'uneven light and folds',
  'prints',
  'noise',
  'blur',
] as const;

export type PhotoLikePart = (typeof PHOTO_LIKE_PARTS)[number];

/** Side of the canvas on which a garment is bent, and how much of it the garment takes before that, as a fraction. */
const CANVAS = 56;
const GARMENT = 0.62;
const GARMENT_SPREAD = 0.45;
/** Tones from here on are garment: the dataset's own edges fade. */
const LEAST_TONE = 12;

/**
 * Writes a picture of side² bytes, changed as a photo would be, to `target`. Background stays exactly 0.
 * @param kind shoes may come as two, a top may have its sleeves spread
 * @param leftOut what is not changed
 */
export function alterLikePhoto(
  source: Uint8Array,
  target: Uint8Array,
  side: number,
  kind: GarmentKind,
  random: Random,
  leftOut?: PhotoLikePart,
): void {
  const canvas = new Float32Array(CANVAS * CANVAS);
  for (const mapping of laidOut(source, side, kind, random, leftOut)) draw(source, side, canvas, mapping);
  const picture = cropTo(canvas, side);
  if (leftOut !== 'faulty masks' && random.next() < FAULTY) makeFaults(picture, side, random);
  relight(picture, side, random, leftOut);
  if (leftOut !== 'blur') blurOrSharpen(picture, side, random.between(BLUR.from, BLUR.to));
  for (let at = 0; at < picture.length; at++) {
    const tone = picture[at]!;
    target[at] = tone > 0 ? Math.max(1, Math.min(255, Math.round(tone))) : 0;
  }
}

/** What is drawn where: a pair, the parts of a top, or the whole garment. */
function laidOut(
  source: Uint8Array,
  side: number,
  kind: GarmentKind,
  random: Random,
  leftOut?: PhotoLikePart,
): Mapping[] {
  if (kind === 'shoe' && leftOut !== 'pairs' && random.next() < PAIRED) return pairOf(random);
  const spread = kind === 'top' && leftOut !== 'sleeves' && random.next() < SPREAD;
  const sleeves = spread ? findSleeves(source, side) : null;
  if (sleeves === null) return [bending(random, GARMENT, STRETCH.mean, leftOut)];
  const whole = bending(random, GARMENT_SPREAD, STRETCH.mean + STRETCH_SPREAD, leftOut);
  return spreadSleeves(sleeves, whole, random);
}

/**
 * Mirrored or not, turned, stretched, seen at an angle, sheared, and bent.
 * @param size fraction of the canvas that the garment takes
 * @param stretch mean logarithm of what the width grows by
 */
function bending(random: Random, size: number, stretch: number, leftOut?: PhotoLikePart): Mapping {
  const mirrored = random.next() < 0.5 ? -1 : 1;
  const angle = leftOut === 'rotation' ? 0 : TURN * random.normal();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = leftOut === 'width' ? 1 : Math.exp(stretch + STRETCH.deviation * random.normal());
  const taper = leftOut === 'perspective' ? 0 : PERSPECTIVE * random.normal();
  const shear = leftOut === 'perspective' ? 0 : SHEAR * random.normal();
  const bend = leftOut === 'bends' ? 0 : (BEND * random.next()) / 14;
  const [across, down] = [smoothNoise(4, CANVAS, random), smoothNoise(4, CANVAS, random)];
  return (x, y, at, place) => {
    const turnedX = (cos * x + sin * y) / size;
    const turnedY = (cos * y - sin * x) / size;
    const tapered = (turnedX / width) * (1 + taper * Math.max(-1, Math.min(1, turnedY)));
    place[0] = mirrored * (tapered + shear * turnedY) + bend * across[at]!;
    place[1] = turnedY + bend * down[at]!;
  };
}

/** Two beside each other, as shoes stand or lie: mostly from above, toes the same way. */
function pairOf(random: Random): Mapping[] {
  const kind = random.next();
  const direction = kind < 0.3 ? 0 : kind < 0.65 ? Math.PI / 2 : random.between(0, 2 * Math.PI);
  const apart = random.between(0.25, 0.55);
  const turned = random.next() < 0.15 ? Math.PI : 0;
  return [-1, 1].map((place) => {
    const angle = direction + 0.35 * random.normal() + (place > 0 ? turned : 0);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const mirrored = random.next() < 0.5 ? -1 : 1;
    const [offX, offY] = [place * apart * Math.sin(direction), -place * apart * Math.cos(direction)];
    return (x: number, y: number, _: number, on: Float64Array) => {
      const [dx, dy] = [2 * x - offX, 2 * y - offY];
      on[0] = mirrored * (cos * dx + sin * dy);
      on[1] = cos * dy - sin * dx;
    };
  });
}

/** Draws the picture over what the canvas shows; the lighter tone stays. */
function draw(source: Uint8Array, side: number, canvas: Float32Array, mapping: Mapping): void {
  const place = new Float64Array(2);
  for (let row = 0, at = 0; row < CANVAS; row++) {
    for (let column = 0; column < CANVAS; column++, at++) {
      mapping((2 * column + 1) / CANVAS - 1, (2 * row + 1) / CANVAS - 1, at, place);
      const tone = bilinear(source, side, ((place[0]! + 1) * side - 1) / 2, ((place[1]! + 1) * side - 1) / 2);
      if (tone > canvas[at]!) canvas[at] = tone;
    }
  }
}

/** As vision crops: the garment's longest side fills the picture, and the garment is in the middle. */
function cropTo(canvas: Float32Array, side: number): Float32Array {
  let [left, right, top, bottom] = [CANVAS, -1, CANVAS, -1];
  for (let row = 0, at = 0; row < CANVAS; row++) {
    for (let column = 0; column < CANVAS; column++, at++) {
      if (canvas[at]! <= LEAST_TONE) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = row;
    }
  }
  const picture = new Float32Array(side * side);
  if (right < 0) return picture;
  const scale = Math.max(right - left + 1, bottom - top + 1) / side;
  const originX = (left + right + 1 - scale * side) / 2 - 0.5;
  const originY = (top + bottom + 1 - scale * side) / 2 - 0.5;
  for (let row = 0, at = 0; row < side; row++) {
    for (let column = 0; column < side; column++, at++) {
      let sum = 0;
      for (const down of [0.25, 0.75]) {
        for (const across of [0.25, 0.75]) {
          sum += bilinear(canvas, CANVAS, originX + (column + across) * scale, originY + (row + down) * scale);
        }
      }
      picture[at] = sum > 4 * LEAST_TONE * 0.5 ? sum / 4 : 0;
    }
  }
  return picture;
}

/** What a mask leaves out of the garment, and what it takes in beside it. */
function makeFaults(picture: Float32Array, side: number, random: Random): void {
  const garment = Uint8Array.from(picture, (tone) => (tone > 0 ? 1 : 0));
  const [left, taken] = [smoothNoise(9, side, random), smoothNoise(8, side, random)];
  const [leave, take] = [random.between(1.3, 2.4), random.between(0.8, 2)];
  const tone = random.between(0, 255);
  const near = (row: number, column: number) => {
    for (let y = Math.max(0, row - 2); y <= Math.min(side - 1, row + 2); y++) {
      for (let x = Math.max(0, column - 2); x <= Math.min(side - 1, column + 2); x++)
        if (garment[y * side + x]) return true;
    }
    return false;
  };
  for (let row = 0, at = 0; row < side; row++) {
    for (let column = 0; column < side; column++, at++) {
      if (garment[at]) {
        if (left[at]! > leave) picture[at] = 0;
      } else if (taken[at]! > take && near(row, column)) {
        picture[at] = Math.max(1, tone + 25 * random.normal());
      }
    }
  }
}

/** Another tone, contrast and gamma, uneven light, folds, prints and noise. */
function relight(picture: Float32Array, side: number, random: Random, leftOut?: PhotoLikePart): void {
  const toned = leftOut === 'tones' ? 0 : 1;
  const gamma = Math.exp(toned * 0.3 * random.normal());
  const contrast = Math.exp(toned * 0.2 * random.normal());
  const level = toned * 25 * random.normal();
  const shaded = leftOut === 'uneven light and folds' ? 0 : 0.15;
  const [folds, light] = [shaded * random.next(), shaded * random.next()];
  const noise = (leftOut === 'noise' ? 0 : 16) * random.next();
  const [foldsAt, lightAt] = [smoothNoise(7, side, random), smoothNoise(3, side, random)];
  const printed = leftOut !== 'prints' && random.next() < PRINTED ? 60 * random.normal() : 0;
  const [printAt, printedAt] = [smoothNoise(10, side, random), smoothNoise(4, side, random)];
  let [sum, count] = [0, 0];
  for (let at = 0; at < picture.length; at++) {
    if (picture[at]! === 0) continue;
    picture[at] = 255 * (picture[at]! / 255) ** gamma;
    sum += picture[at]!;
    count++;
  }
  const mean = sum / Math.max(1, count);
  for (let at = 0; at < picture.length; at++) {
    if (picture[at]! === 0) continue;
    const lit =
      ((picture[at]! - mean) * contrast + mean + level) * (1 + folds * foldsAt[at]!) * (1 + light * lightAt[at]!);
    const print = printedAt[at]! > 0.3 ? Math.sign(printAt[at]!) * printed : 0;
    picture[at] = Math.max(1, Math.min(255, lit + print + noise * random.normal()));
  }
}

/** @param strength 1 takes a pixel's neighbourhood in its place, below 0 sharpens */
function blurOrSharpen(picture: Float32Array, side: number, strength: number): void {
  const before = picture.slice();
  for (let row = 0, to = 0; row < side; row++) {
    for (let column = 0; column < side; column++, to++) {
      if (before[to] === 0) continue;
      let sum = 0;
      for (let y = row - 1; y <= row + 1; y++) {
        const line =
          toneAt(before, side, column - 1, y) +
          2 * toneAt(before, side, column, y) +
          toneAt(before, side, column + 1, y);
        sum += y === row ? 2 * line : line;
      }
      const mean = sum / 16;
      picture[to] = Math.max(1, Math.min(255, before[to]! + strength * (mean - before[to]!)));
    }
  }
}

/** Smooth noise of deviation about 1, size × size: a grid of normal values, interpolated. */
function smoothNoise(grid: number, size: number, random: Random): Float32Array {
  const values = Float32Array.from({ length: grid * grid }, () => random.normal());
  const field = new Float32Array(size * size);
  for (let row = 0, at = 0; row < size; row++) {
    const y = (row / size) * (grid - 1);
    const top = Math.floor(y);
    const below = ease(y - top);
    for (let column = 0; column < size; column++, at++) {
      const x = (column / size) * (grid - 1);
      const left = Math.floor(x);
      const right = ease(x - left);
      const from = top * grid + left;
      const upper = values[from]! + right * (values[from + 1]! - values[from]!);
      const lower = values[from + grid]! + right * (values[from + grid + 1]! - values[from + grid]!);
      field[at] = upper + below * (lower - upper);
    }
  }
  return field;
}

function ease(fraction: number): number {
  return fraction * fraction * (3 - 2 * fraction);
}
