import { describe, expect, it } from 'vitest';
import { blendFraction, trainingOptions, USAGE } from '../../../scripts/support/training-arguments.ts';
import { LOSSES } from '../../../src/domain/losses/index.ts';
import { OPTIMIZERS } from '../../../src/domain/optimizers/index.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { SCHEDULES } from '../../../src/domain/schedules/index.ts';

const replicas = expect.any(Number);

describe('The settings of a training at the command line', () => {
  it('are those of the starter where nobody says, on the cores of this machine', () => {
    expect(trainingOptions({})).toEqual({ ...PRESETS.starter, replicas });
  });

  it.each(Object.entries(PRESETS))('are those of the preset %s', (preset, options) => {
    expect(trainingOptions({ preset, replicas: '3' })).toEqual({ ...options, replicas: 3 });
  });

  it.each(Object.values(OPTIMIZERS))(
    'take $kind with its defaults and the learning rate that suits it',
    (optimizer) => {
      const { kind, defaults, learningRate } = optimizer;
      expect(trainingOptions({ preset: 'best', optimizer: kind })).toMatchObject({ optimizer: defaults, learningRate });
      expect(trainingOptions({ optimizer: kind, 'learning-rate': '0.5' }).learningRate).toBe(0.5);
    },
  );

  it.each(Object.values(LOSSES))('take the loss $kind with its defaults', ({ kind, defaults }) => {
    expect(trainingOptions({ preset: 'best', loss: kind }).loss).toEqual(defaults);
  });

  it.each(Object.values(SCHEDULES))('take the schedule $kind with its defaults', ({ kind, defaults }) => {
    expect(trainingOptions({ preset: 'best', schedule: kind }).schedule).toEqual(defaults);
  });
});

describe('What the command line changes in a preset', () => {
  it('is named by arguments of its own or by the setting', () => {
    const values = {
      ...{ preset: 'best', epochs: '2', batch: '64', width: '0.5', validation: '0.2', averaging: '0', seed: '7' },
      ...{ architecture: 'fast', 'weight-decay': '0.1', 'photo-like': '0.5' },
      set: ['optimizer.beta1=0.8', 'augmentation.mirror=false'],
    };
    const { optimizer, augmentation } = PRESETS.best;
    expect(trainingOptions(values)).toEqual({
      ...PRESETS.best,
      ...{ epochs: 2, batchSize: 64, validationShare: 0.2, averaging: 0, seed: 7, replicas },
      architecture: { name: 'fast', width: 0.5 },
      optimizer: { ...optimizer, beta1: 0.8, weightDecay: 0.1 },
      augmentation: { ...augmentation, mirror: false, photoLike: 0.5 },
    });
  });

  it.each([
    [{ preset: 'huge' }, 'preset has to be one of starter, fast, reference, tuned, best.'],
    [{ optimizer: 'magic' }, 'optimizer.kind has to be one of'],
    [{ epochs: 'many' }, 'epochs has to be a whole number from 1 to 1000.'],
    [{ replicas: '0' }, 'replicas has to be a whole number from 1 to 64.'],
    [{ set: ['optimizer.rho=0.5'] }, 'optimizer.rho is unknown.'],
    [{ set: ['optimizer.beta1'] }, '--set takes SETTING=VALUE, not optimizer.beta1.'],
  ])('is refused as %j, with what may be', (values, message) => {
    expect(() => trainingOptions(values)).toThrow(expect.objectContaining({ name: 'CommandError' }));
    expect(() => trainingOptions(values)).toThrow(message);
  });

  it('is listed by --help', () => {
    expect(USAGE).toContain('optimizer momentum: momentum, nesterov, weightDecay');
    expect(USAGE).toContain('schedule one-cycle: peakAt, startDivisor, finalDivisor');
  });
});

describe('How far to go from the saved weights', () => {
  it('is all the way where nobody says', () => {
    expect(blendFraction({})).toBe(1);
  });

  it('is what is said', () => {
    expect(blendFraction({ from: 'best', blend: '0.7' })).toBe(0.7);
  });

  it.each(['0', '-1', '1.2', 'much'])('is not %s', (blend) => {
    expect(() => blendFraction({ from: 'best', blend })).toThrow('--blend has to be');
  });

  it('says nothing without a model to begin with', () => {
    expect(() => blendFraction({ blend: '0.7' })).toThrow('--blend needs --from');
  });
});
