/** Numbers in rows of one width each, one row after the other. */
export type Rows = Uint8Array | Float32Array;

/** A view of the row at `row`. */
export function rowAt<Values extends Rows>(values: Values, width: number, row: number): Values {
  return rowsBetween(values, width, row, row + 1);
}

/** A view of the rows from `start` to before `end`. */
export function rowsBetween<Values extends Rows>(values: Values, width: number, start: number, end: number): Values {
  return values.subarray(start * width, end * width) as Values;
}

/** Copies of the rows named by `places`, in their order. */
export function gatherRows<Values extends Rows>(values: Values, width: number, places: ArrayLike<number>): Values {
  const Kind = values.constructor as new (length: number) => Values;
  const gathered = new Kind(places.length * width);
  for (let to = 0; to < places.length; to++) gathered.set(rowAt(values, width, places[to]!), to * width);
  return gathered;
}
