import * as tf from '@tensorflow/tfjs-core';
import { reluGrad } from '../../../kernels/elementwise/relu-grad.ts';
import { biasGrad } from '../../../kernels/reduction/bias-grad.ts';
import type { Weight } from '../parameters.ts';
import { isTrained, type Operation } from './operation.ts';

export interface ConvolutionSettings {
  strides: [number, number];
  pad: 'same' | 'valid';
  dilations: [number, number];
  relu: boolean;
}

/**
 * Convolution, bias and relu as one kernel; filter [kh, kw, in, out], bias [out] or null.
 * Dilated ones have no gradient kernels in tfjs and are refused.
 */
export function convolution(filter: Weight, bias: Weight | null, settings: ConvolutionSettings): Operation {
  const { strides, pad, dilations, relu } = settings;
  const attrs = { strides, pad, dataFormat: 'NHWC', dimRoundingMode: undefined };
  return {
    trained: isTrained(filter) || isTrained(bias),
    forward([x], pass) {
      const w = pass.value(filter) as tf.Tensor4D;
      const output = tf.fused.conv2d({
        x: x as tf.Tensor4D,
        filter: w,
        strides,
        pad,
        dilations,
        ...(bias ? { bias: pass.value(bias) } : {}),
        activation: relu ? 'relu' : 'linear',
      });
      return {
        output,
        backward(dy, [wanted]) {
          const dz = relu ? reluGrad(dy, output) : dy;
          if (isTrained(bias)) pass.collect(bias, biasGrad(dz));
          if (isTrained(filter)) {
            const filterAttrs = { ...attrs, filterShape: w.shape };
            pass.collect(filter, run(tf.Conv2DBackpropFilter, { x: x!, dy: dz }, filterAttrs));
          }
          const dx = wanted
            ? run(tf.Conv2DBackpropInput, { dy: dz, filter: w }, { ...attrs, inputShape: x!.shape })
            : null;
          if (relu) dz.dispose();
          return [dx];
        },
      };
    },
  };
}

function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel(kernel, inputs, attrs as tf.NamedAttrMap) as tf.Tensor;
}
