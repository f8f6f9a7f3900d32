import { expect, it } from 'vitest';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import { checkForeign, parseMetadata } from '../../../workers/models/metadata.ts';
import { METADATA } from '../../support/model-metadata.ts';

it('Metadata that say what they should are taken as they are', () => {
  expect(parseMetadata(METADATA)).toEqual(METADATA);
});

it.each<[string, object]>([
  ['one class alone', { classes: ['Bag'] }],
  ['more classes than are made for', { classes: Array.from({ length: 101 }, (_, i) => `${i}`) }],
  ['a deviation of 0', { preprocessing: { ...METADATA.preprocessing, deviation: 0 } }],
])('Metadata with %s are damaged', (_, change) => {
  expect(() => parseMetadata({ ...METADATA, ...change })).toThrow(expect.objectContaining({ name: 'model-damaged' }));
});

it.each<[string, Partial<ModelMetadata>]>([
  ['a class twice', { classes: ['Bag', 'Hat', 'Bag'] }],
  ['a class without a letter', { classes: ['Bag', ' \u00a0'] }],
  ['a class that is read backwards', { classes: ['Bag', 'Hat\u202egpj'] }],
  ['a name without a letter', { name: '\t' }],
  ['a name in two lines', { name: 'mine\nand yours' }],
  ['a mean far beyond any pixel', { preprocessing: { ...METADATA.preprocessing, mean: 1e300 } }],
  ['a deviation far beyond any pixel', { preprocessing: { ...METADATA.preprocessing, deviation: 1e300 } }],
])('A model from elsewhere with %s is refused, and one that is kept still opens', (_, change) => {
  const metadata = { ...METADATA, ...change };
  expect(() => checkForeign(metadata, 'archive-contents')).toThrow(
    expect.objectContaining({ name: 'archive-contents' }),
  );
  expect(parseMetadata(metadata)).toEqual(metadata);
  expect(() => checkForeign(METADATA, 'archive-contents')).not.toThrow();
});
