import { affine, clipped } from './compose.ts';
import { after, type Constant, type Flow, isFlow, spread, sum, times, type Value } from './flow.ts';
import { computed, failed, flowAt, neededAt, type Operation } from './operation.ts';

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

/** All inputs added up. */
export const addAll = (operation: Operation): Value => {
  const [first, ...others] = operation.inputs;
  if (first === undefined) throw failed(operation, 'adds up nothing');
  return others.reduce<Value>((sum, value) => add({ ...operation, inputs: [sum, value] }), first);
};

/** The larger or smaller of the picture's values and a number. @param bounds the least and the most that come out */
const bounded =
  (bounds: (limit: number) => [least: number, most: number]) =>
  (operation: Operation): Value => {
    const at = operation.inputs[0] && isFlow(operation.inputs[0]) ? 0 : 1;
    const { values } = neededAt(operation, 1 - at);
    if (values.length !== 1) throw failed(operation, 'has more than one limit, which is not opened here');
    return after(flowAt(operation, at), (x) => clipped(operation, x, ...bounds(values[0]!)));
  };

export const smaller = bounded((limit) => [Number.NEGATIVE_INFINITY, limit]);
export const larger = bounded((limit) => [limit, Number.POSITIVE_INFINITY]);
