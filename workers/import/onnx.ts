import { fromBinary } from '@bufbuild/protobuf';
import { type GraphProto, type ModelProto, ModelProtoSchema, type NodeProto } from 'onnx-buf';
import type { ForeignNetwork } from '../../src/domain/foreign-model.ts';
import { product } from '../tfjs/layer-kinds.ts';
import { NetworkBuilder, tooLarge } from './builder.ts';
import { type Flow, isFlow, type Value } from './flow.ts';
import { attributesOf } from './onnx-attributes.ts';
import { OPERATORS } from './onnx-operators.ts';
import { MOST_NUMBERS, readTensor } from './onnx-tensors.ts';
import { quoted, refused } from './refused.ts';

/** A network of an ONNX file, and what the file says of it. */
export interface OnnxFile {
  network: ForeignNetwork;
  /** Its metadata properties. */
  properties: ReadonlyMap<string, string>;
}

/**
 * Reads the network of an ONNX file.
 * @throws model-refused with the operation or tensor that is in the way
 */
export function readOnnx(bytes: Uint8Array): OnnxFile {
  const { graph, metadataProps, opsetImport } = decoded(bytes);
  if (graph === undefined || graph.node.length === 0) throw refused('It holds no network; export it again');
  const opset = Number(opsetImport.find(({ domain }) => domain === '' || domain === 'ai.onnx')?.version ?? 0n);
  const builder = new NetworkBuilder();
  const values = new Map<string, Value>();
  if (graph.sparseInitializer.length > 0) throw refused('It has sparse weights; save it with dense ones');
  checkNumbers(graph);
  for (const tensor of graph.initializer) values.set(tensor.name, readTensor(tensor));
  const { name, flow } = inputOf(builder, graph, values);
  values.set(name, flow);
  for (const node of graph.node) run(builder, node, values, opset);
  const answer = answerOf(graph, values);
  return {
    network: builder.finish(answer.layer),
    properties: new Map(metadataProps.map(({ key, value }) => [key, value])),
  };
}

function decoded(bytes: Uint8Array): ModelProto {
  try {
    return fromBinary(ModelProtoSchema, bytes);
  } catch (error) {
    throw refused('It is no ONNX file, or not copied to its end; copy or export it again', error);
  }
}

/** @throws model-refused when all tensors together hold more than any model that is opened */
function checkNumbers({ initializer, node }: GraphProto): void {
  const constants = node.flatMap(({ attribute }) => attribute.flatMap(({ t }) => t ?? []));
  const count = [...initializer, ...constants].reduce((sum, { dims }) => sum + product(dims.map(Number)), 0);
  if (count > MOST_NUMBERS) throw refused(tooLarge(count * Float32Array.BYTES_PER_ELEMENT));
}

/** Most nodes: constants and shapes take many that become no layer. */
const MOST_NODES = 5000;

function inputOf(builder: NetworkBuilder, { input, node }: GraphProto, values: ReadonlyMap<string, Value>) {
  if (node.length > MOST_NODES) throw refused(`It has ${node.length} operations, too many for a phone`);
  const [first, other] = input.filter(({ name }) => !values.has(name));
  if (first === undefined || other !== undefined) {
    throw refused(`It takes ${first === undefined ? 'nothing' : 'several things'}; here a model takes one picture`);
  }
  const { value } = first.type ?? {};
  const tensor = value?.case === 'tensorType' ? value.value : undefined;
  const sides = (tensor?.shape?.dim ?? []).map(({ value: side }) =>
    side.case === 'dimValue' ? Number(side.value) : -1,
  );
  const dims = sides.slice(1);
  const channelsFirst = dims[0] === 1 || dims[0] === 3;
  // Pictures of two sides are grey.
  const whole = dims.length === 2 ? [...dims, 1] : dims;
  const shape = channelsFirst ? [dims[1]!, dims[2]!, dims[0]!] : whole;
  const layer = builder.input(first.name, shape);
  const flow: Flow = { layer, dims, first: channelsFirst };
  return { name: first.name, flow };
}

function run(builder: NetworkBuilder, node: NodeProto, values: Map<string, Value>, opset: number): void {
  const { opType, domain } = node;
  const name = node.name || node.output[0] || opType;
  const operator = domain === '' || domain === 'ai.onnx' ? OPERATORS.get(opType) : undefined;
  if (operator === undefined) {
    throw refused(`The operation ${quoted(name)} is of the kind ${quoted(opType)}, which is not known here`);
  }
  const inputs = node.input.map((from) => {
    const value = values.get(from);
    if (value === undefined && from !== '') {
      throw refused(`The operation ${quoted(name)} takes ${quoted(from)}, which nothing gives before it`);
    }
    return value;
  });
  const output = operator({ builder, name, inputs, attributes: attributesOf(node), opset });
  const [to] = node.output;
  if (to !== undefined) values.set(to, output);
}

function answerOf({ output }: GraphProto, values: ReadonlyMap<string, Value>): Flow {
  const [first, other] = output;
  const answer = values.get(first?.name ?? '');
  if (answer === undefined || !isFlow(answer) || other !== undefined) {
    throw refused('It gives not one answer; here a model gives one probability a class');
  }
  return answer;
}
