/** Four values of each of four channels to the larger of their largest and 0, and where it was. */
// @inline
export function poolFour(first: v128, second: v128, third: v128, fourth: v128, y: usize, argmax: usize): void {
  let best = first;
  let position = i32x4.splat(0);
  let better = isBetter(second, best);
  best = v128.bitselect(second, best, better);
  position = v128.bitselect(i32x4.splat(1), position, better);
  better = isBetter(third, best);
  best = v128.bitselect(third, best, better);
  position = v128.bitselect(i32x4.splat(2), position, better);
  better = isBetter(fourth, best);
  best = v128.bitselect(fourth, best, better);
  position = v128.bitselect(i32x4.splat(3), position, better);
  const cut = f32x4.le(best, f32x4.splat(0));
  v128.store(y, v128.andnot(best, cut));
  v128.store(argmax, v128.or(position, cut));
}

/** Larger, or not a number, which no comparison would ever choose. */
// @inline
function isBetter(value: v128, best: v128): v128 {
  return v128.or(f32x4.gt(value, best), f32x4.ne(value, value));
}
