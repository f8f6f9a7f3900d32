import type { Weight } from '../../src/domain/foreign-model.ts';
import { product, type Shape } from '../tfjs/layer-kinds.ts';
import type { Place } from './compose.ts';
import { type Constant, type Flow, isFlow, type Value } from './flow.ts';
import { quoted, refused } from './refused.ts';

/** An operation of a graph, where it is to be added. */
export interface Operation extends Place {
  inputs: readonly (Value | undefined)[];
}

export const failed = ({ name }: Place, why: string) => refused(`The operation ${quoted(name)} ${why}`);

/** An input that depends on the picture. @throws model-refused */
export function flowAt(operation: Operation, at = 0): Flow {
  const value = operation.inputs[at];
  if (value === undefined || !isFlow(value)) throw failed(operation, 'takes no picture where it needs one');
  return value;
}

/** An input that does not; undefined where it is left out. @throws model-refused */
export function constantAt(operation: Operation, at: number): Constant | undefined {
  const value = operation.inputs[at];
  if (value !== undefined && isFlow(value)) {
    throw failed(operation, 'takes weights that follow from the picture, which is not opened here');
  }
  return value;
}

/** As `constantAt`, where it may not be left out. */
export function neededAt(operation: Operation, at: number): Constant {
  const value = constantAt(operation, at);
  if (value === undefined) throw failed(operation, 'lacks its weights');
  return value;
}

export const toWeight = ({ dims, values }: Constant): Weight => ({ shape: dims, values: Float32Array.from(values) });

/** The values of a vector, or null of none. */
export const toVector = (value: Constant | undefined): Float32Array | null =>
  value === undefined ? null : Float32Array.from(value.values);

/** Kernel [a, b] as [b, a]. */
export function turned({ dims, values }: Constant): Constant {
  const [rows, columns] = dims as [number, number];
  return {
    dims: [columns, rows],
    values: values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!),
  };
}

/** Whole numbers of a constant. */
export const whole = ({ values }: Constant): number[] => Array.from(values, Number);

export const constantOf = (numbers: readonly number[]): Constant => ({
  dims: [numbers.length],
  values: Float64Array.from(numbers),
});

/** Both constants, place by place; one of them may be a single number. @throws model-refused */
export function computed(place: Place, a: Constant, b: Constant, compute: (a: number, b: number) => number): Constant {
  const larger = a.values.length >= b.values.length ? a : b;
  const [p, q] = [a.values, b.values];
  if ([p, q].some(({ length }) => length !== 1 && length !== larger.values.length)) {
    throw failed(place, 'computes weights of shapes that do not fit');
  }
  const values = larger.values.map((_, at) => compute(p[p.length === 1 ? 0 : at]!, q[q.length === 1 ? 0 : at]!));
  return { dims: larger.dims, values };
}

/** The sides that a graph asks for, without the batch; -1 is what is left, and 0 stays where `copying`. */
export function targetDims(operation: Operation, x: Flow, target: readonly number[], copying: boolean): number[] {
  const sides = target.map((side, at) => (side === 0 && copying ? [1, ...x.dims][at]! : side));
  return filled(operation, sides.slice(1), product(x.dims));
}

/** The same of weights, which have no batch. */
export function targetSides(operation: Operation, dims: Shape, target: readonly number[], copying: boolean): number[] {
  const sides = target.map((side, at) => (side === 0 && copying ? dims[at]! : side));
  const found = sides.length === 0 ? [] : filled(operation, sides, product(dims));
  if (product(found) !== product(dims)) throw failed(operation, `makes [${found}] of [${dims}]`);
  return found;
}

/** With what is left of `all` values in place of -1. @throws model-refused */
function filled(operation: Operation, sides: readonly number[], all: number): number[] {
  const known = product(sides.filter((side) => side !== -1));
  const dims = sides.map((side) => (side === -1 ? all / known : side));
  if (dims.length === 0 || !dims.every((side) => Number.isInteger(side) && side > 0)) {
    throw failed(operation, `makes the shape [${sides}], which is not opened here`);
  }
  return dims;
}
