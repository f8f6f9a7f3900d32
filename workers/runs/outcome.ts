import type { RunResult } from '../../src/domain/run.ts';
import type { TrainingEnd } from '../../src/domain/training-progress.ts';
import type { Checkpoint } from '../training/checkpoint.ts';

/** Where a run's weights stand, and its figures without those of the test set. */
export interface Outcome {
  /** null when nothing was learnt. */
  weights: Float32Array | null;
  result: RunResult;
}

/** What a run that ended at `checkpoint` leaves: the best epoch's weights, or the present ones before its first. */
export function outcomeOf(end: TrainingEnd, checkpoint: Checkpoint): Outcome {
  const { best, bestVector, trainState, history, sums } = checkpoint;
  const chosen = history.find(({ epoch }) => epoch === best.epoch);
  const seconds = history.reduce((sum, epoch) => sum + epoch.seconds, sums.milliseconds / 1000);
  // Weights that diverged in the first epoch are worth nothing; those of a run that was stopped there are.
  const early = end === 'diverged' || trainState.updates === 0 ? null : (trainState.average ?? trainState.vector);
  return {
    weights: chosen ? bestVector : early,
    result: {
      end,
      bestEpoch: best.epoch,
      validationAccuracy: chosen?.validationAccuracy ?? null,
      validationLoss: chosen?.validationLoss ?? null,
      testAccuracy: null,
      testLoss: null,
      seconds,
      model: null,
    },
  };
}
