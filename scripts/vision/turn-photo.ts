import type { Picture } from '../../workers/vision/index.ts';

/** Turns a photo about its middle, as if the camera had been held askew; beyond its edges it is mirrored. @param angle degrees, clockwise */
export function turnPhoto({ data, width, height }: Picture, angle: number): Picture {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const turned = new Uint8ClampedArray(data.length);
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to += 4) {
      const [x, y] = [column - (width - 1) / 2, row - (height - 1) / 2];
      const fromX = inside(cos * x + sin * y + (width - 1) / 2, width);
      const fromY = inside(cos * y - sin * x + (height - 1) / 2, height);
      blend(data, width, height, fromX, fromY, turned, to);
    }
  }
  return { data: turned, width, height };
}

function inside(place: number, length: number): number {
  const mirrored = Math.abs(place);
  return mirrored <= length - 1 ? mirrored : Math.max(0, 2 * (length - 1) - mirrored);
}

/** Writes the four pixels around a place, each by its nearness. */
function blend(
  data: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  turned: Uint8ClampedArray,
  to: number,
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [across, down] = [x - left, y - top];
  for (let c = 0; c < 4; c++) {
    const at = (column: number, row: number) => data[(row * width + column) * 4 + c]!;
    const upper = at(left, top) + across * (at(right, top) - at(left, top));
    const lower = at(left, bottom) + across * (at(right, bottom) - at(left, bottom));
    turned[to + c] = upper + down * (lower - upper);
  }
}
