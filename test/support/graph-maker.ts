import { Random } from '../../workers/training/random.ts';

type Attribute = Record<string, unknown>;

const text = (value: string): Attribute => ({ s: Buffer.from(value).toString('base64') });
const ints = (values: readonly number[]): Attribute => ({ list: { i: values.map(String) } });

/** A TensorFlow.js graph model as the converter writes it, made operation by operation; pictures have their channels last. */
export class GraphMaker {
  readonly nodes: object[] = [];
  readonly specs: { name: string; shape: number[]; dtype: string }[] = [];
  readonly parts: Uint8Array[] = [];
  readonly random: Random;
  #count = 0;

  constructor(seed: number) {
    this.random = Random.of(seed);
  }

  add(op: string, input: readonly string[], attr: Record<string, Attribute> = {}): string {
    const name = `model/${op}_${this.#count++}`;
    this.nodes.push({ name, op, input, attr: { T: { type: 'DT_FLOAT' }, ...attr } });
    return name;
  }

  input(sides: readonly number[]): string {
    const dim = [-1, ...sides].map((size) => ({ size: String(size) }));
    this.nodes.push({
      name: 'input',
      op: 'Placeholder',
      attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim } } },
    });
    return 'input';
  }

  /** Normal numbers. */
  weight(shape: number[], deviation: number, mean = 0): string {
    const count = shape.reduce((all, side) => all * side, 1);
    return this.#constant(
      shape,
      'float32',
      Float32Array.from({ length: count }, () => mean + deviation * this.random.normal()),
    );
  }

  wholes(values: readonly number[]): string {
    return this.#constant([values.length], 'int32', Int32Array.from(values));
  }

  #constant(shape: number[], dtype: string, values: Float32Array | Int32Array): string {
    const name = `model/const_${this.#count++}`;
    this.nodes.push({
      name,
      op: 'Const',
      attr: { dtype: { type: dtype === 'int32' ? 'DT_INT32' : 'DT_FLOAT' }, value: { tensor: {} } },
    });
    this.specs.push({ name, shape, dtype });
    this.parts.push(new Uint8Array(values.buffer));
    return name;
  }

  convolution(
    x: string,
    kernel: number[],
    { op = 'Conv2D', stride = 1, padding = 'SAME', fused = [] as string[], extra = [] as string[] } = {},
  ): string {
    const inputs = kernel[0]! * kernel[1]! * (op.includes('epthwise') ? 1 : kernel[2]!);
    const weight = this.weight(kernel, 1 / Math.sqrt(inputs));
    return this.add(op, [x, weight, ...extra], {
      strides: ints([1, stride, stride, 1]),
      dilations: ints([1, 1, 1, 1]),
      padding: text(padding),
      data_format: text('NHWC'),
      explicit_paddings: { list: {} },
      ...(fused.length > 0 && {
        fused_ops: { list: { s: fused.map((name) => Buffer.from(name).toString('base64')) } },
        num_args: { i: String(extra.length) },
        epsilon: { f: 0 },
      }),
    });
  }

  pool(op: string, x: string, size: number, stride: number, padding: string): string {
    return this.add(op, [x], {
      ksize: ints([1, size, size, 1]),
      strides: ints([1, stride, stride, 1]),
      padding: text(padding),
      data_format: text('NHWC'),
    });
  }

  /** model.json, with its weights in shards of at most `shardBytes`, name → content. */
  finish(output: string, shardBytes = Number.POSITIVE_INFINITY): Record<string, string | Uint8Array> {
    const weights = Buffer.concat(this.parts);
    const count = Math.max(1, Math.ceil(weights.length / shardBytes));
    const paths = Array.from({ length: count }, (_, at) => `group1-shard${at + 1}of${count}.bin`);
    const shards = paths.map((path, at): [string, Uint8Array] => [
      path,
      new Uint8Array(count === 1 ? weights : weights.subarray(at * shardBytes, (at + 1) * shardBytes)),
    ]);
    const json = {
      format: 'graph-model',
      generatedBy: '2.15.0',
      convertedBy: 'TensorFlow.js Converter v4.22.0',
      signature: { inputs: { input: { name: 'input:0' } }, outputs: { answer: { name: `${output}:0` } } },
      modelTopology: { node: this.nodes, library: {}, versions: { producer: 1 } },
      weightsManifest: [{ paths, weights: this.specs }],
    };
    return { 'model.json': JSON.stringify(json), ...Object.fromEntries(shards) };
  }
}
