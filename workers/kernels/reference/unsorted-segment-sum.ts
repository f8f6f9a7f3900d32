/** y [segments, size]: the rows of x [ids.length, size] added up by id; ids out of range drop their row. */
export function unsortedSegmentSum(x: Float32Array, ids: Int32Array, segments: number, size: number): Float32Array {
  const y = new Float32Array(segments * size);
  ids.forEach((id, row) => {
    if (id < 0 || id >= segments) return;
    for (let i = 0; i < size; i++) y[id * size + i]! += x[row * size + i]!;
  });
  return y;
}
