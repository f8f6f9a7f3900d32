import { type ConvSizes, conv2d, conv2dBackpropFilter, conv2dBackpropInput } from './conv2d.ts';

/** Positions of a 2 x 2 window in reading order, as [row, column]. */
const WINDOW = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** y = relu(maxPool2x2(conv2d(x, filter) + bias)) and the position of each window's largest, -1 where relu cut off. */
export function convPoolRelu(
  x: Float32Array,
  filter: Float32Array,
  bias: Float32Array,
  sizes: ConvSizes,
): { y: Float32Array; argmax: Int32Array } {
  const conv = conv2d(x, filter, sizes);
  const length = sizes.batch * (sizes.outHeight >> 1) * (sizes.outWidth >> 1) * sizes.outChannels;
  const y = new Float32Array(length);
  const argmax = new Int32Array(length).fill(-1);
  forEachWindow(sizes, (pooled, channel, outputs) => {
    outputs.forEach((output, position) => {
      const value = conv[output]! + bias[channel]!;
      if (value > y[pooled]!) {
        y[pooled] = value;
        argmax[pooled] = position;
      }
    });
  });
  return { y, argmax };
}

/** The gradients of convPoolRelu: dy goes to the convolution output that argmax names, the rest are the convolution's. */
export function convPoolReluGrad(
  dy: Float32Array,
  x: Float32Array,
  filter: Float32Array,
  argmax: Int32Array,
  sizes: ConvSizes,
): { dFilter: Float32Array; dBias: Float32Array; dx: Float32Array } {
  const dConv = new Float32Array(sizes.batch * sizes.outHeight * sizes.outWidth * sizes.outChannels);
  const dBias = new Float32Array(sizes.outChannels);
  forEachWindow(sizes, (pooled, channel, outputs) => {
    const output = outputs[argmax[pooled]!];
    if (output === undefined) return;
    dConv[output] = dy[pooled]!;
    dBias[channel]! += dy[pooled]!;
  });
  return {
    dFilter: conv2dBackpropFilter(x, dConv, sizes),
    dBias,
    dx: conv2dBackpropInput(dConv, filter, sizes),
  };
}

/** Visits each window and channel: its index in the pooled output, and those of the four outputs under it. */
function forEachWindow(sizes: ConvSizes, visit: (pooled: number, channel: number, outputs: number[]) => void): void {
  const { batch, outHeight, outWidth, outChannels } = sizes;
  let pooled = 0;
  for (let n = 0; n < batch; n++) {
    for (let h = 0; h < outHeight >> 1; h++) {
      for (let w = 0; w < outWidth >> 1; w++) {
        for (let channel = 0; channel < outChannels; channel++) {
          const outputs = WINDOW.map(
            ([row, column]) => ((n * outHeight + 2 * h + row) * outWidth + 2 * w + column) * outChannels + channel,
          );
          visit(pooled++, channel, outputs);
        }
      }
    }
  }
}
