import { describe, expect, it } from 'vitest';
import type { ExperimentCell, SearchDefinition } from '../../../src/domain/experiment.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import { searchTable } from '../../../src/experiments/search-table.ts';

const base = PRESETS.reference;
const SEARCH: SearchDefinition = { kind: 'search', base, vary: ['learningRate'], minutes: 1, seed: 1 };

const cell = (index: number, share: number, options: TrainingOptions, accuracy: number | null): ExperimentCell => ({
  index,
  share,
  options,
  status: accuracy === null ? 'waiting' : 'finished',
  failure: null,
  result:
    accuracy === null
      ? null
      : {
          end: 'completed',
          bestEpoch: 1,
          validationAccuracy: accuracy,
          validationLoss: 1,
          testAccuracy: null,
          testLoss: null,
          seconds: 1,
          model: null,
        },
});

describe('what a search tried', () => {
  const faster = { ...base, learningRate: 2 };
  const table = searchTable(SEARCH, [
    cell(0, 0.25, base, 0.5),
    cell(1, 0.25, faster, 0.75),
    cell(2, 0.25, { ...base, optimizer: { ...base.optimizer, weightDecay: 0.1 } }, 0.25),
    cell(3, 1, faster, 0.8),
    cell(4, 1, base, null),
  ]);

  it('stands with the largest share and the best first, what waits last', () => {
    expect(table.map(({ cell: { index } }) => index)).toEqual([3, 4, 1, 0, 2]);
    expect(table.filter(({ best }) => best).map(({ cell: { index } }) => index)).toEqual([3]);
  });

  it('names what each changes in the base, and what that gained on the same pictures', () => {
    const [first, , second, third, last] = table;
    expect(second).toMatchObject({ changes: [{ path: 'learningRate', value: 2 }], gain: 0.25 });
    expect(third).toMatchObject({ changes: [], gain: 0 });
    expect(last).toMatchObject({ changes: [{ path: 'optimizer.weightDecay', value: 0.1 }], gain: -0.25 });
    expect(first?.gain).toBeNull();
  });
});
