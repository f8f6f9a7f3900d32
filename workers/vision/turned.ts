import { INPUT_SIZE } from '../../src/domain/picture.ts';
import { type Crop, type Drawn, squareAround } from './crop.ts';
import type { Mask, Planes } from './picture.ts';

/** Samples a side that each pixel averages: finer than the working pixels under it. */
const SAMPLES_A_SIDE = 6;

/**
 * As `drawGarment`, and rights a garment that is turned by `tilt`: the picture's axes are turned with it.
 * @param tilt radians, clockwise; of a mirrored frame the negative one gives the mirrored picture
 * @returns with `square` the square of working pixels that is drawn, before it is turned by `tilt` about its middle
 */
export function drawTurned(planes: Planes, mask: Mask, tilt: number, size = INPUT_SIZE): Drawn {
  const { width, height, grey } = planes;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const turned = squareAround(turnedBox(mask, width, height, cos, sin));
  const side = turned.right - turned.left;
  const step = side / (size * SAMPLES_A_SIDE);
  const drawn = new Float32Array(size ** 2);
  const covered = new Float32Array(size ** 2);
  for (let j = 0; j < size * SAMPLES_A_SIDE; j++) {
    const v = turned.top + (j + 0.5) * step;
    const row = Math.floor(j / SAMPLES_A_SIDE) * size;
    for (let i = 0; i < size * SAMPLES_A_SIDE; i++) {
      const u = turned.left + (i + 0.5) * step;
      const x = Math.floor(cos * u - sin * v + width / 2);
      const y = Math.floor(sin * u + cos * v + height / 2);
      if (x < 0 || y < 0 || x >= width || y >= height || mask[y * width + x] === 0) continue;
      const to = row + Math.floor(i / SAMPLES_A_SIDE);
      drawn[to]! += 255 - grey[y * width + x]!;
      covered[to]! += 1;
    }
  }
  for (let to = 0; to < size ** 2; to++) {
    drawn[to]! /= SAMPLES_A_SIDE ** 2;
    covered[to]! /= SAMPLES_A_SIDE ** 2;
  }
  const [middleU, middleV] = [(turned.left + turned.right) / 2, (turned.top + turned.bottom) / 2];
  const left = cos * middleU - sin * middleV + (width - side) / 2;
  const top = sin * middleU + cos * middleV + (height - side) / 2;
  return { drawn, covered, square: { left, top, right: left + side, bottom: top + side } };
}

/** The smallest box around the mask along the turned axes, which cross in the frame's middle. */
function turnedBox(mask: Mask, width: number, height: number, cos: number, sin: number): Crop {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let row = 0; row < height; row++) {
    const y = row + 0.5 - height / 2;
    const first = mask.indexOf(1, row * width);
    if (first < 0 || first >= (row + 1) * width) continue;
    // Along a row only its ends reach farthest.
    for (const at of [first, mask.lastIndexOf(1, (row + 1) * width - 1)]) {
      const x = at - row * width + 0.5 - width / 2;
      const u = cos * x + sin * y;
      const v = cos * y - sin * x;
      box.left = Math.min(box.left, u - 0.5);
      box.right = Math.max(box.right, u + 0.5);
      box.top = Math.min(box.top, v - 0.5);
      box.bottom = Math.max(box.bottom, v + 0.5);
    }
  }
  return box;
}
