import { joined } from '../common/joined.ts';

/** The pictures, then each of them mirrored. */
export function withMirrored(pixels: Uint8Array, side: number): Uint8Array {
  return joined(Uint8Array, [pixels, mirror(pixels, side)]);
}

/** Each of the pictures, whose rows have `side` pixels, mirrored. */
export function mirror(pixels: Uint8Array, side: number): Uint8Array {
  const mirrored = new Uint8Array(pixels.length);
  for (let row = 0; row < pixels.length; row += side) {
    for (let x = 0; x < side; x++) mirrored[row + x] = pixels[row + side - 1 - x]!;
  }
  return mirrored;
}

/** The mean of the first half and the second: of what a network answers to pictures and to them mirrored. */
export function meanOfHalves(answers: Float32Array): Float32Array {
  const half = answers.length / 2;
  return answers.slice(0, half).map((answer, at) => (answer + answers[half + at]!) / 2);
}
