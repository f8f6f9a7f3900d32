/** What JSON cannot hold of what is kept: bytes as base64, and figures that are no numbers by their names. */
import * as v from 'valibot';

/** Bytes turned into characters at once: a call takes only so many arguments. */
const CHUNK = 8192;

type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** The bytes in the order in which they lie in memory, which is little-endian wherever browsers run. */
export function toBase64({ buffer, byteOffset, byteLength }: Numbers): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** As `toBase64` wrote them. */
export const bytes = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Uint8Array<ArrayBuffer> => {
    try {
      const characters = atob(value);
      return Uint8Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));
    } catch {
      addIssue({ message: 'it is not base64' });
      return NEVER;
    }
  }),
);

const words = v.pipe(
  bytes,
  v.check(({ length }) => length % 4 === 0, 'it ends within a number'),
);
export const uint32s = v.pipe(
  words,
  v.transform(({ buffer }) => new Uint32Array(buffer)),
);
export const float32s = v.pipe(
  words,
  v.transform(({ buffer }) => new Float32Array(buffer)),
);

const NAMES = ['NaN', 'Infinity', '-Infinity'] as const;

/** A figure of a training, which may have gone astray. */
export const figure = v.union([v.number(), v.pipe(v.picklist(NAMES), v.transform(Number))]);

/** JSON in which numbers that are none are named, as `figure` reads them. */
export function toJson(value: unknown): Uint8Array<ArrayBuffer> {
  const named = (_key: string, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part;
  return new TextEncoder().encode(JSON.stringify(value, named));
}
