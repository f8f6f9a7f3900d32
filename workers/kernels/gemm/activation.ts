import { LINEAR, type Range } from './indirect-gemm.ts';

/** The range that a fused activation clamps its input to, or undefined if it is none of those that only clamp. */
export function clampOf(activation: unknown = 'linear'): Range | undefined {
  switch (activation) {
    case null:
    case 'linear':
      return LINEAR;
    case 'relu':
      return [0, Number.POSITIVE_INFINITY];
    case 'relu6':
      return [0, 6];
    default:
      return undefined;
  }
}
