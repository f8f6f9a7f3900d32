import type { Calibration, PictureOrigin } from '../../src/domain/calibration.ts';

/** How a model looks at pictures. */
export interface View {
  /** What the logits are divided by; 1 leaves the probabilities as they are. */
  temperature: number;
  /** Whether the picture and its mirror image are looked at and the mean is taken. */
  mirrored: boolean;
}

/** As the network answers by itself. */
export const PLAIN_VIEW: View = { temperature: 1, mirrored: false };

/** Photos are looked at twice: a garment is what it is in the mirror, and the mean of two answers is the steadier one. */
export function viewOf(calibration: Calibration | undefined, origin: PictureOrigin): View {
  return { temperature: calibration?.temperature[origin] ?? 1, mirrored: origin === 'photo' };
}

/** Smaller probabilities count as this: softmax underflows to 0, whose logarithm is lost. */
export const LEAST_PROBABILITY = 1e-30;

/**
 * What the probabilities would be with the logits divided by a temperature: p^(1/T), made to add up to 1.
 * @param probabilities rows of `classes` each
 */
export function temper(probabilities: Float32Array, classes: number, temperature: number): Float32Array {
  if (temperature === 1) return probabilities;
  const tempered = new Float32Array(probabilities.length);
  for (let row = 0; row < probabilities.length; row += classes) {
    let sum = 0;
    for (let at = row; at < row + classes; at++) {
      tempered[at] = Math.max(LEAST_PROBABILITY, probabilities[at]!) ** (1 / temperature);
      sum += tempered[at]!;
    }
    for (let at = row; at < row + classes; at++) tempered[at]! /= sum;
  }
  return tempered;
}
