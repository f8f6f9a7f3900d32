/** y [outer, columns]: the sums of x [outer, rows, columns] over the rows, times `scale`. */
export function columnSums(x: Float32Array, outer: number, rows: number, columns: number, scale: number): Float32Array {
  const sums = new Float64Array(outer * columns);
  for (let i = 0; i < outer * rows * columns; i++) {
    sums[Math.floor(i / (rows * columns)) * columns + (i % columns)]! += x[i]!;
  }
  return Float32Array.from(sums, (sum) => sum * scale);
}
