/** Sizes of a convolution in NHWC order; padding before the first row and column only, after the last what it takes. */
export interface ConvSizes {
  batch: number;
  inHeight: number;
  inWidth: number;
  inChannels: number;
  outHeight: number;
  outWidth: number;
  outChannels: number;
  filterHeight: number;
  filterWidth: number;
  strideHeight: number;
  strideWidth: number;
  dilationHeight: number;
  dilationWidth: number;
  padTop: number;
  padLeft: number;
}

/** y [B, H', W', D] of x [B, H, W, C] and filter [h, w, C, D]. */
export function conv2d(x: Float32Array, filter: Float32Array, sizes: ConvSizes): Float32Array {
  const y = new Float32Array(sizes.batch * sizes.outHeight * sizes.outWidth * sizes.outChannels);
  forEachProduct(sizes, (xIndex, filterIndex, yIndex) => {
    y[yIndex]! += x[xIndex]! * filter[filterIndex]!;
  });
  return y;
}

/** dx [B, H, W, C] of dy [B, H', W', D] and filter [h, w, C, D]. */
export function conv2dBackpropInput(dy: Float32Array, filter: Float32Array, sizes: ConvSizes): Float32Array {
  const dx = new Float32Array(sizes.batch * sizes.inHeight * sizes.inWidth * sizes.inChannels);
  forEachProduct(sizes, (xIndex, filterIndex, yIndex) => {
    dx[xIndex]! += dy[yIndex]! * filter[filterIndex]!;
  });
  return dx;
}

/** dFilter [h, w, C, D] of x [B, H, W, C] and dy [B, H', W', D]. */
export function conv2dBackpropFilter(x: Float32Array, dy: Float32Array, sizes: ConvSizes): Float32Array {
  const { filterHeight, filterWidth, inChannels, outChannels } = sizes;
  const dFilter = new Float32Array(filterHeight * filterWidth * inChannels * outChannels);
  forEachProduct(sizes, (xIndex, filterIndex, yIndex) => {
    dFilter[filterIndex]! += x[xIndex]! * dy[yIndex]!;
  });
  return dFilter;
}

/** Visits the indices of every product x * filter that a convolution adds to y: all three passes are sums over them. */
function forEachProduct(sizes: ConvSizes, visit: (x: number, filter: number, y: number) => void): void {
  const s = sizes;
  for (let n = 0; n < s.batch; n++) {
    for (let yRow = 0; yRow < s.outHeight; yRow++) {
      for (let yColumn = 0; yColumn < s.outWidth; yColumn++) {
        for (let row = 0; row < s.filterHeight; row++) {
          for (let column = 0; column < s.filterWidth; column++) {
            const xRow = yRow * s.strideHeight - s.padTop + row * s.dilationHeight;
            const xColumn = yColumn * s.strideWidth - s.padLeft + column * s.dilationWidth;
            if (xRow < 0 || xRow >= s.inHeight || xColumn < 0 || xColumn >= s.inWidth) continue;
            for (let c = 0; c < s.inChannels; c++) {
              for (let d = 0; d < s.outChannels; d++) {
                visit(
                  ((n * s.inHeight + xRow) * s.inWidth + xColumn) * s.inChannels + c,
                  ((row * s.filterWidth + column) * s.inChannels + c) * s.outChannels + d,
                  ((n * s.outHeight + yRow) * s.outWidth + yColumn) * s.outChannels + d,
                );
              }
            }
          }
        }
      }
    }
  }
}
