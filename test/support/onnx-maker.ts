import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import {
  AttributeProto_AttributeType as Kind,
  ModelProtoSchema,
  type NodeProtoSchema,
  type TensorProtoSchema,
  TensorProto_DataType as Type,
} from 'onnx-buf';

type Node = MessageInitShape<typeof NodeProtoSchema>;
type Tensor = MessageInitShape<typeof TensorProtoSchema>;
type Attribute = number | readonly number[] | string | { float: number };

/** An ONNX file as others write it, made operation by operation; pictures have their channels first. */
export class OnnxMaker {
  readonly nodes: Node[] = [];
  readonly weights: Tensor[] = [];
  #count = 0;

  /** @returns the name of what it gives */
  add(opType: string, input: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    const name = `${opType}_${this.#count++}`;
    const attribute = Object.entries(attributes).map(([key, value]) => attributeOf(key, value));
    // As PyTorch names them, by the modules around.
    this.nodes.push({ name: `/net.0/${name}`, opType, input: [...input], output: [name], attribute });
    return name;
  }

  weight(dims: readonly number[], values: Float32Array): string {
    const name = `weight_${this.#count++}`;
    const rawData = new Uint8Array(values.slice().buffer);
    this.weights.push({ name, dims: dims.map(BigInt), dataType: Type.FLOAT, rawData });
    return name;
  }

  wholes(numbers: readonly number[]): string {
    const name = `wholes_${this.#count++}`;
    this.weights.push({ name, dims: [BigInt(numbers.length)], dataType: Type.INT64, int64Data: numbers.map(BigInt) });
    return name;
  }

  /** @param sides of the input, without the batch @param properties name → text */
  finish(
    output: string,
    sides: readonly number[],
    {
      opset = 17,
      type = Type.FLOAT as number,
      properties = {} as Record<string, string>,
      batch = undefined as bigint | undefined,
    } = {},
  ): Uint8Array<ArrayBuffer> {
    const dims = sides.map((side) => ({ value: { case: 'dimValue' as const, value: BigInt(side) } }));
    const first =
      batch === undefined
        ? { value: { case: 'dimParam' as const, value: 'N' } }
        : { value: { case: 'dimValue' as const, value: batch } };
    const value = (name: string, shape: (typeof first)[]) => ({
      name,
      type: { value: { case: 'tensorType' as const, value: { elemType: type, shape: { dim: shape } } } },
    });
    const model = create(ModelProtoSchema, {
      irVersion: 8n,
      producerName: 'another program',
      opsetImport: [{ domain: '', version: BigInt(opset) }],
      graph: {
        name: 'main',
        node: this.nodes,
        initializer: this.weights,
        input: [value('input', [first, ...dims] as (typeof first)[])],
        output: [value(output, [])],
      },
      metadataProps: Object.entries(properties).map(([key, text]) => ({ key, value: text })),
    });
    // Of an output whose shape is not said, a program works it out.
    delete (model.graph!.output[0]!.type!.value.value as { shape?: unknown }).shape;
    return toBinary(ModelProtoSchema, model);
  }
}

function attributeOf(name: string, value: Attribute) {
  if (typeof value === 'number') return { name, type: Kind.INT, i: BigInt(value) };
  if (typeof value === 'string') return { name, type: Kind.STRING, s: new TextEncoder().encode(value) };
  if ('float' in value) return { name, type: Kind.FLOAT, f: value.float };
  return { name, type: Kind.INTS, ints: value.map(BigInt) };
}
