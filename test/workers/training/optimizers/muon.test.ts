import '@tensorflow/tfjs-backend-cpu';
import { setBackend, type Tensor, tensor2d, zeros } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { muon } from '../../../../workers/training/optimizers/muon.ts';
import { Random } from '../../../../workers/training/random.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

type Matrix = number[][];

const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((sum, value, at) => sum + value * b[at]![column]!, 0)));
const flipped = (a: Matrix): Matrix => a[0]!.map((_, column) => a.map((row) => row[column]!));
const weighted = (...parts: [number, Matrix][]): Matrix =>
  parts[0]![1].map((row, i) => row.map((_, j) => parts.reduce((sum, [by, part]) => sum + by * part[i]![j]!, 0)));

/** The iteration as its authors write it, each step with the whole matrix, in double precision. */
function stepByStep(matrix: Matrix): Matrix {
  if (matrix.length > matrix[0]!.length) return flipped(stepByStep(flipped(matrix)));
  let x = weighted([1 / Math.hypot(...matrix.flat()), matrix]);
  for (let i = 0; i < 5; i++) {
    const gram = times(x, flipped(x));
    x = weighted([3.4445, x], [1, times(weighted([-4.775, gram], [2.0315, times(gram, gram)]), x)]);
  }
  return x;
}

/** A matrix whose columns shrink to a thousandth of the first. */
function uneven(rows: number, columns: number): Matrix {
  const random = Random.of(rows);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, at) => random.normal() * 10 ** ((-3 * at) / (columns - 1))),
  );
}

it.each([
  [24, 40],
  [40, 24],
  [24, 24],
])('moves a matrix of %i × %i as the steps of Newton and Schulz do, one after the other', async (rows, columns) => {
  const gradient = uneven(rows, columns);
  const { initialState, update } = muon({ kind: 'muon', momentum: 0, nesterov: false, adamRatio: 1, weightDecay: 0 });
  const weights = zeros([rows, columns]);
  const state: Tensor[] = initialState.map(() => zeros([rows, columns]));
  const [moved] = update(weights, tensor2d(gradient), state, { learningRate: 1, weightDecay: 0, step: 1 });
  const scale = -Math.sqrt(Math.max(1, columns / rows));
  const expected = weighted([scale, stepByStep(gradient)]).flat();
  const found = await moved!.data();
  expect(Math.max(...expected.map((value, at) => Math.abs(value - found[at]!)))).toBeLessThan(1e-4);
});
