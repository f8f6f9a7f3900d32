import type { Picture } from './picture.ts';
import type { Segmentation } from './segment.ts';

/** Samples a side that a pixel averages at most, as when frames are reduced. */
const SAMPLES_A_SIDE = 4;

/** What shines through where a picture is transparent, as when frames are reduced. */
const BACKDROP = 128;

/**
 * The square of a frame in which the garment is, as it is: in colour, with what is behind it, righted where the garment
 * leans. Where the square reaches out of the frame, its edge goes on.
 * @returns `size`² pixels of red, green and blue
 */
export function photoSquare(
  { data, width, height }: Picture,
  { square, tilt }: Pick<Segmentation, 'square' | 'tilt'>,
  size: number,
): Uint8Array {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const side = square.width * width;
  const [middleX, middleY] = [(square.x + square.width / 2) * width, (square.y + square.height / 2) * height];
  const each = Math.max(1, Math.min(SAMPLES_A_SIDE, Math.round(side / size)));
  const step = side / (size * each);
  const colours = new Uint8Array(3 * size ** 2);
  for (let to = 0; to < size ** 2; to++) {
    const [row, column] = [Math.floor(to / size), to % size];
    const sums = [0, 0, 0];
    for (let j = 0; j < each; j++) {
      for (let i = 0; i < each; i++) {
        const [u, v] = [(column * each + i + 0.5) * step - side / 2, (row * each + j + 0.5) * step - side / 2];
        const x = Math.max(0, Math.min(width - 1, Math.floor(middleX + cos * u - sin * v)));
        const y = Math.max(0, Math.min(height - 1, Math.floor(middleY + sin * u + cos * v)));
        const at = 4 * (y * width + x);
        const alpha = data[at + 3]! / 255;
        for (let channel = 0; channel < 3; channel++) {
          sums[channel]! += data[at + channel]! * alpha + BACKDROP * (1 - alpha);
        }
      }
    }
    for (let channel = 0; channel < 3; channel++) colours[3 * to + channel] = Math.round(sums[channel]! / each ** 2);
  }
  return colours;
}
