/** C [m, n] = A B + bias [n]: A is [m, k] or, transposed, [k, m]; B is [k, n] or, transposed, [n, k]. */
export function matMul(
  a: Float32Array,
  b: Float32Array,
  sizes: { m: number; n: number; k: number },
  options: { transposeA?: boolean; transposeB?: boolean; bias?: Float32Array } = {},
): Float32Array {
  const { m, n, k } = sizes;
  const c = new Float32Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = options.bias?.[j] ?? 0;
      for (let l = 0; l < k; l++) {
        sum += a[options.transposeA ? l * m + i : i * k + l]! * b[options.transposeB ? j * k + l : l * n + j]!;
      }
      c[i * n + j] = sum;
    }
  }
  return c;
}
