import { Random } from '../../workers/training/random.ts';
import { OnnxMaker } from './onnx-maker.ts';

/** A small convolutional network as PyTorch exports it: scores of classes, from pictures with their channels first. */
export function foreignOnnx({
  side,
  channels,
  classes,
  properties = {},
}: {
  side: number;
  channels: number;
  classes: number;
  properties?: Record<string, string>;
}): Uint8Array<ArrayBuffer> {
  const maker = new OnnxMaker();
  const random = Random.of(3);
  const weight = (dims: number[], deviation: number) =>
    maker.weight(
      dims,
      Float32Array.from({ length: dims.reduce((all, each) => all * each, 1) }, () => deviation * random.normal()),
    );
  const convolution = (from: string, inputs: number, outputs: number) =>
    maker.add('Conv', [from, weight([outputs, inputs, 3, 3], 1 / Math.sqrt(9 * inputs)), weight([outputs], 0.1)], {
      strides: [2, 2],
      pads: [1, 1, 1, 1],
    });
  const first = maker.add('Relu', [convolution('input', channels, 8)]);
  const second = maker.add('Relu', [convolution(first, 8, 16)]);
  const row = maker.add('Flatten', [maker.add('GlobalAveragePool', [second])]);
  const scores = maker.add('Gemm', [row, weight([classes, 16], 1), weight([classes], 0.2)], { transB: 1 });
  return maker.finish(scores, [channels, side, side], { properties });
}
