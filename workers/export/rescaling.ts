import type { Preprocessing } from '../../src/domain/model-metadata.ts';

/** The preprocessing as one step on bytes: `byte · scale + offset` is `(byte / 255 - mean) / deviation`. */
export function rescalingOf({ mean, deviation }: Preprocessing): { scale: number; offset: number } {
  return { scale: 1 / (255 * deviation), offset: -mean / deviation };
}
