import type { io } from '@tensorflow/tfjs-core';
import { Builder } from 'flatbuffers';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { bytes, type Field, int8, int32, integers, LEFT, reference, table, tables } from './flat-tables.ts';
import { writeNetwork } from './network-layers.ts';
import { rescalingOf } from './rescaling.ts';
import { scalar } from './tflite-activations.ts';
import { TfliteGraph } from './tflite-graph.ts';
import { writeLayer } from './tflite-layers.ts';
import { FIRST_WIDE_CODE, OPERATORS, type Operator, TYPES } from './tflite-operators.ts';

/** Of the schema, and the four letters by which its files are known. */
const VERSION = 3;
const IDENTIFIER = 'TFL3';

/** Where the schema wants the data of buffers to begin, in bytes. */
const ALIGNMENT = 16;

/** Names of what goes into the graph and what comes out of it, and of the two together. */
export const INPUT = 'pixels';
export const OUTPUT = 'probabilities';
const SIGNATURE = 'serving_default';

/**
 * A network as a TensorFlow Lite file. It takes `pixels`, uint8 [batch, height, width, channels] from 0 to 255, and
 * gives `probabilities`, float32 [batch, classes]; the preprocessing is part of it. The batch is 1 unless a program
 * resizes the input.
 * @param properties what else the file says of the model: names of metadata → their texts
 * @throws export-unsupported when a layer has no like in TensorFlow Lite
 */
export function toTflite(
  artifacts: io.ModelArtifacts,
  { name, preprocessing }: Pick<ModelMetadata, 'name' | 'preprocessing'>,
  properties: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const graph = new TfliteGraph();
  const { scale, offset } = rescalingOf(preprocessing);
  const { imageSize, channels } = preprocessing;
  const input = graph.tensor({ name: INPUT, type: 'uint8', shape: [1, imageSize, imageSize, channels ?? 1] });
  const cast = graph.add('rescaling', 'CAST', [input], { options: [int8(TYPES.uint8), int8(TYPES.float32)] });
  const scaled = graph.add('rescaling', 'MUL', [cast, scalar(graph, 'rescaling', scale)]);
  const start = graph.add('rescaling', 'ADD', [scaled, scalar(graph, 'rescaling', offset)]);
  const output = writeNetwork(artifacts, start, (part) => writeLayer({ graph, ...part }));
  graph.tensors[output]!.name = OUTPUT;
  return toFile(graph, { name, input, output, properties });
}

interface FileFacts {
  name: string;
  input: number;
  output: number;
  properties: Readonly<Record<string, string>>;
}

/** Tables refer to what lies behind them, so each is written after all that it holds; fields as the schema orders them. */
function toFile(graph: TfliteGraph, { name, input, output, properties }: FileFacts): Uint8Array<ArrayBuffer> {
  const builder = new Builder(1024);
  const text = (value: string) => reference(builder.createString(value));
  const list = (values: readonly number[]) => reference(integers(builder, values));
  const all = <T>(items: readonly T[], fieldsOf: (item: T) => readonly Field[]) =>
    reference(
      tables(
        builder,
        items.map((item) => table(builder, fieldsOf(item))),
      ),
    );
  const operators = [...new Set(graph.steps.map(({ operator }) => operator))];
  // The first stands for no data.
  const data: Uint8Array[] = [new Uint8Array()];
  const bufferOf = (content: Uint8Array) => int32(data.push(content) - 1);

  const tensors = all(graph.tensors, ({ values, ...tensor }) => [
    list(tensor.shape),
    int8(TYPES[tensor.type]),
    values === undefined ? LEFT : bufferOf(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    text(tensor.name),
    LEFT,
    LEFT,
    LEFT,
    values === undefined ? list([-1, ...tensor.shape.slice(1)]) : LEFT,
  ]);
  const steps = all(graph.steps, ({ operator, inputs, output: given, options }) => [
    int32(operators.indexOf(operator)),
    list(inputs),
    list([given]),
    ...optionsFields(builder, operator, options),
  ]);
  const subgraphs = all([name], (title) => [tensors, list([input]), list([output]), steps, text(title)]);
  const metadata = all(Object.entries(properties), ([key, value]) => [
    text(key),
    bufferOf(new TextEncoder().encode(value)),
  ]);
  const named = (title: string, tensor: number) => all([title], () => [text(title), int32(tensor)]);
  const signatures = all([SIGNATURE], (key) => [named(INPUT, input), named(OUTPUT, output), text(key)]);
  const buffers = all(data, (content) => (content.length === 0 ? [] : [reference(bytes(builder, content, ALIGNMENT))]));
  const codes = all(operators, (operator) => codeOf(operator));
  const description = text('Selvedge');
  const model = [int32(VERSION), codes, subgraphs, description, buffers, LEFT, metadata, signatures];
  builder.finish(table(builder, model), IDENTIFIER);
  return builder.asUint8Array().slice() as Uint8Array<ArrayBuffer>;
}

/** The kind of an operator's settings and themselves, where it has any. */
function optionsFields(builder: Builder, operator: Operator, options: readonly Field[]): readonly Field[] {
  const { options: kind } = OPERATORS[operator];
  return kind === undefined ? [] : [int8(kind), reference(table(builder, options))];
}

/** An operator's number, and beside it as much of that as programs see that know only one byte for it. */
function codeOf(operator: Operator): readonly Field[] {
  const { code } = OPERATORS[operator];
  return [int8(Math.min(code, FIRST_WIDE_CODE)), LEFT, LEFT, int32(code)];
}
