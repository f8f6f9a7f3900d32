import type { Picture } from '../../../workers/vision/index.ts';

export type Colour = readonly [number, number, number];

/** A polygon in fractions of the frame. */
export type Shape = readonly (readonly [number, number])[];

/** A T-shirt seen from the front: 0.6 of the frame wide and as tall, its middle in the middle. */
export const TSHIRT: Shape = [
  [0.38, 0.2],
  [0.62, 0.2],
  [0.8, 0.32],
  [0.74, 0.46],
  [0.66, 0.42],
  [0.66, 0.8],
  [0.34, 0.8],
  [0.34, 0.42],
  [0.26, 0.46],
  [0.2, 0.32],
];

/** Trousers: twice as tall as wide, with a gap between the legs. */
export const TROUSERS: Shape = [
  [0.35, 0.15],
  [0.65, 0.15],
  [0.7, 0.85],
  [0.55, 0.85],
  [0.5, 0.4],
  [0.45, 0.85],
  [0.3, 0.85],
];

export interface Drawing {
  width: number;
  height: number;
  shape: Shape;
  garment: Colour;
  background: Colour;
  /** Changes a colour by its place in fractions of the frame: light that falls off, a print, a pattern. */
  shade?: (colour: Colour, x: number, y: number, inside: boolean) => Colour;
}

/** Draws a garment on a background, edges not smoothed. */
export function draw({ width, height, shape, garment, background, shade }: Drawing): Picture {
  return paint(width, height, (x, y) => {
    const inside = contains(shape, x, y);
    const colour = inside ? garment : background;
    return shade ? shade(colour, x, y, inside) : colour;
  });
}

/** A picture whose colour is a function of the place, in fractions of the frame. */
export function paint(width: number, height: number, colourAt: (x: number, y: number) => Colour): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 4) {
      const [red, green, blue] = colourAt((column + 0.5) / width, (row + 0.5) / height);
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = 255;
    }
  }
  return { data, width, height };
}

export function mirror({ data, width, height }: Picture): Picture {
  const mirrored = new Uint8ClampedArray(data.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * 4;
      mirrored.set(data.subarray(from, from + 4), (row * width + (width - 1 - column)) * 4);
    }
  }
  return { data: mirrored, width, height };
}

/** Whether a point lies inside a polygon, by the even-odd rule. */
function contains(shape: Shape, x: number, y: number): boolean {
  let inside = false;
  for (let k = 0; k < shape.length; k++) {
    const [ax, ay] = shape[k]!;
    const [bx, by] = shape[(k + 1) % shape.length]!;
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  }
  return inside;
}
