import type { ForeignModel } from '../../src/domain/foreign-model.ts';
import type { NamedFile } from '../../workers/import/formats.ts';
import { toModelFiles } from '../../workers/import/model-files.ts';
import { readForeign } from '../../workers/import/read-foreign.ts';
import { openModel } from '../../workers/models/model-file.ts';
import { predict } from '../../workers/models/predict.ts';

/** Files by their paths, as they come in. */
export function named(files: Readonly<Record<string, string | Uint8Array>>): NamedFile[] {
  return Object.entries(files).map(([path, content]) => {
    const bytes = new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return { path, size: bytes.length, read: async () => bytes };
  });
}

export const readFiles = (files: Readonly<Record<string, string | Uint8Array>>) => readForeign(named(files), 'model');

/** What a model that came in answers to pictures of bytes, seen as it is proposed or as `seeing` says. */
export async function answers(model: ForeignModel, pixels: Uint8Array, seeing = model.seeing): Promise<Float32Array> {
  const count = model.network.layers.find(({ name }) => name === model.network.output)!.shape[0]!;
  const classes = model.classes ?? Array.from({ length: count }, (_, at) => `Class ${at + 1}`);
  const { files } = await toModelFiles(model, { name: model.name, classes, seeing });
  const opened = await openModel(files);
  try {
    return await predict(opened.model, pixels, opened.metadata.preprocessing);
  } finally {
    opened.model.dispose();
  }
}

/** The largest difference between two answers. */
export const apart = (found: ArrayLike<number>, expected: ArrayLike<number>): number =>
  found.length === expected.length
    ? Array.from(found).reduce((most, value, at) => Math.max(most, Math.abs(value - expected[at]!)), 0)
    : Number.POSITIVE_INFINITY;

/** Bytes that look like no picture, the same each time. */
export const byteNoise = (count: number) =>
  Uint8Array.from({ length: count }, (_, at) => (at * 131 + (at >> 3) * 57) % 256);

/** Softmax of rows of `classes` values. */
export function softmax(rows: Float32Array, classes: number): Float32Array {
  const result = new Float32Array(rows.length);
  for (let start = 0; start < rows.length; start += classes) {
    const row = rows.subarray(start, start + classes);
    const most = Math.max(...row);
    const sum = row.reduce((total, value) => total + Math.exp(value - most), 0);
    row.forEach((value, at) => {
      result[start + at] = Math.exp(value - most) / sum;
    });
  }
  return result;
}
