import { clamp, FLOAT, fma } from './common/simd';

/*
 * Winograd's convolution F(4 x 4, 3 x 3): sixteen outputs of a 3 x 3 filter from a 6 x 6 patch by 36 multiplications in
 * place of 144: Y = A' [(G g G') * (B' d B)] A, as in winograd-f2x2.ts. Its transpose gives the filter's gradient from a
 * patch and the gradient of its sixteen outputs: G' [(B' d B) * (A dY A')] G.
 *
 * The matrices evaluate polynomials at 0, ±a, ±1/a and infinity (Alam et al., "Winograd Convolution for Deep Neural
 * Networks: Efficient Point Selection", 2022); a² = 1/2 keeps most factors exact, and errors three times below
 * those of the usual 0, ±1, ±2.
 *
 * Every transformation is that of one line of numbers, done to the columns into `scratch`, 36 vectors, and then to its
 * rows. The 36 elements of a transformed patch lie `element` bytes apart; channels are a multiple of 4.
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
const LINE: usize = 96;

/** B' of six numbers, `step` bytes apart. */
// @inline
function lineOfInput(from: usize, step: usize, to: usize, toStep: usize): void {
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
function lineOfFilter(from: usize, step: usize, to: usize, toStep: usize): void {
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
function lineOfGradient(from: usize, step: usize, to: usize, toStep: usize): void {
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
function lineOfFilterGradient(from: usize, step: usize, to: usize, toStep: usize): void {
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

/**
 * U[36][panels][rows][8] = G g G' of a filter in panels, [panels][9][rows][8]; a panel is the 8 columns of a tile and
 * `rows` the channels that its sums go over.
 */
export function winogradF4x4Filter(filter: usize, panels: i32, rows: i32, u: usize, scratch: usize): void {
  const tap = <usize>rows * 8 * FLOAT;
  const element = <usize>panels * tap;
  for (let panel = 0; panel < panels; panel++) {
    for (let at: usize = 0; at < tap; at += 16) transformFilter(filter + at, tap, u + at, element, scratch);
    filter += 9 * tap;
    u += tap;
  }
}

function transformFilter(filter: usize, tap: usize, u: usize, element: usize, scratch: usize): void {
  for (let i = 0; i < 3; i++) {
    lineOfFilter(filter, 3 * tap, scratch, LINE);
    filter += tap;
    scratch += 16;
  }
  scratch -= 48;
  for (let i = 0; i < 6; i++) {
    lineOfFilter(scratch, 16, u, element);
    scratch += LINE;
    u += 6 * element;
  }
}

/**
 * V[36][images * patchRows * patchColumns][channels] = B' d B of the 6 x 6 patches d, four pixels apart, of images
 * `image` bytes apart with rows of `row` bytes.
 */
export function winogradF4x4Input(
  x: usize,
  images: i32,
  patchRows: i32,
  patchColumns: i32,
  channels: i32,
  image: usize,
  row: usize,
  v: usize,
  element: usize,
  scratch: usize,
): void {
  const pixel = <usize>channels * FLOAT;
  for (let n = 0; n < images; n++) {
    for (let h = 0; h < patchRows; h++) {
      let patch = x + <usize>(4 * h) * row;
      for (let w = 0; w < patchColumns; w++) {
        transformPatch(patch, row, pixel, v, element, scratch);
        patch += 4 * pixel;
        v += pixel;
      }
    }
    x += image;
  }
}

function transformPatch(patch: usize, row: usize, pixel: usize, v: usize, element: usize, scratch: usize): void {
  for (let at: usize = 0; at < pixel; at += 16) {
    let from = patch + at;
    let to = scratch;
    for (let i = 0; i < 6; i++) {
      lineOfInput(from, row, to, LINE);
      from += pixel;
      to += 16;
    }
    from = scratch;
    to = v + at;
    for (let i = 0; i < 6; i++) {
      lineOfInput(from, 16, to, element);
      from += LINE;
      to += 6 * element;
    }
  }
}

/** The same of the gradient's patches, 4 x 4 pixels side by side: A dY A'. */
export function winogradF4x4Gradient(
  dy: usize,
  images: i32,
  patchRows: i32,
  patchColumns: i32,
  channels: i32,
  image: usize,
  row: usize,
  w: usize,
  element: usize,
  scratch: usize,
): void {
  const pixel = <usize>channels * FLOAT;
  for (let n = 0; n < images; n++) {
    for (let h = 0; h < patchRows; h++) {
      let patch = dy + <usize>(4 * h) * row;
      for (let column = 0; column < patchColumns; column++) {
        transformGradient(patch, row, pixel, w, element, scratch);
        patch += 4 * pixel;
        w += pixel;
      }
    }
    dy += image;
  }
}

function transformGradient(patch: usize, row: usize, pixel: usize, w: usize, element: usize, scratch: usize): void {
  for (let at: usize = 0; at < pixel; at += 16) {
    let from = patch + at;
    let to = scratch;
    for (let i = 0; i < 4; i++) {
      lineOfGradient(from, row, to, LINE);
      from += pixel;
      to += 16;
    }
    from = scratch;
    to = w + at;
    for (let i = 0; i < 6; i++) {
      lineOfGradient(from, 16, to, element);
      from += LINE;
      to += 6 * element;
    }
  }
}

/**
 * y[images][height][width][channels] = clamp(A' m A + bias) of m[36][images * patches][channels]; what of a patch lies
 * beyond the right or lower edge is left out. `bias` is 0 or the address of as many floats as there are channels.
 */
export function winogradF4x4Output(
  m: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  element: usize,
  bias: usize,
  low: f32,
  high: f32,
  y: usize,
  scratch: usize,
): void {
  const pixel = <usize>channels * FLOAT;
  const row = <usize>width * pixel;
  for (let n = 0; n < images; n++) {
    for (let h = 0; h < height; h += 4) {
      for (let w = 0; w < width; w += 4) {
        transformProducts(
          m,
          pixel,
          element,
          bias,
          low,
          high,
          y + <usize>w * pixel,
          row,
          min(height - h, 4),
          min(width - w, 4),
          scratch,
        );
        m += pixel;
      }
      y += <usize>min(height - h, 4) * row;
    }
  }
}

function transformProducts(
  m: usize,
  pixel: usize,
  element: usize,
  bias: usize,
  low: f32,
  high: f32,
  y: usize,
  row: usize,
  rows: i32,
  columns: i32,
  scratch: usize,
): void {
  for (let at: usize = 0; at < pixel; at += 16) {
    let from = m + at;
    let to = scratch;
    for (let i = 0; i < 6; i++) {
      lineOfProducts(from, 6 * element, to);
      from += element;
      to += 16;
    }
    const added = bias ? v128.load(bias + at) : f32x4.splat(0);
    from = scratch;
    to = y + at;
    for (let i = 0; i < rows; i++) {
      lineOfOutput(from, to, pixel, columns, added, low, high);
      from += LINE;
      to += row;
    }
  }
}

/** A' of six numbers, `step` bytes apart, to four. */
// @inline
function lineOfProducts(from: usize, step: usize, to: usize): void {
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
function lineOfOutput(from: usize, y: usize, pixel: usize, columns: i32, added: v128, low: f32, high: f32): void {
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

/** dFilter[9][size] = G' m G of m[36][size]; `size` is a multiple of 4. */
export function winogradF4x4FilterGrad(m: usize, size: i32, dFilter: usize, scratch: usize): void {
  const tap = <usize>size * FLOAT;
  for (let at: usize = 0; at < tap; at += 16) transformFilterGradient(m + at, tap, dFilter + at, scratch);
}

function transformFilterGradient(m: usize, tap: usize, dFilter: usize, scratch: usize): void {
  for (let i = 0; i < 6; i++) {
    lineOfFilterGradient(m, 6 * tap, scratch, LINE);
    m += tap;
    scratch += 16;
  }
  scratch -= LINE;
  for (let i = 0; i < 3; i++) {
    lineOfFilterGradient(scratch, 16, dFilter, tap);
    scratch += LINE;
    dFilter += 3 * tap;
  }
}
