import { EXAMPLE, type TrainingJob } from '../../scripts/cell/job.ts';
import type { TrainingOutcome } from '../../scripts/cell/run-training.ts';
import { LOSSES } from '../../src/domain/losses/index.ts';
import { OPTIMIZERS } from '../../src/domain/optimizers/index.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';

/** What `npm run cell` says of a training, without one: its curves go to the accuracy in a straight line. */
export function outcomeOf(options: TrainingOptions, accuracy: number, test: number | null = null): TrainingOutcome {
  const job: TrainingJob = { ...EXAMPLE, options, test: test !== null };
  const steps = Array.from({ length: 50 * options.epochs }, (_, step) => (step + 1) / (50 * options.epochs));
  return {
    job,
    result: {
      validationAccuracy: accuracy,
      validationLoss: 1 - accuracy,
      testAccuracy: test,
      testLoss: test === null ? null : 1 - test,
      end: 'completed',
      bestEpoch: options.epochs,
      weightsSha256: '0'.repeat(64),
    },
    curves: {
      loss: steps.map((done) => 2 - done),
      accuracy: steps.map((done) => done * accuracy),
      learningRate: steps.map(() => options.learningRate),
    },
    seconds: 10,
  };
}

export const asLines = (outcomes: readonly TrainingOutcome[]) =>
  outcomes.map((outcome) => `${JSON.stringify({ ...outcome, kernels: 'simd' })}\n`).join('');

const { adam, lion } = OPTIMIZERS;
const ADAMW = { ...adam.defaults, weightDecay: adam.variants![0]!.change.weightDecay! };

/** A small study: two optimizers by two losses for an epoch, the best of them for two epochs from two seeds. */
export function smallStudy(): TrainingOutcome[] {
  const { options } = EXAMPLE;
  const ways = [
    { optimizer: lion.defaults, learningRate: lion.learningRate },
    { optimizer: ADAMW, learningRate: adam.learningRate },
  ].flatMap((change) =>
    [LOSSES['categorical-cross-entropy'].defaults, LOSSES.focal.defaults].map((loss) => ({
      ...options,
      ...change,
      loss,
    })),
  );
  const best = ways[0]!;
  return [
    ...ways.map((way, index) => outcomeOf({ ...way, epochs: 1 }, 0.88 - index / 100)),
    ...[1, 2].map((seed) => outcomeOf({ ...best, epochs: 2, seed }, 0.9 + seed / 100, 0.9)),
  ];
}
