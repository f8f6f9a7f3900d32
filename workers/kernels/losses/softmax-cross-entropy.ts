import type { TensorInfo } from '@tensorflow/tfjs-core';
import { requireFloat32, requireSameShape, type TrainingKernel } from '../kernel.ts';
import { SoftmaxCrossEntropy } from '../names.ts';

/** `SoftmaxCrossEntropy`: inputs {logits [B,K], labels [B,K]} -> [loss [B] in nats, dLogits [B,K]]; K > 0. */
export const softmaxCrossEntropy: TrainingKernel = {
  name: SoftmaxCrossEntropy,
  run({ inputs, heap }): TensorInfo[] {
    const [logits, labels] = requireFloat32(SoftmaxCrossEntropy, inputs, 'logits', 'labels');
    requireSameShape(SoftmaxCrossEntropy, logits, labels);
    const [rows, classes, ...rest] = logits.shape;
    if (rows === undefined || !classes || rest.length > 0) {
      throw new Error(`${SoftmaxCrossEntropy} needs logits of [batch, classes], not [${logits.shape}].`);
    }
    const [loss, dLogits] = [heap.output([rows]), heap.output(logits.shape)];
    heap.kernels.softmaxCrossEntropy(
      heap.address(logits),
      heap.address(labels),
      heap.address(loss),
      heap.address(dLogits),
      rows,
      classes,
    );
    return [loss, dLogits];
  },
};
