import { readFile, stat } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../../../src/domain/assets.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { teachingObstacle } from '../../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../../src/domain/model-version.ts';
import { ModelLibrary } from '../../../workers/models/library.ts';
import { openModel } from '../../../workers/models/model-file.ts';
import { predict, run } from '../../../workers/models/predict.ts';
import type { Storage } from '../../../workers/storage/index.ts';
import { apart, byteNoise } from '../../support/foreign-files.ts';
import { foreignOnnx } from '../../support/foreign-onnx.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { unzipFiles, zipFiles } from '../../support/other-archiver.ts';
import { shippedFiles } from '../../support/shipped-models.ts';

const path = (name: string, file: string) => new URL(`../../../public/models/${name}/${file}`, import.meta.url);
const FILES = ['model.json', 'weights.bin', 'metadata.json'] as const;

/** A library without versions of its own. @param broken a model that is not there, or whose metadata are these */
function library(broken = '', metadata?: string, own: readonly unknown[] = []) {
  const asked: string[] = [];
  const models = new ModelLibrary({
    storage: { models: { list: async () => own, inUse: async () => undefined } } as unknown as Storage,
    engine: async () => undefined,
    fetchModelFiles: () => Promise.reject(new Error('not for a list')),
    fetchModelFile: async (name: string, file: keyof ModelFiles) => {
      asked.push(file);
      if (name === broken && metadata === undefined) throw new SelvedgeError('model-missing', name);
      if (name === broken && file === 'metadata.json') return new TextEncoder().encode(metadata).buffer;
      return Uint8Array.from(await readFile(path(name, file))).buffer;
    },
  });
  return { models, asked };
}

it('lists the models that ship with the size of all their files, without reading their weights', async () => {
  const { models, asked } = library();
  const { models: list, unreadable } = await models.list();
  expect(unreadable).toEqual([]);
  expect(asked).not.toContain('weights.bin');
  expect(list.map(({ id }) => id)).toEqual(SHIPPED_MODELS);
  for (const { id, bytes } of list) {
    const sizes = await Promise.all(FILES.map(async (file) => (await stat(path(id, file))).size));
    expect(bytes, id).toBe(sizes.reduce((sum, size) => sum + size, 0));
  }
});

it.each([
  ['cannot be had', 'model-missing', undefined],
  ['has metadata that are no JSON', 'model-damaged', '{"name": "best'],
  ['has metadata with a flipped bit', 'model-damaged', '{"name": 7}'],
])('lists the others where one %s, and says why that one is not there', async (_, code, metadata) => {
  const { models, unreadable } = await library('best', metadata).models.list();
  expect(models.map(({ id }) => id)).toEqual(SHIPPED_MODELS.filter((id) => id !== 'best'));
  expect(unreadable).toEqual([{ id: 'best', code }]);
});

it('lists the others where the record of an own one is damaged, and says which is not there', async () => {
  const metadata = JSON.parse(await readFile(path('starter', 'metadata.json'), 'utf8'));
  const whole = { id: 'whole', name: 'mine', createdAt: 1, bytes: 2, metadata };
  const harms = [{ createdAt: 'spoilt' }, { metadata: 'spoilt' }, { name: 7 }, { bytes: Number.NaN }];
  const damaged = harms.map((harm, i) => ({ ...whole, id: `damaged ${i}`, ...harm }));
  const { models, unreadable } = await library('', undefined, [...damaged, whole]).models.list();
  expect(models.map(({ id }) => id)).toEqual(['whole', ...SHIPPED_MODELS]);
  expect(unreadable).toEqual(damaged.map(({ id }) => ({ id, code: 'model-damaged' })));
});

