import { clamp, fma } from './simd';

/*
 * The matrices of Winograd's F(4 x 4, 3 x 3), see ../winograd-f4x4.ts, applied to one line of numbers, of four channels.
 * They evaluate polynomials at 0, ±a, ±1/a and infinity (Alam et al., "Winograd Convolution for Deep Neural
 * Networks: Efficient Point Selection", 2022); a² = 1/2 keeps most factors exact, and errors three times below
 * those of the usual 0, ±1, ±2.
 */

// @inline
const A: f32 = 0.7071067811865476;
// @inline
const B: f32 = 1.4142135623730951;
// @inline
const A3: f32 = 0.3535533905932738;
// @inline
const B3: f32 = 2.8284271247461903;

/** Bytes of a row of six vectors. */
// @inline
export const LINE: usize = 96;

/** B' of six numbers, `step` bytes apart. */
// @inline
export function lineOfInput(from: usize, step: usize, to: usize, toStep: usize): void {
  const d0 = v128.load(from);
  const d1 = v128.load(from + step);
  const d2 = v128.load(from + 2 * step);
  const d3 = v128.load(from + 3 * step);
  const d4 = v128.load(from + 4 * step);
  const d5 = v128.load(from + 5 * step);
  v128.store(to, f32x4.add(fma(f32x4.splat(-2.5), d2, d0), d4));
  const evenA = fma(f32x4.splat(-2), d2, d4);
  const oddA = fma(f32x4.splat(-2), d1, d3);
  v128.store(to + toStep, fma(f32x4.splat(A), oddA, evenA));
  v128.store(to + 2 * toStep, fma(f32x4.splat(-A), oddA, evenA));
  const evenB = fma(f32x4.splat(-0.5), d2, d4);
  const oddB = fma(f32x4.splat(-0.5), d1, d3);
  v128.store(to + 3 * toStep, fma(f32x4.splat(B), oddB, evenB));
  v128.store(to + 4 * toStep, fma(f32x4.splat(-B), oddB, evenB));
  v128.store(to + 5 * toStep, f32x4.add(fma(f32x4.splat(-2.5), d3, d1), d5));
}

/** G of three numbers. */
// @inline
export function lineOfFilter(from: usize, step: usize, to: usize, toStep: usize): void {
  const g0 = v128.load(from);
  const g1 = v128.load(from + step);
  const g2 = v128.load(from + 2 * step);
  v128.store(to, g0);
  const evenA = f32x4.mul(f32x4.splat(-2.0 / 3.0), fma(f32x4.splat(0.5), g2, g0));
  v128.store(to + toStep, fma(f32x4.splat((A * -2.0) / 3.0), g1, evenA));
  v128.store(to + 2 * toStep, fma(f32x4.splat((A * 2.0) / 3.0), g1, evenA));
  const evenB = f32x4.mul(f32x4.splat(1.0 / 6.0), fma(f32x4.splat(2), g2, g0));
  v128.store(to + 3 * toStep, fma(f32x4.splat(B / 6.0), g1, evenB));
  v128.store(to + 4 * toStep, fma(f32x4.splat(-B / 6.0), g1, evenB));
  v128.store(to + 5 * toStep, g2);
}

/** A of four numbers. */
// @inline
export function lineOfGradient(from: usize, step: usize, to: usize, toStep: usize): void {
  const y0 = v128.load(from);
  const y1 = v128.load(from + step);
  const y2 = v128.load(from + 2 * step);
  const y3 = v128.load(from + 3 * step);
  v128.store(to, y0);
  const evenA = fma(f32x4.splat(0.5), y2, y0);
  const oddA = fma(f32x4.splat(0.5), y3, y1);
  v128.store(to + toStep, fma(f32x4.splat(A), oddA, evenA));
  v128.store(to + 2 * toStep, fma(f32x4.splat(-A), oddA, evenA));
  const evenB = fma(f32x4.splat(2), y2, y0);
  const oddB = fma(f32x4.splat(2), y3, y1);
  v128.store(to + 3 * toStep, fma(f32x4.splat(B), oddB, evenB));
  v128.store(to + 4 * toStep, fma(f32x4.splat(-B), oddB, evenB));
  v128.store(to + 5 * toStep, y3);
}

