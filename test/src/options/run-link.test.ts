import { describe, expect, it } from 'vitest';
import { LOSSES, OPTIMIZERS, PRESETS, SCHEDULES } from '../../../src/domain/presets.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { decodeOptions, encodeOptions } from '../../../src/options/run-link.ts';

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

  it.each([
    ...Object.values(OPTIMIZERS).map((optimizer) => ({ optimizer: { ...optimizer, weightDecay: 0.125 } })),
    ...Object.values(LOSSES).map((loss) => ({ loss })),
    ...Object.values(SCHEDULES).map((schedule) => ({ schedule })),
    { augmentation: { ...PRESETS.best.augmentation, mirror: false, rotation: 7.5 } },
    { architecture: { name: 'resnet' as const, width: 1.5 } },
    { earlyStopping: { patience: 3, monitor: 'accuracy' as const } },
  ])('brings %j there', (change) => {
    const options = { ...PRESETS.reference, ...change };
    expect(there(options)).toEqual({ ...options, replicas: 4 });
  });

  it.each([
    'preset=best&colour=red',
    'preset=nothing',
    'preset=constructor',
    'preset=fast&optimizer=magic',
    'preset=fast&optimizer=toString',
    'preset=fast&epochs=many',
    'preset=fast&epochs=',
    'preset=fast&epochs=1e9',
    'preset=fast&epochs.x=1',
    'preset=fast&optimizer.beta9=1',
    'preset=fast&augmentation.mirror=perhaps',
    'preset=fast&augmentation=1',
    'preset=fast&__proto__=1',
    'preset=fast&__proto__.polluted=1',
    'preset=fast&architecture.name=huge',
  ])('is refused as %s', (link) => {
    expect(() => decodeOptions(new URLSearchParams(link), 2)).toThrow(
      expect.objectContaining({ name: 'training-options' }),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('never sets the cores of another device', () => {
    expect(decodeOptions(new URLSearchParams('preset=fast&replicas=64'), 2).replicas).toBe(2);
  });
});
