import type { Field } from './flat-tables.ts';
import type { Operator, TensorType } from './tflite-operators.ts';

/** What flows between operators, for a batch of one; or, with its values, what stays the same for every batch. */
export interface TfliteTensor {
  name: string;
  type: TensorType;
  shape: readonly number[];
  values?: Float32Array | Int32Array;
}

/** An operator with the tensors that it takes and the one that it gives. */
export interface TfliteStep {
  operator: Operator;
  inputs: readonly number[];
  output: number;
  /** Its settings in the schema's order; those that are left out are as the schema has them. */
  options: readonly Field[];
}

/** Tensors and operators of a TensorFlow Lite graph as they are added; a tensor is known by its number. */
export class TfliteGraph {
  readonly tensors: TfliteTensor[] = [];
  readonly steps: TfliteStep[] = [];

  /** Adds a tensor. @returns its number */
  tensor(tensor: TfliteTensor): number {
    return this.tensors.push(tensor) - 1;
  }

  /** Adds values that stay the same. @returns the number of their tensor */
  constant(name: string, shape: readonly number[], values: Float32Array | Int32Array): number {
    return this.tensor({ name, type: values instanceof Int32Array ? 'int32' : 'float32', shape, values });
  }

  /**
   * Adds an operator that gives float32.
   * @param layer what its output is named after
   * @param of the shape that it gives of a picture, without the batch; that of its first input if none is said
   * @returns the number of what it gives
   */
  add(
    layer: string,
    operator: Operator,
    inputs: readonly number[],
    { of, options = [] }: { of?: readonly number[]; options?: readonly Field[] } = {},
  ): number {
    const shape = of === undefined ? this.tensors[inputs[0]!]!.shape : [1, ...of];
    const output = this.tensor({ name: `${layer}/${operator}`, type: 'float32', shape });
    this.steps.push({ operator, inputs, output, options });
    return output;
  }
}
