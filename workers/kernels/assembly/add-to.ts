import { accumulate, SINGLE, take, VECTOR } from './common/lanes';
import { FLOAT } from './common/simd';

/** target[i] += source[i], for `size` floats. */
export function addTo(target: usize, source: usize, size: i32): void {
  const bytes = <usize>size * FLOAT;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) accumulate(target + at, take(source + at, VECTOR), VECTOR);
  for (; at < bytes; at += SINGLE) accumulate(target + at, take(source + at, SINGLE), SINGLE);
}