/** G' of six numbers. */
// @inline
export function lineOfFilterGradient(from: usize, step: usize, to: usize, toStep: usize): void {
  const m1 = v128.load(from + step);
  const m2 = v128.load(from + 2 * step);
  const m3 = v128.load(from + 3 * step);
  const m4 = v128.load(from + 4 * step);
  const evenA = f32x4.add(m1, m2);
  const oddA = f32x4.sub(m1, m2);
  const evenB = f32x4.add(m3, m4);
  const oddB = f32x4.sub(m3, m4);
  v128.store(to, fma(f32x4.splat(1.0 / 6.0), evenB, fma(f32x4.splat(-2.0 / 3.0), evenA, v128.load(from))));
  v128.store(to + toStep, fma(f32x4.splat(B / 6.0), oddB, f32x4.mul(f32x4.splat((A * -2.0) / 3.0), oddA)));
  v128.store(to + 2 * toStep, fma(f32x4.splat(1.0 / 3.0), f32x4.sub(evenB, evenA), v128.load(from + 5 * step)));
}

/** A' of six numbers, `step` bytes apart, to four. */
// @inline
export function lineOfProducts(from: usize, step: usize, to: usize): void {
  const m1 = v128.load(from + step);
  const m2 = v128.load(from + 2 * step);
  const m3 = v128.load(from + 3 * step);
  const m4 = v128.load(from + 4 * step);
  const evenA = f32x4.add(m1, m2);
  const oddA = f32x4.sub(m1, m2);
  const evenB = f32x4.add(m3, m4);
  const oddB = f32x4.sub(m3, m4);
  v128.store(to, f32x4.add(f32x4.add(v128.load(from), evenA), evenB));
  v128.store(to + LINE, fma(f32x4.splat(B), oddB, f32x4.mul(f32x4.splat(A), oddA)));
  v128.store(to + 2 * LINE, fma(f32x4.splat(2), evenB, f32x4.mul(f32x4.splat(0.5), evenA)));
  const last = fma(f32x4.splat(A3), oddA, v128.load(from + 5 * step));
  v128.store(to + 3 * LINE, fma(f32x4.splat(B3), oddB, last));
}

/** A' of a row of six vectors, to as many pixels of the output as there are `columns`. */
// @inline
export function lineOfOutput(
  from: usize,
  y: usize,
  pixel: usize,
  columns: i32,
  added: v128,
  low: f32,
  high: f32,
): void {
  const m1 = v128.load(from, 16);
  const m2 = v128.load(from, 32);
  const m3 = v128.load(from, 48);
  const m4 = v128.load(from, 64);
  const evenA = f32x4.add(m1, m2);
  const oddA = f32x4.sub(m1, m2);
  const evenB = f32x4.add(m3, m4);
  const oddB = f32x4.sub(m3, m4);
  v128.store(y, clamp(f32x4.add(f32x4.add(f32x4.add(v128.load(from), added), evenA), evenB), low, high));
  if (columns === 1) return;
  y += pixel;
  v128.store(y, clamp(fma(f32x4.splat(B), oddB, fma(f32x4.splat(A), oddA, added)), low, high));
  if (columns === 2) return;
  y += pixel;
  v128.store(y, clamp(fma(f32x4.splat(2), evenB, fma(f32x4.splat(0.5), evenA, added)), low, high));
  if (columns === 3) return;
  const last = fma(f32x4.splat(A3), oddA, f32x4.add(v128.load(from, 80), added));
  v128.store(y + pixel, clamp(fma(f32x4.splat(B3), oddB, last), low, high));
}
