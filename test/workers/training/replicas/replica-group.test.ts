import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../../scripts/support/engine.ts';
import type { TrainingProgress } from '../../../../src/domain/training-progress.ts';
import { buildNetwork, type TrainOptions, train } from '../../../../workers/training/train.ts';
import { BARS, bars, type LocalReplica, localReplica, SMALL } from '../support.ts';

beforeAll(async () => {
  await startNodeEngine({ build: 'simd' });
});

const EXAMPLES = bars(90);
/** Without batch-norm a micro-batch gives just its part of the gradient. */
const REFERENCE = { ...SMALL, architecture: { name: 'reference', width: 0.1 } as const };

async function run(
  replicas: number,
  options = SMALL,
  onStep: (step: number, team: LocalReplica[]) => unknown = () => {},
  more: Partial<TrainOptions> = {},
) {
  const team: LocalReplica[] = [];
  const progress: TrainingProgress[] = [];
  let steps = 0;
  const result = await train(buildNetwork(options, BARS), {
    options: { ...options, replicas },
    examples: EXAMPLES,
    spec: BARS,
    startReplica: () => {
      const replica = localReplica();
      team.push(replica);
      return replica;
    },
    onProgress: (report) => {
      progress.push(report);
      if (report.kind === 'step') onStep(++steps, team);
    },
    ...more,
  });
  return { result, progress };
}

function expectClose(found: Float32Array, expected: Float32Array, tolerance: number) {
  const worst = found.reduce((most, value, index) => Math.max(most, Math.abs(value - expected[index]!)), 0);
  expect(worst).toBeLessThan(tolerance);
}

describe('training on several cores', () => {
  it('gives the same weights bit for bit with the same number of them', async () => {
    const first = await run(3);
    const second = await run(3);
    expect(second.result.vector).toEqual(first.result.vector);
  });

  it('gives the weights of one core but for rounding, where nothing is normalised by the batch', async () => {
    const options = { ...REFERENCE, optimizer: { kind: 'sgd', weightDecay: 0 } as const, epochs: 1 };
    const one = await run(1, options);
    const three = await run(3, options);
    expectClose(three.result.vector, one.result.vector, 1e-5);
    expect(three.result.history[0]!.validationLoss).toBeCloseTo(one.result.history[0]!.validationLoss!, 4);
  });

  it('goes on from the last finished step when one dies', async () => {
    const { result, progress } = await run(3, REFERENCE, (step, team) => {
      if (step === 2) team[0]!.die();
    });
    expect(result.end).toBe('completed');
    expect(progress.filter(({ kind }) => kind === 'replica-lost')).toEqual([
      { kind: 'replica-lost', replicas: 2, reason: 'the thread ended' },
    ]);
    const one = await run(1, REFERENCE);
    expectClose(result.vector, one.result.vector, 2e-2);
    expect(progress.filter(({ kind }) => kind === 'step')).toHaveLength(15);
  });

  it('goes on from a checkpoint as if it had never stopped', async () => {
    const whole = await run(2);
    const abort = new AbortController();
    const stopped = await run(2, SMALL, (step) => step === 7 && abort.abort(), { control: { signal: abort.signal } });
    expect(stopped.result.end).toBe('cancelled');
    const resumed = await run(2, SMALL, undefined, { checkpoint: stopped.result.checkpoint });
    expect(resumed.result.vector).toEqual(whole.result.vector);
  });

  it('has more cores than examples in the last batch', async () => {
    const { result } = await run(20, { ...REFERENCE, epochs: 1 });
    expect(result.end).toBe('completed');
  });
});
