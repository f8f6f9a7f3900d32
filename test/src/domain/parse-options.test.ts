import { describe, expect, it } from 'vitest';
import { isTrainingOptions, parseOptions } from '../../../src/domain/parse-options.ts';
import { PRESETS } from '../../../src/domain/presets.ts';

const plain = (): Record<string, unknown> => structuredClone(PRESETS.best) as unknown as Record<string, unknown>;

describe('training options from outside', () => {
  it.each(Object.entries(PRESETS))('take the preset %s as it is', (_, preset) => {
    expect(parseOptions(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
  });

  it.each([
    ['nothing', null, 'the settings is missing'],
    ['a list', [], 'the settings is missing'],
    ['a missing field', { ...plain(), epochs: undefined }, 'epochs has to be a number'],
    ['an unknown field', { ...plain(), colour: 'red' }, 'colour is unknown'],
    ['a field of a prototype', JSON.parse('{"__proto__": 1}'), 'optimizer is missing'],
    ['text for a number', { ...plain(), learningRate: '1' }, 'learningRate has to be a number'],
    ['no number', { ...plain(), learningRate: Number.NaN }, 'learningRate has to be a number'],
    ['an unknown kind', { ...plain(), loss: { kind: 'toString' } }, 'loss is of an unknown kind'],
    ['settings of another kind', { ...plain(), optimizer: { kind: 'sgd', weightDecay: 0, beta1: 0.9 } }, 'beta1'],
    ['an unknown network', { ...plain(), architecture: { name: 'vgg', width: 1 } }, 'vgg'],
    ['too many epochs', { ...plain(), epochs: 1001 }, 'epochs'],
    ['a huge batch', { ...plain(), batchSize: 1e6 }, 'batchSize'],
    ['half a core', { ...plain(), replicas: 0.5 }, 'replicas'],
  ])('refuse %s, naming it', (_, json, named) => {
    expect(() => parseOptions(json)).toThrow(expect.objectContaining({ name: 'training-options' }));
    expect(() => parseOptions(json)).toThrow(named);
    expect(isTrainingOptions(json)).toBe(false);
  });
});
