import { joined } from '../common/joined.ts';

/** The pictures, then each of them mirrored; arguments as those of `mirror`. */
export function withMirrored(pixels: Uint8Array, side: number, channels = 1): Uint8Array {
  return joined(Uint8Array, [pixels, mirror(pixels, side, channels)]);
}

/** Each of the pictures, whose rows have `side` pixels of as many bytes as there are channels, mirrored. */
export function mirror(pixels: Uint8Array, side: number, channels = 1): Uint8Array {
  const mirrored = new Uint8Array(pixels.length);
  const last = (side - 1) * channels;
  for (let row = 0; row < pixels.length; row += side * channels) {
    for (let x = 0; x <= last; x += channels) {
      for (let channel = 0; channel < channels; channel++) {
        mirrored[row + x + channel] = pixels[row + last - x + channel]!;
      }
    }
  }
  return mirrored;
}

/** The mean of the first half and the second: of what a network answers to pictures and to them mirrored. */
export function meanOfHalves(answers: Float32Array): Float32Array {
  const half = answers.length / 2;
  return answers.slice(0, half).map((answer, at) => (answer + answers[half + at]!) / 2);
}
