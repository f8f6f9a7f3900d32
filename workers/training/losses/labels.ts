import type { LossOptions } from '../../../src/domain/losses/index.ts';

/** One-hot rows [B, classes] of class indices, with `smoothing` of the mass spread over all classes. */
export function oneHotLabels(labels: Uint8Array, classes: number, smoothing: number): Float32Array {
  const rows = new Float32Array(labels.length * classes).fill(smoothing / classes);
  labels.forEach((label, row) => {
    rows[row * classes + label]! += 1 - smoothing;
  });
  return rows;
}

/** The fraction of a label's mass that goes to all classes. */
export function smoothingOf(options: LossOptions): number {
  return 'labelSmoothing' in options ? options.labelSmoothing : 0;
}
