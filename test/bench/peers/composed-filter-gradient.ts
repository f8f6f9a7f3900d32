import * as tf from '@tensorflow/tfjs-core';

/**
 * The peer "tfjs as it comes": Conv2DBackpropFilter composed of stock slices and matrix products, one pair for each
 * position of the filter, which is what can be done on a backend without writing a kernel.
 */
export function registerComposedFilterGradient(backendName: string): void {
  if (tf.getKernel(tf.Conv2DBackpropFilter, backendName)) tf.unregisterKernel(tf.Conv2DBackpropFilter, backendName);
  tf.registerKernel({
    kernelName: tf.Conv2DBackpropFilter,
    backendName,
    kernelFunc: ({ inputs, attrs }) => {
      const { x, dy } = inputs as unknown as { x: tf.Tensor4D; dy: tf.Tensor4D };
      const { strides, pad, filterShape } = attrs as unknown as {
        strides: [number, number];
        pad: 'same' | 'valid';
        filterShape: [number, number, number, number];
      };
      return tf.tidy(() => filterGradient(x, dy, filterShape, strides, pad));
    },
  });
}

function filterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  filterShape: [number, number, number, number],
  strides: [number, number],
  pad: 'same' | 'valid',
): tf.Tensor {
  const { padInfo, outHeight, outWidth, inChannels, batchSize } = tf.backend_util.computeConv2DInfo(
    x.shape,
    filterShape,
    strides,
    1,
    pad,
  );
  const { top, bottom, left, right } = padInfo;
  const padded = tf.pad(x, [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]);
  const [height, width, , outChannels] = filterShape;
  const rows = batchSize * outHeight * outWidth;
  const gradient = tf.reshape(dy, [rows, outChannels]);
  const positions: tf.Tensor[] = [];
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < width; column++) {
      const end = [y + (outHeight - 1) * strides[0] + 1, column + (outWidth - 1) * strides[1] + 1] as const;
      const seen = tf.stridedSlice(
        padded,
        [0, y, column, 0],
        [batchSize, end[0], end[1], inChannels],
        [1, strides[0], strides[1], 1],
      );
      positions.push(tf.matMul(tf.reshape(seen, [rows, inChannels]), gradient, true, false) as tf.Tensor);
    }
  }
  return tf.reshape(tf.stack(positions), filterShape);
}
