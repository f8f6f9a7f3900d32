import type { Preprocessing } from '../../src/domain/model-metadata.ts';

/**
 * Bytes to the network's input: `(byte / 255 - mean) / deviation`.
 * @param out as long as `bytes`; written and returned.
 */
export function normalise(
  bytes: Uint8Array | Uint8ClampedArray,
  { mean, deviation }: Pick<Preprocessing, 'mean' | 'deviation'>,
  out: Float32Array = new Float32Array(bytes.length),
): Float32Array {
  if (out.length !== bytes.length) throw new RangeError(`out holds ${out.length} values for ${bytes.length} bytes`);
  if (!(deviation > 0)) throw new RangeError(`The deviation must be above 0, not ${deviation}`);
  const levels = Float32Array.from({ length: 256 }, (_, byte) => (byte / 255 - mean) / deviation);
  for (let i = 0; i < bytes.length; i++) out[i] = levels[bytes[i]!]!;
  return out;
}
