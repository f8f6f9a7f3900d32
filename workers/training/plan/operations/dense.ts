import * as tf from '@tensorflow/tfjs-core';
import { reluGrad } from '../../../kernels/elementwise/relu-grad.ts';
import { biasGrad } from '../../../kernels/reduction/bias-grad.ts';
import type { Weight } from '../parameters.ts';
import { isTrained, type Operation } from './operation.ts';

/** x [B, in] times kernel [in, out], plus bias [out], and relu, as one kernel. */
export function dense(kernel: Weight, bias: Weight | null, { relu }: { relu: boolean }): Operation {
  return {
    trained: isTrained(kernel) || isTrained(bias),
    forward([input], pass) {
      const x = input as tf.Tensor2D;
      const w = pass.value(kernel) as tf.Tensor2D;
      const output = tf.fused.matMul({
        a: x,
        b: w,
        ...(bias ? { bias: pass.value(bias) } : {}),
        activation: relu ? 'relu' : 'linear',
      });
      return {
        output,
        backward(dy, [wanted]) {
          const dz = (relu ? reluGrad(dy, output) : dy) as tf.Tensor2D;
          if (isTrained(bias)) pass.collect(bias, biasGrad(dz));
          if (isTrained(kernel)) pass.collect(kernel, tf.matMul(x, dz, true, false));
          const dx = wanted ? tf.matMul(dz, w, false, true) : null;
          if (relu) dz.dispose();
          return [dx];
        },
      };
    },
  };
}
