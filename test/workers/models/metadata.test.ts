import { expect, it } from 'vitest';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import { checkForeign, parseMetadata } from '../../../workers/models/metadata.ts';

const GOOD: ModelMetadata = {
  name: 'mine',
  classes: ['Bag', 'Hat'],
  preprocessing: { imageSize: 28, mean: 0.286, deviation: 0.353 },
  trainedOn: [],
  architecture: 'starter',
  command: '',
  seed: 1,
  epochs: 1,
  testAccuracy: 0.9,
  testLoss: 0.3,
  weightsSha256: '0'.repeat(64),
};

it('Metadata that say what they should are taken as they are', () => {
  expect(parseMetadata(GOOD)).toEqual(GOOD);
});

it.each<[string, object]>([
  ['one class alone', { classes: ['Bag'] }],
  ['more classes than are made for', { classes: Array.from({ length: 101 }, (_, i) => `${i}`) }],
  ['a deviation of 0', { preprocessing: { ...GOOD.preprocessing, deviation: 0 } }],
])('Metadata with %s are damaged', (_, change) => {
  expect(() => parseMetadata({ ...GOOD, ...change })).toThrow(expect.objectContaining({ name: 'model-damaged' }));
});

it.each<[string, Partial<ModelMetadata>]>([
  ['a class twice', { classes: ['Bag', 'Hat', 'Bag'] }],
  ['a class without a letter', { classes: ['Bag', ' \u00a0'] }],
  ['a class that is read backwards', { classes: ['Bag', 'Hat\u202egpj'] }],
  ['a name without a letter', { name: '\t' }],
  ['a name in two lines', { name: 'mine\nand yours' }],
  ['a mean far beyond any pixel', { preprocessing: { ...GOOD.preprocessing, mean: 1e300 } }],
  ['a deviation far beyond any pixel', { preprocessing: { ...GOOD.preprocessing, deviation: 1e300 } }],
])('A model from elsewhere with %s is refused, and one that is kept still opens', (_, change) => {
  const metadata = { ...GOOD, ...change };
  expect(() => checkForeign(metadata)).toThrow(expect.objectContaining({ name: 'archive-contents' }));
  expect(parseMetadata(metadata)).toEqual(metadata);
  expect(() => checkForeign(GOOD)).not.toThrow();
});
