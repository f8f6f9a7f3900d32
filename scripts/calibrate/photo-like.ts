import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';
import { Random } from '../../workers/training/random.ts';
import { cropTo, drawGarment } from '../../workers/vision/crop.ts';
import { sharpen } from '../../workers/vision/sharpen.ts';
import type { HeldOut } from './held-out.ts';

/** Side of the canvas on which a picture is changed, and how many of its pixels one of the picture's becomes. */
const CANVAS = 96;
const ENLARGED = 2.4;

/** How far a garment on a bed or a hanger differs from one in a shop's photo, at most either way. */
const TURN = 0.4;
const SHEAR = 0.3;
const STRETCH = 0.45;
const PERSPECTIVE = 0.006;

/** How often each fault of a mask occurs. */
const CUT_OFF = 0.3;
const HOLLOW = 0.25;
const OVERFLOW = 0.35;
const PRINT = 0.3;

/** At this strength the temperature that fits is the one that photos ask of a network that was shown neither. */
export const STRENGTH = 1.1;

/**
 * Changes pictures of the dataset into what vision makes of photos, the same ones for the same seed.
 * @param strength scales every change
 */
export function alteredLikePhotos({ pixels, right }: HeldOut, seed: number, strength = STRENGTH): HeldOut {
  const altered = new Uint8Array(pixels.length);
  for (let k = 0; k < right.length; k++) {
    const at = k * INPUT_PIXELS;
    altered.set(alter(pixels.subarray(at, at + INPUT_PIXELS), Random.of(seed, k), strength), at);
  }
  return { pixels: altered, right };
}

/** One picture: bent, with a print, in other light, its mask with faults, then cropped and drawn as vision draws. */
function alter(source: Uint8Array, random: Random, strength: number): Uint8Array {
  const { tones, mask } = bend(source, random, strength);
  if (random.next() < strength * PRINT) print(tones, random);
  relight(tones, random, strength);
  for (let spots = random.next() < strength * HOLLOW ? 2 : 0; spots > 0; spots--) spill(mask, tones, random, 0);
  for (let spots = random.next() < strength * OVERFLOW ? 2 : 0; spots > 0; spots--) spill(mask, tones, random, 1);
  if (random.next() < strength * CUT_OFF) cutOff(mask, random);
  const crop = cropTo(mask, CANVAS, CANVAS);
  if (crop === null) return source;
  const grey = tones.map((tone) => 255 - tone);
  const planes = { width: CANVAS, height: CANVAS, light: grey, redGreen: grey, yellowBlue: grey, grey };
  const { drawn, covered } = drawGarment(planes, mask, crop);
  return sharpen(drawn, covered, 1);
}

interface Canvas {
  /** From 0 to 255, as in the dataset: the lighter the darker the garment. */
  tones: Float32Array;
  mask: Uint8Array;
}

/** Mirrors, turns, shears, stretches and tilts a picture on the canvas. */
function bend(source: Uint8Array, random: Random, strength: number): Canvas {
  const change = (most: number) => random.between(-most, most) * strength;
  const angle = change(TURN);
  const stretch = Math.exp(change(STRETCH) / 2);
  const flip = random.next() < 0.5 ? -1 : 1;
  const shear = change(SHEAR);
  const tiltX = change(PERSPECTIVE);
  const tiltY = change(PERSPECTIVE);
  const tones = new Float32Array(CANVAS * CANVAS);
  const mask = new Uint8Array(CANVAS * CANVAS);
  for (let row = 0, at = 0; row < CANVAS; row++) {
    for (let column = 0; column < CANVAS; column++, at++) {
      const dx = column - CANVAS / 2;
      const dy = row - CANVAS / 2;
      const near = 1 + tiltX * dx + tiltY * dy;
      const x = (Math.cos(angle) * dx + Math.sin(angle) * dy) / (ENLARGED * near * stretch);
      const y = ((Math.cos(angle) * dy - Math.sin(angle) * dx) * stretch) / (ENLARGED * near);
      const fromX = Math.round(flip * (x + shear * y) + INPUT_SIZE / 2 - 0.5);
      const fromY = Math.round(y + INPUT_SIZE / 2 - 0.5);
      if (fromX < 0 || fromY < 0 || fromX >= INPUT_SIZE || fromY >= INPUT_SIZE) continue;
      tones[at] = source[fromY * INPUT_SIZE + fromX]!;
      // The dataset's own edges fade; what is all but black is background.
      mask[at] = tones[at]! > 8 ? 1 : 0;
    }
  }
  return { tones, mask };
}