describe('a model that comes back', () => {
  const models = new ModelLibrary({
    storage: memoryStorage(),
    engine: () => setBackend('cpu'),
    fetchModelFiles: shippedFiles,
    fetchModelFile: async (name, file) => (await shippedFiles(name))[file],
  });
  const classes = async (id: string) => {
    const { model, metadata } = await models.open(id);
    model.dispose();
    return metadata.classes;
  };

  const imported = async (file: Blob, path = 'model.zip') => {
    const { kept } = await models.import([{ file, path }]);
    if (kept === null) throw new Error('It is asked about');
    return kept;
  };

  it('is what went out, beside a name that is free', async () => {
    const version = await imported(await models.export('starter', 'selvedge'));
    expect(version.name).toBe('starter (2)');
    expect(await classes(version.id)).toEqual(await classes('starter'));
  });

  it('goes out again under the name that it has here', async () => {
    const version = await imported(await models.export('starter', 'selvedge'));
    const { 'README.md': readme } = await unzipFiles(await models.export(version.id, 'onnx'));
    expect(new TextDecoder().decode(readme)).toContain(`# ${version.name}\n`);
  });

  it('is read from a packed zip of four files, whose golden input is no picture', async () => {
    const files = await shippedFiles('starter');
    const { model } = await openModel(files);
    const input = Float32Array.from({ length: 784 }, (_, i) => Math.sin(i * 0.37) * Math.cos(i * 0.011));
    const output = await run(model, input);
    model.dispose();
    const golden = { format: 'selvedge-golden', version: 1, input: [...input], output: [...output] };
    const bytes = Object.entries(files).map(([name, content]) => [name, new Uint8Array(content)]);
    const named = Object.fromEntries([...bytes, ['golden.json', new TextEncoder().encode(JSON.stringify(golden))]]);
    const version = await imported(await zipFiles(named, { level: 6 }));
    expect(await classes(version.id)).toEqual(await classes('starter'));
  });

  it.each([
    ['onnx', 1e-5],
    ['onnx-float16', 0.02],
    ['tfjs', 1e-5],
  ] as const)(
    'is what went out for others, with its classes, its preprocessing and its answers, as %s',
    async (format, close) => {
      const version = await imported(await models.export('starter', format), `starter ${format}.zip`);
      const [before, after] = [await models.open('starter'), await models.open(version.id)];
      const { classes, preprocessing, calibration } = before.metadata;
      expect(after.metadata).toMatchObject({ classes, ...(calibration && { calibration }) });
      expect(after.metadata.preprocessing.imageSize).toBe(preprocessing.imageSize);
      expect(after.metadata.preprocessing.mean).toBeCloseTo(preprocessing.mean, 6);
      expect(after.metadata.preprocessing.deviation).toBeCloseTo(preprocessing.deviation, 6);
      const pixels = byteNoise(3 * 784);
      const answered = ({ model, metadata }: typeof before) => predict(model, pixels, metadata.preprocessing);
      expect(apart(await answered(after), await answered(before))).toBeLessThan(close);
    },
  );
});

describe('a model that went out in a format that is not read', () => {
  it.each([
    ['tflite', /TensorFlow Lite/],
    ['keras', /Keras/],
  ] as const)('is refused by the name of that, as %s', async (format, name) => {
    const models = new ModelLibrary({
      storage: memoryStorage(),
      engine: () => setBackend('cpu'),
      fetchModelFiles: shippedFiles,
      fetchModelFile: async (shipped, file) => (await shippedFiles(shipped))[file],
    });
    const zip = await models.export('starter', format);
    await expect(models.import([{ file: zip, path: 'starter.zip' }])).rejects.toThrow(name);
  });
});

describe('a model from elsewhere', () => {
  const models = new ModelLibrary({
    storage: memoryStorage(),
    engine: () => setBackend('cpu'),
    fetchModelFiles: shippedFiles,
    fetchModelFile: async (name, file) => (await shippedFiles(name))[file],
  });
  const brought = async () => {
    const file = new Blob([foreignOnnx({ side: 12, channels: 3, classes: 3 })]);
    const { asks } = await models.import([{ file, path: 'hats.onnx' }]);
    const seeing = { ...asks!.seeing, mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] };
    return models.keep(asks!, { name: 'Hats', classes: ['Cap', 'Beret', 'Top hat'], seeing });
  };
  const answered = async (id: string) => {
    const { model, metadata } = await models.open(id);
    return predict(model, byteNoise(2 * 3 * 144), metadata.preprocessing);
  };

  it('is kept with what was said of it, and nothing else is claimed', async () => {
    const { name, metadata, parent } = await brought();
    expect({ name, parent }).toEqual({ name: 'Hats', parent: null });
    expect(metadata).toMatchObject({
      preprocessing: { imageSize: 12, channels: 3 },
      testAccuracy: null,
      testLoss: null,
      imported: { from: 'ONNX', teachable: true },
    });
    expect(teachingObstacle(metadata)).toBe('pictures');
  });

  it.each([
    ['selvedge', 1e-6],
    ['onnx', 1e-5],
    ['tfjs', 1e-5],
  ] as const)('goes out and comes back in colour, as %s', async (format, close) => {
    const version = await brought();
    const file = await models.export(version.id, format);
    const { kept } = await models.import([{ file, path: 'hats.zip' }]);
    expect(kept?.metadata).toMatchObject({ classes: ['Cap', 'Beret', 'Top hat'], preprocessing: { channels: 3 } });
    expect(apart(await answered(kept!.id), await answered(version.id))).toBeLessThan(close);
  });

  it('is not kept under names that cannot be told apart', async () => {
    const before = (await models.list()).models.length;
    const { asks } = await models.import([
      { file: new Blob([foreignOnnx({ side: 12, channels: 1, classes: 2 })]), path: 'a.onnx' },
    ]);
    const kept = models.keep(asks!, { name: 'a', classes: ['Cap', 'Cap'], seeing: asks!.seeing });
    await expect(kept).rejects.toMatchObject({ name: 'model-refused' });
    expect((await models.list()).models).toHaveLength(before);
  });
});
