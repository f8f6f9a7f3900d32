import { joined } from '../common/joined.ts';
import { product } from '../tfjs/layer-kinds.ts';
import { tooLarge } from './builder.ts';
import type { Constant } from './flow.ts';
import { fromFloat16 } from './halves.ts';
import { entriesOf, isRecord } from './json.ts';
import { quoted, refused } from './refused.ts';

/** Bytes of the files that a weightsManifest names, by the names under `paths`. @throws model-refused */
export type ReadShard = (path: string) => Promise<Uint8Array>;

/** How the numbers of a weight lie in its file, by the name that a manifest has for that. */
const KINDS: Readonly<Record<string, { bytes: number; read: (data: ArrayBuffer) => Float32Array | Float64Array }>> = {
  float32: { bytes: 4, read: (data) => new Float32Array(data) },
  float16: { bytes: 2, read: (data) => fromFloat16(new Uint16Array(data)) },
  uint16: { bytes: 2, read: (data) => Float64Array.from(new Uint16Array(data)) },
  uint8: { bytes: 1, read: (data) => Float64Array.from(new Uint8Array(data)) },
  int32: { bytes: 4, read: (data) => Float64Array.from(new Int32Array(data)) },
  bool: { bytes: 1, read: (data) => Float64Array.from(new Uint8Array(data)) },
};

/** Names of the kinds whose numbers are weights, and become float32. */
const FLOATS = new Set(['float32', 'float16']);

interface Spec {
  name: string;
  dims: number[];
  /** Of what lies in the file, which quantisation may make smaller than the weight's own. */
  kind: string;
  own: string;
  scale: number;
  min: number;
}

/** Largest weight of a graph that is for its own working: names of paths and the like. */
const STRING = 'string';

/**
 * The weights that a weightsManifest names, read from its shards; those of quantised ones as float32 as TensorFlow.js
 * makes them, `value · scale + min`.
 * @throws model-refused when one is cut short, of a kind that is not known, or all are too large
 */
export async function readWeights(manifest: unknown, read: ReadShard): Promise<Map<string, Constant>> {
  const found = new Map<string, Constant>();
  let total = 0;
  const named = new Set<string>();
  for (const group of entriesOf(manifest, 'weightsManifest')) {
    if (!isRecord(group)) throw refused('model.json names no files of weights; export the model again');
    const specs = entriesOf(group.weights, 'weights').map(specOf);
    total += specs.reduce((sum, { dims }) => sum + product(dims) * Float32Array.BYTES_PER_ELEMENT, 0);
    if (!(total <= MOST_DECODED_BYTES)) throw refused(tooLarge(total));
    const paths = entriesOf(group.paths, 'paths').map(String);
    for (const path of paths) {
      if (named.has(path)) throw refused(`model.json names ${quoted(path)} twice; export the model again`);
      named.add(path);
    }
    const parts = await Promise.all(paths.map(read));
    split(joined(Uint8Array, parts), specs, found);
  }
  return found;
}

/** Somewhat more than what a network may have: a graph has constants that become no weights. */
const MOST_DECODED_BYTES = 80e6;

function specOf(entry: unknown): Spec {
  const { name, shape, dtype, quantization } = isRecord(entry) ? entry : {};
  const dims = Array.isArray(shape) ? shape : [];
  if (typeof name !== 'string' || !dims.every((side) => Number.isInteger(side) && side >= 0)) {
    throw refused('model.json names a weight without its shape; export the model again');
  }
  const quantised = isRecord(quantization) ? quantization : {};
  const kind = String(quantised.dtype ?? dtype);
  if (!Object.hasOwn(KINDS, kind) && kind !== STRING) {
    throw refused(`The weight ${quoted(name)} is of the kind ${quoted(kind)}, which is not known here`);
  }
  const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
  return {
    name,
    dims,
    kind,
    own: String(dtype),
    scale: number(quantised.scale, 1),
    min: number(quantised.min, 0),
  };
}

function split(bytes: Uint8Array, specs: readonly Spec[], found: Map<string, Constant>): void {
  let at = 0;
  for (const { name, dims, kind, own, scale, min } of specs) {
    if (kind === STRING) throw refused(`The weight ${quoted(name)} is a text; such graphs are not opened here`);
    const { bytes: each, read } = KINDS[kind]!;
    const data = bytes.slice(at, at + product(dims) * each);
    at += product(dims) * each;
    if (at > bytes.length) {
      throw refused(`The files of weights end within ${quoted(name)}; copy or download them again`);
    }
    const plain = read(data.buffer);
    const values = scale === 1 && min === 0 ? plain : plain.map((value) => value * scale + min);
    found.set(name, { dims, values: FLOATS.has(own) ? Float32Array.from(values) : values });
  }
  if (at !== bytes.length) {
    throw refused(
      `The files of weights have ${bytes.length} bytes, and model.json names ${at}; they are of another model`,
    );
  }
}
