import { fma } from './simd';

/** decay * average + rest * value. `rest` is 1 - decay as rounded from double: in float32 that difference is coarse. */
// @inline
export function decayed(average: v128, value: v128, decay: f32, rest: f32): v128 {
  return fma(average, f32x4.splat(decay), f32x4.mul(value, f32x4.splat(rest)));
}
