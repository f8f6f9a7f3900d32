/** [y, mean, biased variance] of x (rows, channels), channels being gamma's length; in double precision. */
export function batchNormTraining(
  x: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  epsilon: number,
): [y: Float64Array, mean: Float64Array, variance: Float64Array] {
  const channels = gamma.length;
  const rows = x.length / channels;
  const mean = new Float64Array(channels);
  const variance = new Float64Array(channels);
  x.forEach((value, i) => {
    mean[i % channels]! += value / rows;
  });
  x.forEach((value, i) => {
    variance[i % channels]! += (value - mean[i % channels]!) ** 2 / rows;
  });
  return [batchNorm(x, gamma, beta, mean, variance, epsilon), mean, variance];
}

/** (x - mean) / √(variance + epsilon) · gamma + beta, in double precision. */
export function batchNorm(
  x: Float32Array,
  gamma: Float32Array,
  beta: Float32Array,
  mean: ArrayLike<number>,
  variance: ArrayLike<number>,
  epsilon: number,
): Float64Array {
  return Float64Array.from(x, (value, i) => {
    const c = i % gamma.length;
    return ((value - mean[c]!) / Math.sqrt(variance[c]! + epsilon)) * gamma[c]! + beta[c]!;
  });
}

/** [dx, dgamma, dbeta] for `batchNormTraining`'s mean and variance, without relu; in double precision. */
export function batchNormTrainingGrad(
  dy: Float32Array,
  x: Float32Array,
  gamma: Float32Array,
  mean: Float32Array,
  variance: Float32Array,
  epsilon: number,
): [dx: Float64Array, dgamma: Float64Array, dbeta: Float64Array] {
  const channels = gamma.length;
  const rows = x.length / channels;
  const dgamma = new Float64Array(channels);
  const dbeta = new Float64Array(channels);
  const normalized = Float64Array.from(x, (value, i) => {
    const c = i % channels;
    return (value - mean[c]!) / Math.sqrt(variance[c]! + epsilon);
  });
  dy.forEach((gradient, i) => {
    dgamma[i % channels]! += gradient * normalized[i]!;
    dbeta[i % channels]! += gradient;
  });
  const dx = normalized.map((value, i) => {
    const c = i % channels;
    const scale = gamma[c]! / Math.sqrt(variance[c]! + epsilon);
    return scale * (dy[i]! - dbeta[c]! / rows - (value * dgamma[c]!) / rows);
  });
  return [dx, dgamma, dbeta];
}
