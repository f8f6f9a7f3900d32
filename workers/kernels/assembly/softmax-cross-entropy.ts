import { FLOAT } from './common/simd';

/**
 * loss[row] = -Σ labels * log softmax(logits), dLogits = softmax(logits) * Σ labels - labels; logits, labels and
 * dLogits are (rows, classes), rows > 0, classes > 0. Sums, logarithm and loss are in double precision; the powers are
 * kept as float32 in dLogits until their sum is known. Without vectors: a batch has a few thousand logits, nothing
 * beside the layers before them.
 */
export function softmaxCrossEntropy(
  logits: usize,
  labels: usize,
  loss: usize,
  dLogits: usize,
  rows: i32,
  classes: i32,
): void {
  const stride = <usize>classes * FLOAT;
  for (const end = logits + <usize>rows * stride; logits < end; logits += stride) {
    store<f32>(loss, <f32>crossEntropyOfRow(logits, labels, dLogits, stride));
    labels += stride;
    dLogits += stride;
    loss += FLOAT;
  }
}

function crossEntropyOfRow(logits: usize, labels: usize, dLogits: usize, size: usize): f64 {
  let largest = load<f32>(logits);
  for (let at: usize = FLOAT; at < size; at += FLOAT) largest = max(largest, load<f32>(logits + at));
  let sum: f64 = 0;
  let labelMass: f64 = 0;
  for (let at: usize = 0; at < size; at += FLOAT) {
    const power = exp(<f64>load<f32>(logits + at) - <f64>largest);
    store<f32>(dLogits + at, <f32>power);
    sum += power;
    labelMass += <f64>load<f32>(labels + at);
  }
  const logSum = log(sum) + <f64>largest;
  let loss: f64 = 0;
  for (let at: usize = 0; at < size; at += FLOAT) {
    const label = <f64>load<f32>(labels + at);
    // A class without a label adds nothing, even where its logit is minus infinity.
    if (label !== 0) loss += label * (logSum - <f64>load<f32>(logits + at));
    store<f32>(dLogits + at, <f32>((<f64>load<f32>(dLogits + at) / sum) * labelMass - label));
  }
  return loss;
}

/** eˣ for x <= 0, else NaN. The standard library's needs a table, which a module on a foreign heap cannot have. */
function exp(x: f64): f64 {
  if (!(x <= 0)) return NaN;
  // Below, the result is 0 in float32.
  if (x < -120) return 0;
  const LN2: f64 = 0.6931471805599453;
  const n = nearest(x / LN2);
  const r = x - n * LN2;
  // Taylor's series; |r| <= 0.35, so that the first term left out is below 1e-13.
  let sum: f64 = 1;
  for (let i: f64 = 11; i >= 1; i--) sum = 1 + (sum * r) / i;
  return sum * reinterpret<f64>((<i64>n + 1023) << 52);
}

/** The natural logarithm of a finite x >= 1, else x: x times a power of two in [√½, √2], and the series of artanh. */
function log(x: f64): f64 {
  const LN2: f64 = 0.6931471805599453;
  if (!(x < Infinity)) return x;
  const bits = reinterpret<i64>(x);
  let exponent = (bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m /= 2;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  // |s| < 0.172, so that the first term left out is below 1e-13.
  let sum: f64 = 0;
  for (let i: f64 = 13; i >= 1; i -= 2) sum = sum * square + 1 / i;
  return <f64>exponent * LN2 + 2 * s * sum;
}
