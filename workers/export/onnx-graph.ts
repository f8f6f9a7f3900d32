import type { MessageInitShape } from '@bufbuild/protobuf';
import {
  AttributeProto_AttributeType as Kind,
  type NodeProtoSchema,
  TensorProto_DataType,
  type TensorProtoSchema,
} from 'onnx-buf';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { LARGEST_FLOAT16, toFloat16 } from './float16.ts';

/** How numbers are kept and computed in an ONNX file. */
export type Precision = 'float32' | 'float16';

/** Attributes of a node: whole numbers, alone or as a list, or a float. */
export type Attributes = Readonly<Record<string, bigint | readonly number[] | { float: number }>>;

export const TYPES = {
  float32: TensorProto_DataType.FLOAT,
  float16: TensorProto_DataType.FLOAT16,
  uint8: TensorProto_DataType.UINT8,
} as const;

/** Nodes and weights of an ONNX graph as they are added; what flows between nodes is known by its name. */
export class OnnxGraph {
  readonly nodes: MessageInitShape<typeof NodeProtoSchema>[] = [];
  readonly weights: MessageInitShape<typeof TensorProtoSchema>[] = [];
  readonly precision: Precision;
  readonly #names = new Set<string>();

  /** @param taken names of the graph's own inputs and outputs */
  constructor(precision: Precision, taken: readonly string[]) {
    this.precision = precision;
    for (const name of taken) this.#names.add(name);
  }

  /**
   * Adds a node.
   * @param layer what it is named after
   * @param output a name that is taken, for what the graph gives
   * @returns the name of what it gives
   */
  add(layer: string, opType: string, input: readonly string[], attributes: Attributes = {}, output?: string): string {
    const name = this.#free(`${layer}/${opType}`);
    const attribute = Object.entries(attributes).map(([key, value]) => toAttribute(key, value));
    this.nodes.push({ name, opType, input: [...input], output: [output ?? name], attribute });
    return output ?? name;
  }

  /**
   * Adds weights in the graph's precision, or in the one that is given.
   * @returns their name
   * @throws export-unsupported when one is too large for float16
   */
  weight(named: string, shape: readonly number[], values: Float32Array, precision = this.precision): string {
    const name = this.#free(named);
    if (precision === 'float16' && values.some((value) => Math.abs(value) > LARGEST_FLOAT16)) {
      throw new SelvedgeError('export-unsupported', `${named} holds numbers that float16 has no room for`);
    }
    const kept = precision === 'float16' ? toFloat16(values) : values.slice();
    const rawData = new Uint8Array(kept.buffer as ArrayBuffer);
    this.weights.push({ name, dims: shape.map(BigInt), dataType: TYPES[precision], rawData });
    return name;
  }

  /** Adds whole numbers, such as sides of a shape. @returns their name */
  wholes(named: string, numbers: readonly number[]): string {
    const name = this.#free(named);
    const rawData = new Uint8Array(BigInt64Array.from(numbers, BigInt).buffer);
    this.weights.push({ name, dims: [BigInt(numbers.length)], dataType: TensorProto_DataType.INT64, rawData });
    return name;
  }

  #free(named: string): string {
    let name = named;
    for (let number = 2; this.#names.has(name); number++) name = `${named}_${number}`;
    this.#names.add(name);
    return name;
  }
}

function toAttribute(name: string, value: Attributes[string]) {
  if (typeof value === 'bigint') return { name, type: Kind.INT, i: value };
  if ('float' in value) return { name, type: Kind.FLOAT, f: value.float };
  return { name, type: Kind.INTS, ints: value.map(BigInt) };
}
