import { put, SINGLE, take, VECTOR } from './lanes';

/** scale = gamma / √(variance + epsilon), of `size` bytes each. */
export function scales(gamma: usize, variance: usize, scale: usize, size: usize, epsilon: f32): void {
  let c: usize = 0;
  for (; c + VECTOR <= size; c += VECTOR) {
    put(scale + c, f32x4.div(take(gamma + c, VECTOR), deviation(variance + c, epsilon, VECTOR)), VECTOR);
  }
  for (; c < size; c += SINGLE) {
    put(scale + c, f32x4.div(take(gamma + c, SINGLE), deviation(variance + c, epsilon, SINGLE)), SINGLE);
  }
}

/** √(variance + epsilon) */
// @inline
export function deviation(variance: usize, epsilon: f32, width: usize): v128 {
  return f32x4.sqrt(f32x4.add(take(variance, width), f32x4.splat(epsilon)));
}
