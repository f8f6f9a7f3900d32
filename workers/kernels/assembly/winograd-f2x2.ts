import { Patches } from './common/patches';
import { poolFour } from './common/pool-four';
import { FLOAT } from './common/simd';

/*
 * Winograd's convolution F(2 x 2, 3 x 3): four outputs of a 3 x 3 filter from a 4 x 4 patch by 16 multiplications in
 * place of 36 (Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", 2015). A patch d and a filter g
 * give Y = A' [(G g G') * (B' d B)] A, the product in brackets taken element by element and summed over the input
 * channels: 16 matrix products, one for each element of a 4 x 4 patch. Here the four outputs are one pooling window.
 */

/** U[16][C][D] = G g G' of a filter [3][3][C][D]; `size` is C times D, a multiple of 4. */
export function winogradF2x2Filter(filter: usize, size: i32, u: usize): void {
  const stride = <usize>size * FLOAT;
  const half = f32x4.splat(0.5);
  for (let i = 0; i < size; i += 4) {
    // G g: rows g0, (g0 + g1 + g2) / 2, (g0 - g1 + g2) / 2, g2; then the same along the other axis.
    for (let row = 0; row < 4; row++) {
      const g0 = filterRow(filter, row, stride);
      const g1 = filterRow(filter + stride, row, stride);
      const g2 = filterRow(filter + 2 * stride, row, stride);
      const outer = f32x4.add(g0, g2);
      const at = u + <usize>(row * 4) * stride;
      v128.store(at, g0);
      v128.store(at + stride, f32x4.mul(f32x4.add(outer, g1), half));
      v128.store(at + 2 * stride, f32x4.mul(f32x4.sub(outer, g1), half));
      v128.store(at + 3 * stride, g2);
    }
    filter += 16;
    u += 16;
  }
}

/** One row of G g, in the column of the filter that `filter` points to; `stride` is one tap further. */
function filterRow(filter: usize, row: i32, stride: usize): v128 {
  const g0 = v128.load(filter);
  const g2 = v128.load(filter + 6 * stride);
  if (row === 0) return g0;
  if (row === 3) return g2;
  const outer = f32x4.add(g0, g2);
  const g1 = v128.load(filter + 3 * stride);
  return f32x4.mul(row === 1 ? f32x4.add(outer, g1) : f32x4.sub(outer, g1), f32x4.splat(0.5));
}

/**
 * V[16][patches][channels] = B' d B of the 4 x 4 patches d, two pixels apart. Channels are a multiple of 4; `v` moves on
 * by `element` bytes from one of the 16 to the next.
 */
export function winogradF2x2Input(patches: Patches, v: usize, element: i32): void {
  const pixel = <usize>patches.channels * FLOAT;
  const row = <usize>patches.row;
  let image = patches.images;
  for (let n = patches.count; n > 0; n--) {
    for (let h = 0; h < patches.rows; h++) {
      let patch = image + <usize>(2 * h) * row;
      for (let w = patches.columns; w > 0; w--) {
        transformPatch(patch, row, pixel, v, <usize>element);
        patch += 2 * pixel;
        v += pixel;
      }
    }
    image += <usize>patches.image;
  }
}

function transformPatch(patch: usize, row: usize, pixel: usize, v: usize, element: usize): void {
  const second = patch + row;
  const third = second + row;
  const fourth = third + row;
  const row1 = 4 * element;
  const row2 = 8 * element;
  const row3 = 12 * element;
  for (let at: usize = 0; at < pixel; at += 16) {
    const to = v + at;
    transformRow(patch + at, third + at, pixel, false, to, element);
    transformRow(second + at, third + at, pixel, true, to + row1, element);
    transformRow(third + at, second + at, pixel, false, to + row2, element);
    transformRow(second + at, fourth + at, pixel, false, to + row3, element);
  }
}

/** One row of B' d B, from the sum or the difference of two rows of d, of four channels. */
// @inline
function transformRow(a: usize, b: usize, pixel: usize, add: bool, v: usize, element: usize): void {
  const b1 = b + pixel;
  const b2 = b1 + pixel;
  const b3 = b2 + pixel;
  const a1 = a + pixel;
  const a2 = a1 + pixel;
  const a3 = a2 + pixel;
  const t0 = add ? f32x4.add(v128.load(a), v128.load(b)) : f32x4.sub(v128.load(a), v128.load(b));
  const t1 = add ? f32x4.add(v128.load(a1), v128.load(b1)) : f32x4.sub(v128.load(a1), v128.load(b1));
  const t2 = add ? f32x4.add(v128.load(a2), v128.load(b2)) : f32x4.sub(v128.load(a2), v128.load(b2));
  const t3 = add ? f32x4.add(v128.load(a3), v128.load(b3)) : f32x4.sub(v128.load(a3), v128.load(b3));
  v128.store(v, f32x4.sub(t0, t2));
  v += element;
  v128.store(v, f32x4.add(t1, t2));
  v += element;
  v128.store(v, f32x4.sub(t2, t1));
  v += element;
  v128.store(v, f32x4.sub(t1, t3));
}

/**
 * y and argmax [windows][channels] as poolRelu leaves them, of the windows' four outputs A' m A + bias. m is
 * [16][windows][channels], `element` bytes from one of the 16 to the next; `channels` is a multiple of 4.
 */
export function winogradF2x2PoolRelu(
  m: usize,
  windows: i32,
  channels: i32,
  element: i32,
  bias: usize,
  y: usize,
  argmax: usize,
): void {
  const pixel = <usize>channels * FLOAT;
  for (let window = 0; window < windows; window++) {
    poolPatch(m, pixel, <usize>element, bias, y, argmax);
    m += pixel;
    y += pixel;
    argmax += pixel;
  }
}

function poolPatch(m: usize, pixel: usize, element: usize, bias: usize, y: usize, argmax: usize): void {
  for (let at: usize = 0; at < pixel; at += 16) {
    // A' m: rows m0 + m1 + m2 and m1 - m2 - m3, in each of the four columns.
    let from = m + at;
    const top0 = topOf(from, element);
    const bottom0 = bottomOf(from, element);
    from += element;
    const top1 = topOf(from, element);
    const bottom1 = bottomOf(from, element);
    from += element;
    const top2 = topOf(from, element);
    const bottom2 = bottomOf(from, element);
    from += element;
    const top3 = topOf(from, element);
    const bottom3 = bottomOf(from, element);

    const added = v128.load(bias + at);
    poolFour(
      f32x4.add(f32x4.add(f32x4.add(top0, top1), top2), added),
      f32x4.add(f32x4.sub(f32x4.sub(top1, top2), top3), added),
      f32x4.add(f32x4.add(f32x4.add(bottom0, bottom1), bottom2), added),
      f32x4.add(f32x4.sub(f32x4.sub(bottom1, bottom2), bottom3), added),
      y + at,
      argmax + at,
    );
  }
}

// @inline
function topOf(m: usize, element: usize): v128 {
  const row = 4 * element;
  return f32x4.add(f32x4.add(v128.load(m), v128.load(m + row)), v128.load(m + 2 * row));
}

// @inline
function bottomOf(m: usize, element: usize): v128 {
  const row = 4 * element;
  return f32x4.sub(f32x4.sub(v128.load(m + row), v128.load(m + 2 * row)), v128.load(m + 3 * row));
}
