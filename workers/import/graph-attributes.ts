import { isRecord, type JsonRecord } from './json.ts';
import { refused } from './refused.ts';

/** A node of a TensorFlow graph in JSON. */
export interface GraphNode {
  name: string;
  op: string;
  /** Names of nodes, without those that only have to run before. */
  inputs: string[];
  attributes: GraphAttributes;
}

/** A node's attributes, which the JSON of protobuf wraps by their type. */
export class GraphAttributes {
  readonly #values: JsonRecord;

  constructor(values: unknown) {
    this.#values = isRecord(values) ? values : {};
  }

  /** A text, which is written in base 64 or as the codes of its characters. */
  text(name: string, otherwise = ''): string {
    return textOf(this.#of(name).s) ?? otherwise;
  }

  texts(name: string): string[] {
    return this.#list(name, 's').flatMap((value) => textOf(value) ?? []);
  }

  number(name: string, otherwise: number): number {
    const { f, i } = this.#of(name);
    return Number(f ?? i ?? otherwise);
  }

  numbers(name: string): number[] {
    return this.#list(name, 'i').map(Number);
  }

  flag(name: string): boolean {
    return this.#of(name).b === true;
  }

  /** Sides of a shape; -1 for one that is not said. */
  shape(name: string): number[] {
    const { shape } = this.#of(name);
    const sides = isRecord(shape) && Array.isArray(shape.dim) ? shape.dim : [];
    return sides.map((side: unknown) => (isRecord(side) ? Number(side.size ?? -1) : -1));
  }

  #of(name: string): JsonRecord {
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    return isRecord(value) ? value : {};
  }

  #list(name: string, type: string): readonly unknown[] {
    const { list } = this.#of(name);
    return isRecord(list) && Array.isArray(list[type]) ? list[type] : [];
  }
}

const BASE_64 = /^([a-z\d+/]{4})*([a-z\d+/]{2}(==)?|[a-z\d+/]{3}=?)?$/i;

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return String.fromCharCode(...value.slice(0, 1000).map(Number));
  if (typeof value !== 'string') return undefined;
  if (!BASE_64.test(value)) throw refused('A setting of one of its operations cannot be read; copy or export it again');
  return atob(value);
}

/** Without the number of an output and the mark of one that only has to run before. */
export const nodeName = (input: string): string => input.replace(/^\^/, '').replace(/:\d+$/, '');

export function graphNode(json: JsonRecord): GraphNode {
  const inputs = Array.isArray(json.input) ? json.input.map(String).filter((input) => !input.startsWith('^')) : [];
  return {
    name: String(json.name),
    op: String(json.op),
    inputs: inputs.map(nodeName),
    attributes: new GraphAttributes(json.attr),
  };
}
