/** dx = dy where y > 0, else 0; `y` is relu's output and has dy's length. */
export function reluGrad(dy: Float32Array, y: Float32Array): Float32Array {
  return dy.map((gradient, i) => (y[i]! > 0 ? gradient : 0));
}
