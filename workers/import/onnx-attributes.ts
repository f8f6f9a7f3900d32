import type { NodeProto } from 'onnx-buf';
import type { Constant } from './flow.ts';
import { readTensor } from './onnx-tensors.ts';
import type { Operation } from './operation.ts';

/** A node of an ONNX graph. */
export interface OnnxOperation extends Operation {
  attributes: Attributes;
  opset: number;
}

/** A node's attributes, each with what to take where it is not said. */
export interface Attributes {
  number(name: string, otherwise: number): number;
  numbers(name: string): number[] | undefined;
  text(name: string, otherwise: string): string;
  tensor(name: string): Constant | undefined;
}

export function attributesOf({ attribute }: NodeProto): Attributes {
  const named = new Map(attribute.map((each) => [each.name, each]));
  return {
    number: (name, otherwise) => {
      const found = named.get(name);
      // The field that is not set has its default, 0.
      return found === undefined ? otherwise : found.f || Number(found.i);
    },
    numbers: (name) => {
      const found = named.get(name);
      return found && (found.ints.length > 0 ? found.ints.map(Number) : found.floats);
    },
    text: (name, otherwise) => {
      const found = named.get(name);
      return found === undefined ? otherwise : new TextDecoder().decode(found.s);
    },
    tensor: (name) => {
      const tensor = named.get(name)?.t;
      return tensor && readTensor(tensor);
    },
  };
}
