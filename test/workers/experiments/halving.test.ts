import { describe, expect, it } from 'vitest';
import type { ExperimentCell, SearchDefinition } from '../../../src/domain/experiment.ts';
import { parseOptions } from '../../../src/domain/parse-options.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import { waiting } from '../../../workers/experiments/grid.ts';
import { firstConfigurations, planRungs, promoted } from '../../../workers/experiments/halving.ts';

const SEARCH: SearchDefinition = {
  kind: 'search',
  base: PRESETS.reference,
  vary: ['learningRate', 'weightDecay', 'width', 'augmentation', 'schedule'],
  minutes: 10,
  seed: 1,
};

const cost = (rungs: { configurations: number; share: number }[]) =>
  rungs.reduce((sum, { configurations, share }) => sum + configurations * share, 0);

describe('successive halving', () => {
  it.each([0.3, 1, 3, 6.5, 12, 40])('keeps within a budget of %d full runs', (runs) => {
    const rungs = planRungs(60 * runs, 60);
    expect(cost(rungs)).toBeLessThanOrEqual(runs + 1e-9);
    expect(cost(rungs)).toBeGreaterThan(Math.min(runs, 12) * 0.5);
  });

  it('gives a third of the configurations three times the pictures, up to all of them', () => {
    expect(planRungs(180, 60)).toEqual([
      { configurations: 9, share: 1 / 9 },
      { configurations: 3, share: 1 / 3 },
      { configurations: 1, share: 1 },
    ]);
    for (const rungs of [planRungs(5, 60), planRungs(1e6, 60)]) {
      expect(rungs.every(({ share }) => share > 0 && share <= 1)).toBe(true);
    }
  });

  it('begins with the base and with random configurations, the same for the same seed', () => {
    const first = firstConfigurations(SEARCH, 30);
    expect(first[0]).toEqual(PRESETS.reference);
    expect(first).toEqual(firstConfigurations(SEARCH, 30));
    expect(first.slice(1)).not.toEqual(firstConfigurations({ ...SEARCH, seed: 2 }, 30).slice(1));
    for (const options of first) expect(parseOptions(options)).toEqual(options);
    for (const field of ['learningRate', 'optimizer', 'architecture', 'augmentation', 'schedule'] as const) {
      expect(new Set(first.map((options) => JSON.stringify(options[field]))).size, field).toBeGreaterThan(3);
    }
    const rates = first.map(({ learningRate }) => learningRate);
    expect(Math.max(...rates)).toBeLessThanOrEqual(10);
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0.1);
  });

  it('leaves alone what it is not told to vary', () => {
    for (const { learningRate, ...rest } of firstConfigurations({ ...SEARCH, vary: ['learningRate'] }, 9)) {
      expect({ ...rest, learningRate: 1 }).toEqual(PRESETS.reference);
      expect(learningRate).toBeGreaterThan(0);
    }
  });

  it('promotes the best by validation, never one that failed', () => {
    const cell = (index: number, validationAccuracy: number, status: ExperimentCell['status'] = 'finished') => ({
      ...waiting(index, { ...PRESETS.reference, seed: index }),
      status,
      result: {
        end: 'completed' as const,
        bestEpoch: 1,
        validationAccuracy,
        validationLoss: 1,
        testAccuracy: null,
        testLoss: null,
        seconds: 1,
        model: null,
      },
    });
    const round = [cell(0, 0.7), cell(1, 0.9), cell(2, 0.95, 'failed'), cell(3, 0.8)];
    expect(promoted(round, 2).map(({ seed }) => seed)).toEqual([1, 3]);
    expect(promoted([cell(0, 0.5, 'failed')], 1)).toEqual([]);
  });
});
