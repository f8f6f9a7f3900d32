import { create, toBinary } from '@bufbuild/protobuf';
import type { io } from '@tensorflow/tfjs-core';
import { ModelProtoSchema } from 'onnx-buf';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { LARGEST_FLOAT16 } from './float16.ts';
import { writeNetwork } from './network-layers.ts';
import { OnnxGraph, type Precision, TYPES } from './onnx-graph.ts';
import { writeLayer } from './onnx-layers.ts';
import { rescalingOf } from './rescaling.ts';

/** Operators of ONNX 1.12, and the version of the file format that came with them. */
const OPSET = 17n;
const IR_VERSION = 8n;

/** Names of what goes into the graph and what comes out of it. */
export const INPUT = 'pixels';
export const OUTPUT = 'probabilities';

/**
 * A network as an ONNX file. It takes `pixels`, uint8 [batch, height, width, channels] from 0 to 255, and gives
 * `probabilities`, float32 [batch, classes]; the preprocessing is part of it.
 * @param properties what else the file says of the model, name → text
 * @param precision of weights and of what is computed between preprocessing and output
 * @throws export-unsupported when a layer has no like in ONNX, or a weight or a picture does not fit into float16
 */
export function toOnnx(
  artifacts: io.ModelArtifacts,
  { name, classes, preprocessing }: Pick<ModelMetadata, 'name' | 'classes' | 'preprocessing'>,
  properties: Readonly<Record<string, string>>,
  precision: Precision,
): Uint8Array<ArrayBuffer> {
  const graph = new OnnxGraph(precision, [INPUT, OUTPUT]);
  const { scale, offset } = rescalingOf(preprocessing);
  const [black, white] = [offset, 255 * scale + offset].map(Math.abs);
  if (precision === 'float16' && !(Math.max(black!, white!) <= LARGEST_FLOAT16)) {
    throw new SelvedgeError('export-unsupported', 'The preprocessing gives numbers that float16 has no room for');
  }
  const factor = graph.weight('rescaling/scale', [], Float32Array.of(scale), 'float32');
  const shift = graph.weight('rescaling/offset', [], Float32Array.of(offset), 'float32');
  const bytes = graph.add('rescaling', 'Cast', [INPUT], { to: BigInt(TYPES.float32) });
  const rescaled = graph.add('rescaling', 'Add', [graph.add('rescaling', 'Mul', [bytes, factor]), shift]);
  const fitting =
    precision === 'float32' ? rescaled : graph.add('rescaling', 'Cast', [rescaled], { to: BigInt(TYPES[precision]) });
  const start = graph.add('rescaling', 'Transpose', [fitting], { perm: [0, 3, 1, 2] });
  const answer = writeNetwork(artifacts, start, (part) => writeLayer({ graph, ...part }));
  graph.add('answer', 'Cast', [answer], { to: BigInt(TYPES.float32) }, OUTPUT);
  const { imageSize, channels } = preprocessing;
  const model = create(ModelProtoSchema, {
    irVersion: IR_VERSION,
    producerName: 'Selvedge',
    opsetImport: [{ domain: '', version: OPSET }],
    graph: {
      name,
      node: graph.nodes,
      initializer: graph.weights,
      input: [valueInfo(INPUT, TYPES.uint8, [imageSize, imageSize, channels ?? 1])],
      output: [valueInfo(OUTPUT, TYPES.float32, [classes.length])],
    },
    metadataProps: Object.entries(properties).map(([key, value]) => ({ key, value })),
  });
  return toBinary(ModelProtoSchema, model);
}

function valueInfo(name: string, elemType: number, shape: readonly number[]) {
  const sides = shape.map((side) => ({ value: { case: 'dimValue' as const, value: BigInt(side) } }));
  const dim = [{ value: { case: 'dimParam' as const, value: 'batch' } }, ...sides];
  return { name, type: { value: { case: 'tensorType' as const, value: { elemType, shape: { dim } } } } };
}
