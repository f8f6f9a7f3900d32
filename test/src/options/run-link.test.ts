import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { LOSSES } from '../../../src/domain/losses/index.ts';
import { OPTIMIZERS } from '../../../src/domain/optimizers/index.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { SCHEDULES } from '../../../src/domain/schedules/index.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { decodeOptions, encodeOptions } from '../../../src/options/run-link.ts';
import { anyOptions, EVERY_KIND } from '../../support/any-options.ts';

const there = (options: TrainingOptions) => decodeOptions(new URLSearchParams(encodeOptions(options).toString()), 4);

describe('a run in a link', () => {
  it.each(Object.entries(PRESETS))('is the name of the preset %s alone', (name, preset) => {
    expect(encodeOptions(preset).toString()).toBe(`preset=${name}`);
    expect(there(preset)).toEqual({ ...preset, replicas: 4 });
  });

  it('names what differs from the nearest preset, in words', () => {
    const options = { ...PRESETS.reference, learningRate: 0.5, epochs: 3 };
    expect(encodeOptions(options).toString()).toBe('preset=reference&learningRate=0.5&epochs=3');
  });

  it('names another kind by its field, and what differs from its defaults', () => {
    const options = { ...PRESETS.reference, optimizer: { ...OPTIMIZERS.adam.defaults, beta1: 0.8 } };
    expect(encodeOptions(options).toString()).toBe('preset=reference&optimizer=adam&optimizer.beta1=0.8');
  });

  it.each([
    ...Object.values(OPTIMIZERS).map(({ defaults }) => ({ optimizer: { ...defaults, weightDecay: 0.125 } })),
    ...Object.values(LOSSES).map(({ defaults: loss }) => ({ loss })),
    ...Object.values(SCHEDULES).map(({ defaults: schedule }) => ({ schedule })),
    { augmentation: { ...PRESETS.best.augmentation, mirror: false, rotation: 7.5 } },
    { architecture: { name: 'resnet' as const, width: 1.5 } },
    { earlyStopping: { patience: 3, monitor: 'accuracy' as const } },
  ])('brings %j there', (change) => {
    const options = { ...PRESETS.reference, ...change };
    expect(there(options)).toEqual({ ...options, replicas: 4 });
  });

  it.each(EVERY_KIND)('brings there whatever can be trained with the $field $kind', (fixed) => {
    fc.assert(
      fc.property(anyOptions(fixed), (options) => {
        expect(there(options)).toEqual({ ...options, replicas: 4 });
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['preset=fast&architecture.name=resnet', { ...PRESETS.fast, architecture: { name: 'resnet', width: 1 } }],
    ['architecture.width=2&architecture.name=starter', { architecture: { name: 'starter', width: 2 } }],
    ['preset=best&augmentation.mirror=false', { augmentation: { ...PRESETS.best.augmentation, mirror: false } }],
    ['optimizer.rho=0.9&optimizer=adadelta', { optimizer: { ...PRESETS.reference.optimizer, rho: 0.9 } }],
    ['epochs=3&epochs=4', { epochs: 4 }],
    ['', PRESETS.reference],
  ])('is read as people wrote and bookmarked it: %s', (link, expected) => {
    expect(decodeOptions(new URLSearchParams(link), 1)).toMatchObject(expected);
  });

  it.each([
    'preset=best&colour=red',
    'preset=best&colour=red&colour=blue',
    'preset=nothing',
    'preset=constructor',
    'preset=__proto__',
    'preset=fast&optimizer=magic',
    'preset=fast&optimizer=toString',
    'preset=fast&optimizer=__proto__',
    'preset=fast&epochs=many',
    'preset=fast&epochs=',
    'preset=fast&epochs=1e9',
    'preset=fast&epochs.x=1',
    'preset=fast&optimizer.beta9=1',
    'preset=fast&augmentation.mirror=perhaps',
    'preset=fast&augmentation=1',
    'preset=fast&__proto__=1',
    'preset=fast&__proto__=1&__proto__=2',
    'preset=fast&__proto__.polluted=1',
    'preset=fast&optimizer.__proto__=1',
    'preset=fast&optimizer.__proto__.polluted=1',
    'preset=fast&architecture.name=huge',
    'preset=fast&architecture.width=0.0001',
    'preset=fast&augmentation.rotation=1e300',
    'preset=fast&augmentation.brightness=1e38',
    'preset=fast&optimizer.beta1=5',
    'preset=fast&optimizer.epsilon=-1',
  ])('is refused as %s', (link) => {
    expect(() => decodeOptions(new URLSearchParams(link), 2)).toThrow(
      expect.objectContaining({ name: 'training-options' }),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('is taken or refused, whatever it says, and nothing else is thrown', () => {
    const names = [
      'optimizer',
      'optimizer.kind',
      'optimizer.beta1',
      'architecture',
      'loss',
      'epochs',
      '__proto__',
      'a.b.c',
    ];
    const values = [...Object.keys(OPTIMIZERS), '1', '1e400', '-0', 'true', '', '__proto__'];
    const name = fc.oneof(fc.constantFrom('preset', ...names), fc.string());
    const value = fc.oneof(fc.constantFrom(...Object.keys(PRESETS), ...values), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        try {
          decodeOptions(new URLSearchParams(pairs), 2);
        } catch (error) {
          expect(error).toBeInstanceOf(SelvedgeError);
          expect(error).toHaveProperty('name', 'training-options');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never sets the cores of another device', () => {
    expect(decodeOptions(new URLSearchParams('preset=fast&replicas=64'), 2).replicas).toBe(2);
  });
});