/** A patch or stripes of another tone. */
function print(tones: Float32Array, random: Random): void {
  const change = random.between(-90, 90);
  const striped = random.next() < 0.5;
  const every = random.between(5, 16);
  const slope = random.between(-1, 1);
  const inside = ellipse(random, 0.15, 0.3);
  for (let at = 0; at < tones.length; at++) {
    const column = at % CANVAS;
    const row = (at - column) / CANVAS;
    if (striped ? Math.sin((row + slope * column) / every) > 0 : inside(column, row)) tones[at]! += change;
  }
}

/** Other contrast and exposure, light from one side, folds, and noise. */
function relight(tones: Float32Array, random: Random, strength: number): void {
  const contrast = 1 - strength * random.between(-0.1, 0.6);
  const offset = strength * random.between(-40, 100);
  const fromLeft = strength * random.between(-40, 40);
  const folds = strength * random.between(0, 25);
  const every = random.between(4, 12);
  const phase = random.between(0, 6);
  const noise = strength * random.between(0, 12);
  for (let at = 0; at < tones.length; at++) {
    const column = at % CANVAS;
    const row = (at - column) / CANVAS;
    const light = fromLeft * (column / CANVAS - 0.5) + folds * Math.sin(row / every + column / (2 * every) + phase);
    const value = tones[at]! * contrast + offset + light + random.between(-noise, noise);
    tones[at] = Math.max(1, Math.min(255, value));
  }
}

/** A spot near the garment that the mask takes in with the tone of its background, or leaves out. */
function spill(mask: Uint8Array, tones: Float32Array, random: Random, value: 0 | 1): void {
  const tone = random.between(0, 255);
  const inside = ellipse(random, 0.04, 0.13);
  for (let at = 0; at < mask.length; at++) {
    const column = at % CANVAS;
    if (mask[at] === value || !inside(column, (at - column) / CANVAS)) continue;
    mask[at] = value;
    if (value === 1) tones[at] = tone;
  }
}

/** What lies beyond the frame's edge is not seen: up to a quarter of one side goes. */
function cutOff(mask: Uint8Array, random: Random): void {
  const crop = cropTo(mask, CANVAS, CANVAS);
  if (crop === null) return;
  const fraction = random.between(0, 0.25);
  const side = random.integer(4);
  const [left, right] = [
    crop.left + fraction * (crop.right - crop.left),
    crop.right - fraction * (crop.right - crop.left),
  ];
  const [top, bottom] = [
    crop.top + fraction * (crop.bottom - crop.top),
    crop.bottom - fraction * (crop.bottom - crop.top),
  ];
  for (let at = 0; at < mask.length; at++) {
    const column = at % CANVAS;
    const row = (at - column) / CANVAS;
    if ([column < left, column > right, row < top, row > bottom][side]) mask[at] = 0;
  }
}

/** Whether a place lies in an ellipse about the canvas's middle half, its radii from `least` to `most` of the canvas. */
function ellipse(random: Random, least: number, most: number): (column: number, row: number) => boolean {
  const [x, y] = [random.between(0.2, 0.8) * CANVAS, random.between(0.2, 0.8) * CANVAS];
  const [across, down] = [random.between(least, most) * CANVAS, random.between(least, most) * CANVAS];
  return (column, row) => ((column - x) / across) ** 2 + ((row - y) / down) ** 2 < 1;
}
