import type { Mask } from './picture.ts';

/**
 * A garment tells how it hangs by its length: the variance of its pixels' places along its axis over that across it.
 * Trousers and dresses have 3 and more; a spread T-shirt is nearly even, and its axis says nothing.
 */
const LONG = { from: 2.6, full: 3.2 };

/** Less tilt than this is as good as none: garments are not that straight themselves. Degrees. */
const TILTED = { from: 6, full: 9 };

/** More than this is how somebody laid it, not how a camera was held. Degrees. */
const LAID = { from: 30, full: 25 };

const DEGREE = Math.PI / 180;

/**
 * How far an elongated garment is turned from upright, by the second moments of its mask, as far as it is to be righted:
 * 0 where its shape says too little or it hardly leans. Between the bounds the angle grows steadily from 0, so that no
 * frame of a live view makes the picture jump. A mirrored mask has exactly the negative angle.
 * @returns radians, clockwise; within ±0.53
 */
export function tiltOf(mask: Mask, width: number, height: number): number {
  // Places are counted from the frame's middle in halves of a pixel: the sums are whole numbers, and exact.
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (let row = 0, at = 0; row < height; row++) {
    const y = 2 * row + 1 - height;
    let inRow = 0;
    let alongRow = 0;
    for (let column = 0; column < width; column++, at++) {
      if (mask[at] === 0) continue;
      const x = 2 * column + 1 - width;
      inRow++;
      alongRow += x;
      sumXX += x * x;
    }
    count += inRow;
    sumX += alongRow;
    sumY += inRow * y;
    sumXY += alongRow * y;
    sumYY += inRow * y * y;
  }
  if (count === 0) return 0;
  const across = sumXX / count - (sumX / count) ** 2;
  const down = sumYY / count - (sumY / count) ** 2;
  const both = sumXY / count - (sumX / count) * (sumY / count);
  if (down <= across) return 0;
  const spread = Math.hypot(2 * both, down - across);
  const length = (across + down + spread) / Math.max(1, across + down - spread);
  const angle = Math.atan2(-2 * both, down - across) / 2;
  const degrees = Math.abs(angle) / DEGREE;
  return angle * ramp(length, LONG) * ramp(degrees, TILTED) * ramp(degrees, LAID);
}

/** 0 on the side of `from`, 1 on that of `full`, linear between. */
function ramp(value: number, { from, full }: { from: number; full: number }): number {
  return Math.max(0, Math.min(1, (value - from) / (full - from)));
}
