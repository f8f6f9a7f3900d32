import { readFile, stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../../../src/domain/assets.ts';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import type { ModelFiles } from '../../../src/domain/model-version.ts';
import { ModelLibrary } from '../../../workers/models/library.ts';
import type { Storage } from '../../../workers/storage/index.ts';

const path = (name: string, file: string) => new URL(`../../../public/models/${name}/${file}`, import.meta.url);
const FILES = ['model.json', 'weights.bin', 'metadata.json'] as const;

/** A library without versions of its own. @param missing a model that cannot be had */
function library(missing = '') {
  const asked: string[] = [];
  const models = new ModelLibrary({
    storage: { models: { list: async () => [], inUse: async () => undefined } } as unknown as Storage,
    engine: async () => undefined,
    fetchModelFiles: () => Promise.reject(new Error('not for a list')),
    fetchModelFile: async (name: string, file: keyof ModelFiles) => {
      asked.push(file);
      if (name === missing) throw new SelvedgeError('model-missing', name);
      return Uint8Array.from(await readFile(path(name, file))).buffer;
    },
  });
  return { models, asked };
}

it('lists the models that ship with the size of all their files, without reading their weights', async () => {
  const { models, asked } = library();
  const list = await models.list();
  expect(asked).not.toContain('weights.bin');
  expect(list.map(({ id }) => id)).toEqual(SHIPPED_MODELS);
  for (const { id, bytes } of list) {
    const sizes = await Promise.all(FILES.map(async (file) => (await stat(path(id, file))).size));
    expect(bytes, id).toBe(sizes.reduce((sum, size) => sum + size, 0));
  }
});

it('lists the others where one cannot be had', async () => {
  const list = await library('best').models.list();
  expect(list.map(({ id }) => id)).toEqual(SHIPPED_MODELS.filter((id) => id !== 'best'));
});
