import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';

/** Distance between places, in pixels: 7 × 7 of them, which one batch answers in time on a phone. */
const STRIDE = 4;
const PLACES_A_SIDE = INPUT_SIZE / STRIDE;

/** Side of the square that is blurred at each place, in pixels: neighbours overlap, so that no seam is missed. */
const PATCH = 6;

/**
 * Radius of the blur's window, in pixels. A blur takes a place's detail and, where background is near, its edge. Black,
 * the garment's mean and radii of 2 to 9 were compared: this one found best the places whose loss, taken away in four
 * ways, cost the answer most (docs/vision.md). Black finds the places that leave the most unusual hole.
 */
const BLUR = 4;

/** Bounds of a probability before its odds are taken: float32 rounds what is nearer to 0 or 1. */
const SMALLEST = 1e-6;

/** Class probabilities of `n` pictures as vision makes them: `n` × classes values, row by row. */
export type Classify = (pictures: Uint8Array) => Promise<Float32Array>;

/**
 * Where the evidence for a class lies, by occlusion (Zeiler and Fergus 2014): each place of the garment is blurred in
 * turn, and what the class loses by it, in log odds, is what that place said for it. Log odds, because a probability
 * near 1 hardly moves. Only losses count; between the places the map is linear.
 * @param seen a picture as vision makes it: one byte per pixel, 0 = background
 * @param classIndex the class's position
 * @returns one value per pixel from 0 to 1, the strongest 1, carried on beyond the garment's edge; all 0 where nothing spoke for
 * the class
 */
export async function occlude(seen: Uint8Array, classIndex: number, classify: Classify): Promise<Float32Array> {
  const blurred = blur(seen);
  const hidden = Array.from({ length: PLACES_A_SIDE ** 2 }, (_, place) => hide(seen, blurred, place));
  // What hides no garment changes nothing and need not be asked.
  const asked = hidden.filter((picture) => picture !== null);
  const pictures = new Uint8Array((asked.length + 1) * INPUT_PIXELS);
  [seen, ...asked].forEach((picture, k) => {
    pictures.set(picture, k * INPUT_PIXELS);
  });
  const probabilities = await classify(pictures);
  const classes = probabilities.length / (asked.length + 1);
  let next = 0;
  const odds = () => logOdds(probabilities[next++ * classes + classIndex]!);
  const whole = odds();
  const losses = hidden.map((picture) => (picture === null ? 0 : Math.max(0, whole - odds())));
  return toStrength(losses);
}

/** The picture with one place blurred; null where there is no garment. */
function hide(seen: Uint8Array, blurred: Uint8Array, place: number): Uint8Array | null {
  const picture = seen.slice();
  const margin = (PATCH - STRIDE) / 2;
  const left = (place % PLACES_A_SIDE) * STRIDE - margin;
  const top = Math.floor(place / PLACES_A_SIDE) * STRIDE - margin;
  let garment = false;
  for (let y = Math.max(0, top); y < Math.min(INPUT_SIZE, top + PATCH); y++) {
    for (let x = Math.max(0, left); x < Math.min(INPUT_SIZE, left + PATCH); x++) {
      const at = y * INPUT_SIZE + x;
      garment ||= seen[at] !== 0;
      picture[at] = blurred[at]!;
    }
  }
  return garment ? picture : null;
}

/** The mean over the window around each pixel; what lies outside is background. */
function blur(seen: Uint8Array): Uint8Array {
  const blurred = new Uint8Array(INPUT_PIXELS);
  for (let y = 0, at = 0; y < INPUT_SIZE; y++) {
    for (let x = 0; x < INPUT_SIZE; x++, at++) {
      let sum = 0;
      for (let row = Math.max(0, y - BLUR); row <= Math.min(INPUT_SIZE - 1, y + BLUR); row++) {
        for (let column = Math.max(0, x - BLUR); column <= Math.min(INPUT_SIZE - 1, x + BLUR); column++) {
          sum += seen[row * INPUT_SIZE + column]!;
        }
      }
      blurred[at] = sum / (2 * BLUR + 1) ** 2;
    }
  }
  return blurred;
}

/** From a loss at each place to a strength at each pixel. */
function toStrength(losses: number[]): Float32Array {
  const strength = new Float32Array(INPUT_PIXELS);
  for (let y = 0, at = 0; y < INPUT_SIZE; y++) {
    const [above, below, down] = between(y);
    for (let x = 0; x < INPUT_SIZE; x++, at++) {
      const [left, right, across] = between(x);
      const row = (place: number) =>
        losses[place * PLACES_A_SIDE + left]! * (1 - across) + losses[place * PLACES_A_SIDE + right]! * across;
      strength[at] = row(above) * (1 - down) + row(below) * down;
    }
  }
  const strongest = strength.reduce((most, value) => Math.max(most, value), 0);
  return strongest > 0 ? strength.map((value) => value / strongest) : strength;
}

/** The places before and after a pixel along one side, and how far it lies towards the second; ends are carried on. */
function between(pixel: number): [before: number, after: number, fraction: number] {
  const place = Math.max(0, Math.min(PLACES_A_SIDE - 1, (pixel + 0.5) / STRIDE - 0.5));
  const before = Math.floor(place);
  return [before, Math.min(PLACES_A_SIDE - 1, before + 1), place - before];
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - SMALLEST, Math.max(SMALLEST, probability));
  return Math.log(bounded / (1 - bounded));
}
