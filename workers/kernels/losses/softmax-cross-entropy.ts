import {
  exp,
  logSoftmax,
  mul,
  neg,
  sub,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { callKernel, type OwnKernel, requireFloat32, requireSameShape } from '../kernel.ts';

const NAME = 'SoftmaxCrossEntropy';

/**
 * -Σ labels · log softmax(logits) of each row, in nats, and its gradient by
 * the logits [B,K], not divided by the batch. Labels [B,K] may be soft, and need not
 * sum to 1.
 */
export function softmaxCrossEntropy(logits: Tensor2D, labels: Tensor2D): [loss: Tensor1D, dLogits: Tensor2D] {
  return callKernel(softmaxCrossEntropyKernel, { logits, labels });
}

/** Inputs {logits [B,K], labels [B,K]} -> [loss [B] in nats, dLogits [B,K]]; K > 0. */
export const softmaxCrossEntropyKernel: OwnKernel = {
  name: NAME,
  run({ inputs, heap }): TensorInfo[] {
    const [logits, labels] = requireFloat32(NAME, inputs, 'logits', 'labels');
    requireSameShape(NAME, logits, labels);
    const [rows, classes, ...rest] = logits.shape;
    if (rows === undefined || !classes || rest.length > 0) {
      throw new Error(`${NAME} needs logits of [batch, classes], not [${logits.shape}].`);
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
  composed({ logits, labels }): Tensor[] {
    const logProbabilities = logSoftmax(logits!, -1);
    const loss = neg(sum(mul(labels!, logProbabilities), -1));
    const labelMass = sum(labels!, -1, true);
    return [loss, sub(mul(exp(logProbabilities), labelMass), labels!)];
  },
};
