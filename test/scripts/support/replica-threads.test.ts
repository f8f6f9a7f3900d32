import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { startReplicaThread } from '../../../scripts/support/replica-threads.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import type { TrainingProgress } from '../../../src/domain/training-progress.ts';
import type { ReplicaPort } from '../../../workers/training/replicas/replica-protocol.ts';
import { buildNetwork, train } from '../../../workers/training/train.ts';
import { BARS, bars, SMALL } from '../../workers/training/support.ts';

const OPTIONS: TrainingOptions = {
  ...SMALL,
  architecture: { name: 'reference', width: 0.1 },
  replicas: 2,
  epochs: 2,
};
const STEPS = 10;

beforeAll(async () => {
  await startNodeEngine();
});

async function run(options: TrainingOptions, onStep: (step: number, team: ReplicaPort[]) => void = () => undefined) {
  const team: ReplicaPort[] = [];
  const progress: TrainingProgress[] = [];
  const result = await train(buildNetwork(options, BARS), {
    options,
    examples: bars(90),
    spec: BARS,
    startReplica: () => {
      const replica = startReplicaThread();
      team.push(replica);
      return replica;
    },
    onProgress: (report) => {
      progress.push(report);
      if (report.kind === 'step') onStep((report.epoch - 1) * (STEPS / 2) + report.step, team);
    },
  });
  return { ...result, progress };
}

const lost = (progress: TrainingProgress[]) => progress.filter(({ kind }) => kind === 'replica-lost');

describe('training replicas in threads of Node', () => {
  it('give the same weights bit for bit each time, and others with another seed', async () => {
    const [first, second, other] = [await run(OPTIONS), await run(OPTIONS), await run({ ...OPTIONS, seed: 4 })];
    expect(lost(first.progress)).toEqual([]);
    expect(second.vector).toEqual(first.vector);
    expect(other.vector).not.toEqual(first.vector);
  });

  it('give the weights of one core but for rounding', async () => {
    const options: TrainingOptions = { ...OPTIONS, optimizer: { kind: 'sgd', weightDecay: 0 } };
    const [two, one] = [await run(options), await run({ ...options, replicas: 1 })];
    const worst = Math.max(...two.vector.map((weight, index) => Math.abs(weight - one.vector[index]!)));
    expect(worst).toBeLessThan(1e-5);
  });

  it('may end in the middle: the rest go on from the last finished step', async () => {
    const { end, progress } = await run(OPTIONS, (step, team) => {
      if (step === 3) team[0]!.terminate();
    });
    expect(end).toBe('completed');
    expect(lost(progress)).toEqual([{ kind: 'replica-lost', replicas: 1, reason: 'the thread ended' }]);
    expect(progress.filter(({ kind }) => kind === 'step')).toHaveLength(STEPS);
  });
});
