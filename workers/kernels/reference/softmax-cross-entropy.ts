/** [loss (rows), dLogits (rows, classes)] in double precision. */
export function softmaxCrossEntropy(
  logits: Float32Array,
  labels: Float32Array,
  classes: number,
): [loss: Float64Array, dLogits: Float64Array] {
  const loss = new Float64Array(logits.length / classes);
  const dLogits = new Float64Array(logits.length);
  loss.forEach((_, row) => {
    const range = [row * classes, (row + 1) * classes];
    const rowLogits = Array.from(logits.subarray(...range));
    const rowLabels = Array.from(labels.subarray(...range));
    const largest = Math.max(...rowLogits);
    const powers = rowLogits.map((logit) => Math.exp(logit - largest));
    const sum = powers.reduce((a, b) => a + b);
    const labelMass = rowLabels.reduce((a, b) => a + b);
    rowLabels.forEach((label, c) => {
      if (label !== 0) loss[row]! -= label * (rowLogits[c]! - largest - Math.log(sum));
      dLogits[row * classes + c] = (powers[c]! / sum) * labelMass - label;
    });
  });
  return [loss, dLogits];
}
