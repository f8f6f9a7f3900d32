import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { compareSettings } from '../../../src/options/compare-settings.ts';
import { settingName } from '../../../src/options/setting-names.ts';

describe('the name of a setting', () => {
  it.each([
    ['epochs', 'Epochs'],
    ['optimizer.kind', 'Optimizer'],
    ['optimizer.beta1', 'Optimizer: Beta 1'],
    ['optimizer.rho', 'Optimizer: Decay (ρ)'],
    ['architecture.name', 'Architecture'],
    ['schedule.warmupEpochs', 'Schedule: Warm-up, epochs'],
    ['earlyStopping.patience', 'Early stopping: Patience, epochs'],
    ['augmentation.erase', 'Augmentation: Erase, probability'],
  ])('%s is “%s”', (path, name) => {
    expect(settingName(path)).toBe(name);
  });

  it.each(['optimizer.temper', 'schedule.constructor'])('of an unknown part, %s, keeps the part as it is', (path) => {
    expect(settingName(path)).toMatch(/^(Optimizer: temper|Schedule: constructor)$/);
  });

  it.each(['colour', '__proto__', 'toString.call'])('%s, which is unknown, stands for itself', (path) => {
    expect(settingName(path)).toBe(path);
  });
});

describe('a stored run whose settings would be refused today', () => {
  const options = {
    ...PRESETS.reference,
    architecture: { name: 'from-the-future', width: 1e-9 },
    optimizer: { kind: 'from-the-future', temper: 1e300 },
  } as unknown as TrainingOptions;

  it('is still shown, setting by setting', () => {
    const shown = compareSettings([{ options }, { options: PRESETS.reference }]).map(({ path, values }) => [
      settingName(path),
      values[0],
    ]);
    expect(shown).toContainEqual(['Optimizer', 'from-the-future']);
    expect(shown).toContainEqual(['Optimizer: temper', 1e300]);
    expect(shown).toContainEqual(['Architecture: Width, factor', 1e-9]);
  });
});
