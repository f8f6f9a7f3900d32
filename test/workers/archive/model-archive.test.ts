import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import type { ModelFiles } from '../../../src/domain/model-version.ts';
import { exportModel, importModel as importEntries, type RunModel } from '../../../workers/archive/model-archive.ts';
import { modelEntries } from '../../../workers/archive/model-entries.ts';
import { unzipFiles, zipFiles } from '../../support/other-archiver.ts';

const importModel = async (file: Blob, run: RunModel) =>
  importEntries(await modelEntries([{ file, path: 'model.zip' }]), run);

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json)).buffer as ArrayBuffer;

const weights = Float32Array.of(1, 2, 3, 4);
const layer = (class_name: string, config: object, ...from: string[]) => ({
  name: class_name,
  class_name,
  config,
  inbound_nodes: from.map((name) => [[name, 0, 0, {}]]),
});
/** One pixel to two classes: a dense layer of 2 weights and 2 biases. */
const modelJson = (units: number, paths = ['weights.bin'], extra = {}) => ({
  modelTopology: {
    class_name: 'Model',
    config: {
      layers: [
        layer('InputLayer', { batch_input_shape: [null, 1, 1, 1] }),
        layer('Flatten', {}, 'InputLayer'),
        layer('Dense', { units, ...extra }, 'Flatten'),
      ],
    },
  },
  weightsManifest: [{ paths, weights: [] }],
});
const files: ModelFiles = {
  'model.json': bytesOf(modelJson(2)),
  'weights.bin': weights.buffer,
  'metadata.json': bytesOf({
    weightsSha256: createHash('sha256').update(new Uint8Array(weights.buffer)).digest('hex'),
  }),
};
const input = Float32Array.from({ length: 784 }, (_, i) => Math.sin(i));
const output = Float32Array.of(0.2, 0.7, 0.1);
const right = async () => output;

/** An export with some of its files replaced, added, or (undefined) taken out. */
async function changed(change: Record<string, string | Uint8Array | undefined>, prefix = ''): Promise<Blob> {
  const whole = await unzipFiles(await exportModel(files, { input, output }));
  const merged = new Map<string, string | Uint8Array | undefined>(Object.entries({ ...whole, ...change }));
  const kept = [...merged].filter(([, data]) => data !== undefined);
  const encoded = kept.map(([name, data]) => [
    prefix + name,
    typeof data === 'string' ? new TextEncoder().encode(data) : data,
  ]);
  return zipFiles(Object.fromEntries(encoded));
}

describe('an exported model', () => {
  it('comes back byte for byte, once it has given its golden output', async () => {
    const run = vi.fn(right);
    const found = await importModel(await exportModel(files, { input, output }), run);
    expect(found).toEqual(files);
    expect(run).toHaveBeenCalledWith(files, input);
  });

  it('comes back from inside a folder, with the litter of a file manager', async () => {
    const archive = await changed({ '.DS_Store': 'x' }, 'my model/');
    expect(await importModel(archive, right)).toEqual(files);
  });

  it('comes back without what somebody has put beside it', async () => {
    expect(await importModel(await changed({ 'notes/run.txt': 'mine' }), right)).toEqual(files);
  });

  it('comes back without what a person reads beside it', async () => {
    const archive = await exportModel(files, { input, output }, { 'README.md': '# Mine', 'labels.txt': 'a\n' });
    expect(Object.keys(await unzipFiles(archive))).toEqual(expect.arrayContaining(['README.md', 'labels.txt']));
    expect(await importModel(archive, right)).toEqual(files);
  });

  it('may differ in the last digits, as engines do', async () => {
    const archive = await exportModel(files, { input, output });
    expect(await importModel(archive, async () => output.map((value) => value + 0.004))).toEqual(files);
  });
});

describe('a model is refused', () => {
  const golden = (change: object) =>
    JSON.stringify({ format: 'selvedge-golden', version: 1, input: Array.from(input), output: [1, 0, 0], ...change });
  const CASES: Record<string, [code: string, change: Record<string, string | undefined>]> = {
    'without its weights': ['archive-contents', { 'weights.bin': undefined }],
    'without its golden vector': ['archive-contents', { 'golden.json': undefined }],
    'with another model beside it': ['archive-contents', { 'old/model.json': '{}' }],
    'with other weights': ['archive-damaged', { 'weights.bin': '1234567890123456' }],
    'with a topology that is no JSON': ['archive-contents', { 'model.json': '{' }],
    'with weights elsewhere': [
      'archive-contents',
      { 'model.json': JSON.stringify(modelJson(2, ['https://example.org/weights.bin'])) },
    ],
    'with a prototype in its topology': [
      'archive-unsafe',
      { 'model.json': JSON.stringify(modelJson(2, undefined, { x: [] })).replace('"x":[]', '"x":[{"__proto__":{}}]') },
    ],
    'with a network that would need more weights': [
      'archive-contents',
      { 'model.json': JSON.stringify(modelJson(16_000)) },
    ],
    'with a network that would need fewer weights': [
      'archive-contents',
      { 'model.json': JSON.stringify(modelJson(1)) },
    ],
    'with a huge topology': ['archive-too-large', { 'model.json': ' '.repeat(2_000_001) }],
    'with a golden vector of no numbers': ['archive-contents', { 'golden.json': golden({ input: [null] }) }],
    'with a golden vector without values': ['archive-contents', { 'golden.json': golden({ output: [] }) }],
    'with the golden vector of another model': ['archive-model-differs', { 'golden.json': golden({}) }],
  };

  it.each(Object.entries(CASES))('%s', async (_, [code, change]) => {
    const run = vi.fn(right);
    await expect(importModel(await changed(change), run)).rejects.toMatchObject({ name: code });
    if (code !== 'archive-model-differs') expect(run).not.toHaveBeenCalled();
  });

  it('when it gives another number of classes, or no numbers', async () => {
    const archive = await exportModel(files, { input, output });
    for (const found of [output.slice(0, 2), Float32Array.of(...output, 0), Float32Array.of(0.2, Number.NaN, 0.1)]) {
      await expect(importModel(archive, async () => found)).rejects.toMatchObject({ name: 'archive-model-differs' });
    }
  });

  it('for the reason that running it gives', async () => {
    const archive = await exportModel(files, { input, output });
    const run = () => Promise.reject(new SelvedgeError('model-damaged'));
    await expect(importModel(archive, run)).rejects.toMatchObject({ name: 'model-damaged' });
  });
});
