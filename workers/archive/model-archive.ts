import * as v from 'valibot';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { checked, readJson } from '../common/checked.ts';
import { sha256 } from '../common/sha256.ts';
import { countWeights } from '../tfjs/count-weights.ts';
import type { ZipEntry } from './zip.ts';
import { ZipWriter } from './zip-writer.ts';

/** An input of the network and what it gave for it: shows that a model arrived as it left. */
export interface GoldenVector {
  /** The golden picture as the network takes it; whatever stands there is run when a model comes back. */
  input: Float32Array;
  /** One probability a class. */
  output: Float32Array;
}

/** Runs the network of `files` on `input`, both as in `GoldenVector`; rejects when it cannot be opened. */
export type RunModel = (files: ModelFiles, input: Float32Array) => Promise<Float32Array>;

/** Largest difference of a probability between engines: half-float textures of some phones keep three digits. */
export const TOLERANCE = 5e-3;

const FILES = ['model.json', 'weights.bin', 'metadata.json'] as const;
const GOLDEN = 'golden.json';

const FIRST_DAY = new Date(1980, 0, 1);

/** A model's topology and metadata are some ten kilobytes. */
const MOST_JSON_BYTES = 2e6;

/** A picture of 256×256 in colour, each value with all its digits. */
const MOST_GOLDEN_BYTES = 8e6;

const values = (most: number) => v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1), v.maxLength(most));

const goldenSchema = v.object({
  format: v.literal('selvedge-golden'),
  version: v.literal(1),
  input: values(3 * 256 ** 2),
  output: values(1000),
});

const metadataSchema = v.object({ weightsSha256: v.string() });

const topologySchema = v.object({
  modelTopology: v.unknown(),
  weightsManifest: v.pipe(v.array(v.object({ paths: v.array(v.literal('weights.bin')) })), v.length(1)),
});

/**
 * A zip of the TensorFlow.js layers format with metadata and golden vector; Keras' converter reads it too.
 * @param beside what a person reads: name → text
 */
export function exportModel(
  files: ModelFiles,
  golden: GoldenVector,
  beside: Readonly<Record<string, string>> = {},
): Promise<Blob> {
  const json = {
    format: 'selvedge-golden',
    version: 1,
    input: Array.from(golden.input),
    output: Array.from(golden.output),
  };
  const model = Object.fromEntries(FILES.map((name) => [name, new Uint8Array(files[name])]));
  return toArchive({ ...model, [GOLDEN]: JSON.stringify(json), ...beside });
}

/**
 * A zip of files, name → content, whose bytes follow from them alone. So nothing is packed, which every browser does in
 * its own way, and which takes a tenth of a model's weights at most; and all are of the first day that a zip can name.
 */
export async function toArchive(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Promise<Blob> {
  const zip = new ZipWriter();
  for (const [name, content] of Object.entries(files)) await zip.store(name, new Blob([content]), FIRST_DAY);
  return zip.finish();
}

/**
 * The files of a model that was exported for this app, once `run` has shown that it computes what it did there.
 * @throws archive-too-large, archive-unsafe, archive-damaged, archive-contents, archive-model-differs, and what `run`
 *   throws
 */
export async function importModel(entries: readonly ZipEntry[], run: RunModel): Promise<ModelFiles> {
  const found = byName(entries);
  const { golden, ...files } = await readAll(found);
  checkTopology(files);
  const metadata = checked(metadataSchema, parse(files['metadata.json'], 'metadata.json'), 'metadata.json');
  if ((await sha256(new Uint8Array(files['weights.bin']))) !== metadata.weightsSha256) {
    throw new SelvedgeError('archive-damaged', 'weights.bin is not what metadata.json says');
  }
  const { input, output } = checked(goldenSchema, parse(golden, GOLDEN), GOLDEN);
  compareAnswers(await run(files, Float32Array.from(input)), output);
  return files;
}

/** The model's files, at the root or in the one folder that file managers wrap around them; whatever else is there stays out. */
function byName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const expected: readonly string[] = [...FILES, GOLDEN];
  const [model, other] = entries.filter(({ path }) => /(^|\/)model\.json$/.test(path));
  if (other !== undefined) throw new SelvedgeError('archive-contents', 'it holds more than one model');
  const folder = model?.path.slice(0, -'model.json'.length) ?? '';
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const missing = expected.find((name) => !found.has(folder + name));
  if (missing !== undefined) throw new SelvedgeError('archive-contents', `it holds no ${missing}`);
  const named = new Map(entries.map((entry) => [entry.path.slice(folder.length), entry]));
  for (const name of expected) {
    const size = named.get(name)?.size ?? 0;
    if (name.endsWith('.json') && size > (name === GOLDEN ? MOST_GOLDEN_BYTES : MOST_JSON_BYTES)) {
      throw new SelvedgeError('archive-too-large', `${name} has ${size} bytes`);
    }
  }
  return named;
}

async function readAll(entries: Map<string, ZipEntry>): Promise<ModelFiles & { golden: ArrayBuffer }> {
  const read = async (name: string) => ((await entries.get(name)?.read()) ?? new Uint8Array()).buffer;
  return {
    'model.json': await read('model.json'),
    'weights.bin': await read('weights.bin'),
    'metadata.json': await read('metadata.json'),
    golden: await read(GOLDEN),
  };
}

/** The weights are where they are looked for, and as many as the network makes. */
function checkTopology(files: ModelFiles): void {
  const json = parse(files['model.json'], 'model.json');
  const { modelTopology } = checked(topologySchema, json, 'model.json');
  const needed = countWeights(modelTopology) * Float32Array.BYTES_PER_ELEMENT;
  const found = files['weights.bin'].byteLength;
  if (needed !== found) {
    throw new SelvedgeError('archive-contents', `the network has ${needed} bytes of weights, weights.bin has ${found}`);
  }
}

/** JSON without keys that would set the prototype of what it is copied to. */
function parse(bytes: ArrayBuffer, name: string): unknown {
  const json = readJson(new Uint8Array(bytes), name);
  if (holdsPrototype(json)) throw new SelvedgeError('archive-unsafe', `${name} sets a prototype`);
  return json;
}

function holdsPrototype(json: unknown): boolean {
  const left = [json];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (['__proto__', 'constructor', 'prototype'].some((key) => Object.hasOwn(value, key))) return true;
    left.push(...Object.values(value));
  }
  return false;
}

/** @throws archive-model-differs when one is further from what was expected than engines are from each other */
export function compareAnswers(found: Float32Array, expected: readonly number[]): void {
  const furthest = found.reduce((most, value, i) => Math.max(most, Math.abs(value - (expected[i] ?? Infinity))), 0);
  if (found.length !== expected.length || !(furthest <= TOLERANCE)) {
    throw new SelvedgeError('archive-model-differs', `its probabilities are off by up to ${furthest}`);
  }
}
