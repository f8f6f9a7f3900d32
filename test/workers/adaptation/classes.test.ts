import { describe, expect, it } from 'vitest';
import { classNames } from '../../../src/domain/datasets/dataset-spec.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { changed, grown } from '../../../workers/adaptation/classes.ts';

const FIXED = classNames(FASHION_MNIST);
const OWN = [...FIXED, 'Hat', 'Scarf'];

describe('classes that are taught', () => {
  it('come after the old ones, by name and once, and start from no output', () => {
    const { classes, sources } = grown(FIXED, ['Scarf', 'Coat', 'Hat', 'Scarf']);
    expect(classes).toEqual(OWN);
    expect(sources).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, null, null]);
  });

  it('are as many as a model’s file may name, and no more', () => {
    const folders = Array.from({ length: 91 }, (_, i) => `garment ${i}`);
    expect(grown(FIXED, folders.slice(1)).classes).toHaveLength(100);
    expect(() => grown(FIXED, folders)).toThrow(expect.objectContaining({ name: 'classes-too-many' }));
  });
});

describe('classes of one’s own', () => {
  it('are renamed in their place', () => {
    const { classes, sources } = changed(OWN, { kind: 'rename', from: 'Hat', to: 'Cap' }, FIXED);
    expect(classes[10]).toBe('Cap');
    expect(sources).toEqual(OWN.map((_, i) => i));
  });

  it('are merged into another, whose output stays', () => {
    const { classes, sources } = changed(OWN, { kind: 'merge', from: 'Hat', into: 'Scarf' }, FIXED);
    expect(classes.slice(10)).toEqual(['Scarf']);
    expect(sources.slice(10)).toEqual([11]);
  });

  it('are removed with their output', () => {
    expect(changed(OWN, { kind: 'remove', label: 'Scarf' }, FIXED).classes).toEqual(OWN.slice(0, 11));
  });

  it.each([
    ['class-fixed', { kind: 'remove', label: 'Coat' }],
    ['class-missing', { kind: 'remove', label: 'Belt' }],
    ['class-missing', { kind: 'merge', from: 'Hat', into: 'Hat' }],
    ['class-missing', { kind: 'merge', from: 'Hat', into: 'Belt' }],
    ['class-taken', { kind: 'rename', from: 'Hat', to: 'Coat' }],
  ] as const)('say %s of a change that cannot be: %o', (code, change) => {
    expect(() => changed(OWN, change, FIXED)).toThrow(expect.objectContaining({ name: code }));
  });
});
