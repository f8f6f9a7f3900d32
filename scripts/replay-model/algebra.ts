import type { Random } from '../../workers/training/random.ts';

/** Row by row. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float32Array;
}

/** Mean of the rows' outer products, of rows whose mean is 0; square. */
export function covariance({ rows, columns, values }: Matrix): Matrix {
  const sums = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    for (let i = 0; i < columns; i++) {
      const value = values[at + i]!;
      if (value === 0) continue;
      const line = i * columns;
      for (let j = 0; j <= i; j++) sums[line + j]! += value * values[at + j]!;
    }
  }
  const result = new Float32Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j <= i; j++) {
      const mean = sums[i * columns + j]! / rows;
      result[i * columns + j] = mean;
      result[j * columns + i] = mean;
    }
  }
  return { rows: columns, columns, values: result };
}

/** Rounds that bring the directions of Fashion-MNIST's pictures to rest in the fourth digit. */
const ROUNDS = 30;

/**
 * The `count` directions in which a symmetric matrix is largest, as rows of unit length, by orthogonal iteration
 * (Golub and Van Loan, Matrix Computations, 8.2.4).
 */
export function principalDirections(matrix: Matrix, count: number, random: Random): Matrix {
  const { columns } = matrix;
  let basis = new Float64Array(count * columns).map(() => random.between(-1, 1));
  orthonormalise(basis, count, columns);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(count * columns);
    for (let direction = 0; direction < count; direction++) {
      for (let row = 0; row < columns; row++) {
        let sum = 0;
        for (let c = 0; c < columns; c++) sum += matrix.values[row * columns + c]! * basis[direction * columns + c]!;
        next[direction * columns + row] = sum;
      }
    }
    orthonormalise(next, count, columns);
    basis = next;
  }
  return { rows: count, columns, values: Float32Array.from(basis) };
}

/** Gram and Schmidt, in place. */
function orthonormalise(basis: Float64Array, count: number, columns: number): void {
  for (let row = 0; row < count; row++) {
    const own = basis.subarray(row * columns, (row + 1) * columns);
    for (let before = 0; before < row; before++) {
      const other = basis.subarray(before * columns, (before + 1) * columns);
      const along = own.reduce((sum, value, c) => sum + value * other[c]!, 0);
      for (let c = 0; c < columns; c++) own[c]! -= along * other[c]!;
    }
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    for (let c = 0; c < columns; c++) own[c]! /= length;
  }
}

/** A direction with less than this fraction of the largest variance has none. */
const FLAT = 1e-6;

/** Lower triangle L, row by row, with L·Lᵀ = `matrix`, which is symmetric and of no negative variance. */
export function cholesky({ rows, values }: Matrix): Float32Array {
  const start = (row: number) => (row * (row + 1)) / 2;
  const largest = Math.max(...Array.from({ length: rows }, (_, row) => values[row * rows + row]!));
  const least = Math.sqrt(FLAT * largest);
  const lower = new Float64Array(start(rows));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = values[row * rows + column]!;
      for (let k = 0; k < column; k++) rest -= lower[start(row) + k]! * lower[start(column) + k]!;
      const diagonal = lower[start(column) + column]!;
      const below = diagonal > least ? rest / diagonal : 0;
      lower[start(row) + column] = row === column ? Math.sqrt(Math.max(rest, 0)) : below;
    }
  }
  return Float32Array.from(lower);
}
