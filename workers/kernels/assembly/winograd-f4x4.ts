import { Patches } from './common/patches';
import { FLOAT } from './common/simd';
import {
  LINE,
  lineOfFilter,
  lineOfFilterGradient,
  lineOfGradient,
  lineOfInput,
  lineOfOutput,
  lineOfProducts,
} from './common/winograd-f4x4-lines';

/*
 * Winograd's convolution F(4 x 4, 3 x 3): sixteen outputs of a 3 x 3 filter from a 6 x 6 patch by 36 multiplications in
 * place of 144: Y = A' [(G g G') * (B' d B)] A, as in winograd-f2x2.ts. Its transpose gives the filter's gradient from a
 * patch and the gradient of its sixteen outputs: G' [(B' d B) * (A dY A')] G.
 *
 * Every transformation is that of one line of numbers, done to the columns into `scratch`, 36 vectors, and then to its
 * rows. The 36 elements of a transformed patch lie `element` bytes apart; channels are a multiple of 4.
 */

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

/** V[36][patches][channels] = B' d B of the 6 x 6 patches d, four pixels apart. */
export function winogradF4x4Input(patches: Patches, v: usize, element: i32, scratch: usize): void {
  const pixel = <usize>patches.channels * FLOAT;
  const row = <usize>patches.row;
  let image = patches.images;
  for (let n = patches.count; n > 0; n--) {
    for (let h = 0; h < patches.rows; h++) {
      let patch = image + <usize>(4 * h) * row;
      for (let column = patches.columns; column > 0; column--) {
        transformPatch(patch, row, pixel, v, <usize>element, scratch);
        patch += 4 * pixel;
        v += pixel;
      }
    }
    image += <usize>patches.image;
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

/** The same of the gradient's patches, 4 x 4 pixels side by side: W = A dY A'. */
export function winogradF4x4Gradient(patches: Patches, w: usize, element: i32, scratch: usize): void {
  const pixel = <usize>patches.channels * FLOAT;
  const row = <usize>patches.row;
  let image = patches.images;
  for (let n = patches.count; n > 0; n--) {
    for (let h = 0; h < patches.rows; h++) {
      let patch = image + <usize>(4 * h) * row;
      for (let column = patches.columns; column > 0; column--) {
        transformGradient(patch, row, pixel, w, <usize>element, scratch);
        patch += 4 * pixel;
        w += pixel;
      }
    }
    image += <usize>patches.image;
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

/** The products that winogradF4x4Output transforms, and the images that they become. */
@unmanaged
class WinogradOutput {
  /** [36][images * patches][channels], `element` bytes from one of the 36 to the next. */
  m: usize;
  element: i32;
  /** [images][height][width][channels] */
  y: usize;
  images: i32;
  height: i32;
  width: i32;
  channels: i32;
  /** 0, or the address of as many floats as there are channels. */
  bias: usize;
  low: f32;
  high: f32;
}

/** y = clamp(A' m A + bias); what of a patch lies beyond the right or lower edge is left out. */
export function winogradF4x4Output(output: WinogradOutput, scratch: usize): void {
  const pixel = <usize>output.channels * FLOAT;
  const row = <usize>output.width * pixel;
  const height = output.height;
  const width = output.width;
  let m = output.m;
  let y = output.y;
  for (let n = output.images; n > 0; n--) {
    for (let h = 0; h < height; h += 4) {
      const rows = min(height - h, 4);
      for (let w = 0; w < width; w += 4) {
        transformProducts(output, m, y + <usize>w * pixel, rows, min(width - w, 4), scratch);
        m += pixel;
      }
      y += <usize>rows * row;
    }
  }
}

function transformProducts(output: WinogradOutput, m: usize, y: usize, rows: i32, columns: i32, scratch: usize): void {
  const pixel = <usize>output.channels * FLOAT;
  const row = <usize>output.width * pixel;
  const element = <usize>output.element;
  const bias = output.bias;
  const low = output.low;
  const high = output.high;
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
