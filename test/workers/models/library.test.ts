import { readFile, stat } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../../../src/domain/assets.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import type { ModelFiles } from '../../../src/domain/model-version.ts';
import { ModelLibrary } from '../../../workers/models/library.ts';
import { openModel } from '../../../workers/models/model-file.ts';
import { infer } from '../../../workers/models/predict.ts';
import type { Storage } from '../../../workers/storage/index.ts';
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

  it('is what went out, beside a name that is free', async () => {
    const version = await models.import(await models.export('starter', 'selvedge'));
    expect(version.name).toBe('starter (2)');
    expect(await classes(version.id)).toEqual(await classes('starter'));
  });

  it('goes out again under the name that it has here', async () => {
    const version = await models.import(await models.export('starter', 'selvedge'));
    const { 'README.md': readme } = await unzipFiles(await models.export(version.id, 'onnx'));
    expect(new TextDecoder().decode(readme)).toContain(`# ${version.name}\n`);
  });

  it('is read from a packed zip of four files, whose golden input is no picture', async () => {
    const files = await shippedFiles('starter');
    const { model } = await openModel(files);
    const input = Float32Array.from({ length: 784 }, (_, i) => Math.sin(i * 0.37) * Math.cos(i * 0.011));
    const output = await infer(model, input, 28);
    model.dispose();
    const golden = { format: 'selvedge-golden', version: 1, input: [...input], output: [...output] };
    const bytes = Object.entries(files).map(([name, content]) => [name, new Uint8Array(content)]);
    const named = Object.fromEntries([...bytes, ['golden.json', new TextEncoder().encode(JSON.stringify(golden))]]);
    const version = await models.import(await zipFiles(named, { level: 6 }));
    expect(await classes(version.id)).toEqual(await classes('starter'));
  });

  it.each(['onnx', 'onnx-float16', 'tfjs'] as const)(
    'is refused where it went out for others, as %s',
    async (format) => {
      const zip = await models.export('starter', format);
      await expect(models.import(zip)).rejects.toMatchObject({ name: 'archive-contents' });
    },
  );
});
