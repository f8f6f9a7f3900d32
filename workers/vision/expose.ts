import type { Planes } from './picture.ts';

/** The light that the frame's brightest tenth begins at once exposed, 0 to 255: that of a pale wall or sheet. */
const BRIGHT = 215;
const BRIGHTEST_SHARE = 0.1;

/** A frame is brought up to this far and down to this far: past that, noise would be brought up too. */
const MOST_GAIN = 2;
const LEAST_GAIN = 0.8;

/** Scales a frame's light so that the same scene in less or more of it, or a camera's other exposure, looks the same. */
export function expose(planes: Planes): Planes {
  const gain = Math.max(LEAST_GAIN, Math.min(MOST_GAIN, BRIGHT / brightLevel(planes.light)));
  return {
    width: planes.width,
    height: planes.height,
    light: scale(planes.light, gain, 255),
    redGreen: scale(planes.redGreen, gain, Number.POSITIVE_INFINITY),
    yellowBlue: scale(planes.yellowBlue, gain, Number.POSITIVE_INFINITY),
    grey: scale(planes.grey, gain, 255),
  };
}

function scale(plane: Float32Array, gain: number, most: number): Float32Array {
  const scaled = new Float32Array(plane.length);
  for (let at = 0; at < scaled.length; at++) {
    const value = plane[at]! * gain;
    scaled[at] = value > most ? most : value;
  }
  return scaled;
}

/** The light that the brightest tenth of a frame is at or above, 0.5 to 255.5. */
function brightLevel(light: Float32Array): number {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < light.length; at++) histogram[light[at]! | 0]!++;
  let above = 0;
  for (let level = 255; level > 0; level--) {
    above += histogram[level]!;
    if (above >= BRIGHTEST_SHARE * light.length) return level + 0.5;
  }
  return 0.5;
}
