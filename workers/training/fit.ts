import { scheduleAfterEpoch, scheduleFactor } from '../../src/domain/schedules/index.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { EpochMetrics, TrainingEnd, TrainingProgress } from '../../src/domain/training-progress.ts';
import { type Checkpoint, NO_SUMS } from './checkpoint.ts';
import { bestAfterEpoch, shouldStop } from './early-stopping.ts';
import { type Examples, gatherExamples, labelsOf } from './examples.ts';
import type { ReplicaGroup } from './replicas/replica-group.ts';
import { goesOn, type RunControl } from './run-control.ts';
import { epochOrder, stratifiedSplit } from './shuffle.ts';

export interface FitOptions {
  /** Its train state is that of `start`. */
  group: ReplicaGroup;
  options: TrainingOptions;
  /** From which those for validation are held back too. */
  examples: Examples;
  start: Checkpoint;
  control?: RunControl;
  onProgress?: (progress: TrainingProgress) => void;
  /** Called between steps, every `checkpointEvery` milliseconds and when the run is paused, and awaited. */
  onCheckpoint?: (checkpoint: Checkpoint) => Promise<void> | void;
  checkpointEvery?: number;
}

export interface FitResult {
  end: TrainingEnd;
  /** The best weights by validation, or the last ones where nothing was held back. */
  vector: Float32Array;
  bestEpoch: number;
  history: EpochMetrics[];
  /** From which a cancelled run can go on. */
  checkpoint: Checkpoint;
}

/** A loss this many times the run's first one does not come back. */
const DIVERGED = 20;

/** Trains until the last epoch, until nothing improves, until cancelled, or until it diverges. */
export async function fitWeights(run: FitOptions): Promise<FitResult> {
  const state = { ...run.start };
  const end = await new Fit(run, state).toEnd();
  state.trainState = await run.group.state.values();
  const { best, bestVector: vector, history } = state;
  return { end, vector, bestEpoch: best.epoch, history, checkpoint: state };
}

class Fit {
  readonly #run: FitOptions;
  readonly #state: Checkpoint;
  readonly #training: Uint32Array;
  readonly #validation: Examples;
  readonly #stepsPerEpoch: number;
  #lastCheckpoint = performance.now();

  constructor(run: FitOptions, state: Checkpoint) {
    const { options, examples } = run;
    this.#run = run;
    this.#state = state;
    const { training, validation } = stratifiedSplit(labelsOf(examples), options.validationShare, options.seed);
    this.#training = training;
    this.#validation = gatherExamples(examples, validation);
    this.#stepsPerEpoch = Math.ceil(training.length / options.batchSize);
  }

  async toEnd(): Promise<TrainingEnd> {
    const { options } = this.#run;
    const state = this.#state;
    while (state.epoch < options.epochs) {
      const order = epochOrder(this.#training, options.seed, state.epoch);
      while (state.step < this.#stepsPerEpoch) {
        if (!(await goesOn(this.#run.control ?? {}, () => this.#checkpoint()))) return 'cancelled';
        if (!(await this.#step(order))) return 'diverged';
        await this.#offerCheckpoint();
      }
      await this.#endEpoch();
      if (shouldStop(state.best, options.earlyStopping.patience)) return 'stopped-early';
    }
    return 'completed';
  }

  /** @returns false if the loss is lost, in which case the weights are left alone */
  async #step(order: Uint32Array): Promise<boolean> {
    const { group, options, examples } = this.#run;
    const state = this.#state;
    const began = performance.now();
    const first = state.step * options.batchSize;
    const batch = gatherExamples(examples, order.subarray(first, first + options.batchSize));
    const gradients = await group.gradients(batch, state.epoch, first);
    const { loss, correct } = gradients;
    state.firstLoss ??= loss;
    if (!(loss <= DIVERGED * state.firstLoss)) {
      gradients.dispose();
      return false;
    }
    const learningRate = this.#learningRate();
    await group.apply(gradients, learningRate);
    state.step++;
    const { sums } = state;
    const milliseconds = performance.now() - began;
    state.sums = {
      loss: sums.loss + loss,
      correct: sums.correct + correct,
      examples: sums.examples + batch.count,
      milliseconds: sums.milliseconds + milliseconds,
    };
    this.#report(loss, correct / batch.count, learningRate);
    return true;
  }

  #learningRate(): number {
    const { options } = this.#run;
    const { epoch, step, schedule } = this.#state;
    const epochsDone = epoch + step / this.#stepsPerEpoch;
    const moment = { epochsDone, epochs: options.epochs, state: schedule };
    return options.learningRate * scheduleFactor(options.schedule, moment);
  }

  #report(loss: number, accuracy: number, learningRate: number): void {
    const { group, options, onProgress } = this.#run;
    const { epoch, step, sums } = this.#state;
    const stepsLeft = (options.epochs - epoch) * this.#stepsPerEpoch - step;
    onProgress?.({
      kind: 'step',
      epoch: epoch + 1,
      epochs: options.epochs,
      step,
      stepsPerEpoch: this.#stepsPerEpoch,
      loss,
      accuracy,
      learningRate,
      imagesPerSecond: (1000 * sums.examples) / sums.milliseconds,
      secondsLeft: (stepsLeft * sums.milliseconds) / step / 1000,
      replicas: group.size,
    });
  }

  async #endEpoch(): Promise<void> {
    const { group, options, onProgress } = this.#run;
    const state = this.#state;
    const learningRate = this.#learningRate();
    const vector = await group.state.result();
    const validated = this.#validation.count > 0 ? await group.evaluate(vector, this.#validation) : null;
    const { sums } = state;
    state.epoch++;
    state.step = 0;
    state.sums = NO_SUMS;
    const loss = sums.loss / this.#stepsPerEpoch;
    const figure = validated && options.earlyStopping.monitor === 'accuracy' ? 1 - validated.accuracy : validated?.loss;
    // With nothing held back there is nothing to choose by: the last epoch is the best.
    state.best =
      figure === undefined
        ? { epoch: state.epoch, figure: 0, waited: 0 }
        : bestAfterEpoch(state.best, state.epoch, figure);
    const best = state.best.epoch === state.epoch;
    if (best) state.bestVector = vector;
    state.schedule = scheduleAfterEpoch(options.schedule, state.schedule, validated?.loss ?? loss);
    const metrics: EpochMetrics = {
      epoch: state.epoch,
      loss,
      accuracy: sums.correct / sums.examples,
      validationLoss: validated?.loss ?? null,
      validationAccuracy: validated?.accuracy ?? null,
      learningRate,
      seconds: sums.milliseconds / 1000,
      best,
    };
    state.history = [...state.history, metrics];
    onProgress?.({ kind: 'epoch', ...metrics });
  }

  async #offerCheckpoint(): Promise<void> {
    const { checkpointEvery = Number.POSITIVE_INFINITY } = this.#run;
    if (performance.now() - this.#lastCheckpoint >= checkpointEvery) await this.#checkpoint();
  }

  async #checkpoint(): Promise<void> {
    const { onCheckpoint, group } = this.#run;
    if (!onCheckpoint) return;
    await onCheckpoint({ ...this.#state, trainState: await group.state.values() });
    this.#lastCheckpoint = performance.now();
  }
}
