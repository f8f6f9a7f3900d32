import { clamp } from './simd';

/** Writes one row of C, clamped, or adds to it; of its 8 columns the first `columns`. */
// @inline
export function storeRow(c: usize, columns: i32, left: v128, right: v128, low: f32, high: f32, accumulate: bool): void {
  if (columns >= 8) {
    if (accumulate) {
      left = f32x4.add(left, v128.load(c));
      right = f32x4.add(right, v128.load(c, 16));
    }
    v128.store(c, clamp(left, low, high));
    v128.store(c, clamp(right, low, high), 16);
  } else {
    storePart(c, columns, left, right, low, high, accumulate);
  }
}

function storePart(c: usize, columns: i32, left: v128, right: v128, low: f32, high: f32, accumulate: bool): void {
  for (let column = 0; column < columns; column++) {
    let value = f32x4.extract_lane(left, 0);
    if (accumulate) value += load<f32>(c);
    store<f32>(c, value > high ? high : value < low ? low : value);
    c += 4;
    // One column to the left, the right half following.
    left = v128.shuffle<i32>(left, right, 1, 2, 3, 4);
    right = v128.shuffle<i32>(right, right, 1, 2, 3, 3);
  }
}
