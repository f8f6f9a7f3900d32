import { affine, clipped } from './compose.ts';
import { after, type Constant, type Flow, isFlow, spread, sum, times, type Value } from './flow.ts';
import { computed, failed, flowAt, type Operation } from './operation.ts';

/** What an operation of two inputs does where one or both follow from the picture. */
interface Ways {
  numbers(a: number, b: number): number;
  /** The picture's values and a constant. */
  before(operation: Operation, x: Flow, constant: Constant): Flow;
  /** The same the other way round. */
  behind(operation: Operation, constant: Constant, x: Flow): Flow;
  both(operation: Operation, x: Flow, y: Flow): Flow;
}

/** Of weights alone it is computed, and is no layer. @throws model-refused */
function twofold({ numbers, before, behind, both }: Ways): (operation: Operation) => Value {
  return (operation) => {
    const [a, b] = operation.inputs;
    if (a === undefined || b === undefined) throw failed(operation, 'takes less than two inputs');
    if (isFlow(a)) return isFlow(b) ? both(operation, a, b) : before(operation, a, b);
    return isFlow(b) ? behind(operation, a, b) : computed(operation, a, b, numbers);
  };
}

const changed = ({ dims, values }: Constant, change: (value: number) => number): Constant => ({
  dims,
  values: Float64Array.from(values, change),
});

const opposite = (operation: Operation, x: Flow) => after(x, (layer) => affine(operation, layer, -1, 0));

const unopened = (operation: Operation) => {
  throw failed(operation, 'divides by what follows from the picture, which is not opened here');
};

export const add = twofold({
  numbers: (a, b) => a + b,
  before: (operation, x, constant) => spread(operation, x, 1, constant),
  behind: (operation, constant, x) => spread(operation, x, 1, constant),
  both: sum,
});

export const subtract = twofold({
  numbers: (a, b) => a - b,
  before: (operation, x, constant) =>
    spread(
      operation,
      x,
      1,
      changed(constant, (value) => -value),
    ),
  behind: (operation, constant, x) => spread(operation, x, -1, constant),
  both: (operation, x, y) => sum(operation, x, opposite(operation, y)),
});

export const multiply = twofold({
  numbers: (a, b) => a * b,
  before: (operation, x, constant) => spread(operation, x, constant, 0),
  behind: (operation, constant, x) => spread(operation, x, constant, 0),
  both: times,
});

export const divide = twofold({
  numbers: (a, b) => a / b,
  before: (operation, x, constant) =>
    spread(
      operation,
      x,
      changed(constant, (value) => 1 / value),
      0,
    ),
  behind: unopened,
  both: unopened,
});

export const negate = (operation: Operation): Value => opposite(operation, flowAt(operation));

export function square(operation: Operation): Value {
  const x = flowAt(operation);
  return times(operation, x, x);
}

/** An operation of two inputs over as many as there are, one after the other. @throws model-refused for none */
const overAll =
  (twofold: (operation: Operation) => Value) =>
  (operation: Operation): Value => {
    const [first, ...others] = operation.inputs;
    if (first === undefined) throw failed(operation, 'takes nothing');
    return others.reduce<Value>((found, value) => twofold({ ...operation, inputs: [found, value] }), first);
  };

export const addAll = overAll(add);

/**
 * The largest or smallest of the picture's values and numbers.
 * @param bounds the least and the most that come out
 */
function bounded(numbers: Ways['numbers'], bounds: (limit: number) => [least: number, most: number]) {
  const within = (operation: Operation, x: Flow, { values: [limit, other] }: Constant) => {
    if (limit === undefined || other !== undefined) {
      throw failed(operation, 'has not one limit, which is not opened here');
    }
    return after(x, (layer) => clipped(operation, layer, ...bounds(limit)));
  };
  const both = (operation: Operation) => {
    throw failed(operation, 'compares what follows from the picture with itself, which is not opened here');
  };
  const behind = (operation: Operation, constant: Constant, x: Flow) => within(operation, x, constant);
  return overAll(twofold({ numbers, before: within, behind, both }));
}

export const smallest = bounded(Math.min, (limit) => [Number.NEGATIVE_INFINITY, limit]);
export const largest = bounded(Math.max, (limit) => [limit, Number.POSITIVE_INFINITY]);
