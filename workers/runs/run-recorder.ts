import type { Listener } from '../../src/contract/listener.ts';
import type { StepPoints, TrainingEvent } from '../../src/contract/training-api.ts';
import { errorCode } from '../../src/domain/errors.ts';
import type { RunCurves } from '../../src/domain/run.ts';
import type { EpochMetrics, StepProgress, TrainingProgress } from '../../src/domain/training-progress.ts';
import { MESSAGE_EVERY } from '../common/listeners.ts';
import { type Checkpoint, encodeCheckpoint } from '../training/checkpoint.ts';
import { TimeLeft } from './time-left.ts';

/** Where a run's points and checkpoints go. */
export interface RunStorage {
  append(points: RunCurves): Promise<void>;
  save(checkpoint: { epoch: number; step: number; bytes: ArrayBuffer }): Promise<void>;
}

/**
 * Follows a run: tells the page in batches, and keeps points and checkpoints without holding the training up. Only the
 * copy of the weights is made between two steps; hashing and writing go on beside the next ones.
 */
export class RunRecorder {
  readonly #storage: RunStorage;
  readonly #stepsPerEpoch: number;
  readonly #tell: Listener<TrainingEvent>;
  readonly #timeLeft: TimeLeft;
  #unsent: StepProgress[] = [];
  #unsaved: { steps: StepProgress[]; epochs: EpochMetrics[] } = { steps: [], epochs: [] };
  #sentAt = Number.NEGATIVE_INFINITY;
  /** When the last step was done, on the clock of `performance`. */
  #steppedAt = 0;
  #saving: Promise<void> | undefined;

  constructor(storage: RunStorage, stepsPerEpoch: number, tell: Listener<TrainingEvent>, timeLeft = new TimeLeft(0)) {
    this.#storage = storage;
    this.#stepsPerEpoch = stepsPerEpoch;
    this.#tell = tell;
    this.#timeLeft = timeLeft;
  }

  readonly onProgress = (event: TrainingProgress): void => {
    if (event.kind === 'step') {
      const { kind: _kind, ...step } = event;
      const progress = { ...step, secondsLeft: this.#timeLeft.afterStep(step) };
      this.#unsent.push(progress);
      this.#unsaved.steps.push(progress);
      if (performance.now() - this.#sentAt >= MESSAGE_EVERY) this.#send();
      this.#steppedAt = performance.now();
    } else if (event.kind === 'epoch') {
      const { kind: _kind, ...metrics } = event;
      this.#timeLeft.afterEpoch(performance.now() - this.#steppedAt);
      this.#unsaved.epochs.push(metrics);
      this.#send();
      this.#tell({ kind: 'epoch', metrics });
    } else {
      this.#tell(event);
    }
  };

  readonly onCheckpoint = (checkpoint: Checkpoint): void => {
    // A disk that is slower than the interval gets fewer checkpoints.
    if (this.#saving !== undefined) return;
    const { buffer: bytes } = encodeCheckpoint(checkpoint);
    const step = checkpoint.epoch * this.#stepsPerEpoch + checkpoint.step;
    const start = this.#steppedAt;
    // What a checkpoint costs: the time between two steps, and all of it until it is on the disk.
    performance.measure('checkpoint-pause', { start });
    this.#saving = this.#save({ epoch: checkpoint.epoch, step, bytes })
      .then(
        () => this.#tell({ kind: 'checkpoint-kept' }),
        (error: unknown) => this.#tell({ kind: 'checkpoint-failed', code: errorCode(error) }),
      )
      .finally(() => {
        performance.measure('checkpoint', { start });
        this.#saving = undefined;
      });
  };

  /** Tells and keeps what is left. @throws storage-full, storage-unavailable */
  async finish(): Promise<void> {
    this.#send();
    await this.#saving;
    await this.#append();
  }

  #send(): void {
    const progress = this.#unsent.at(-1);
    if (progress === undefined) return;
    this.#sentAt = performance.now();
    this.#tell({ kind: 'steps', progress, points: this.#points(this.#unsent) });
    this.#unsent = [];
  }

  async #save(checkpoint: { epoch: number; step: number; bytes: ArrayBuffer }): Promise<void> {
    await this.#append();
    await this.#storage.save(checkpoint);
  }

  async #append(): Promise<void> {
    const { steps, epochs } = this.#unsaved;
    if (steps.length === 0 && epochs.length === 0) return;
    this.#unsaved = { steps: [], epochs: [] };
    try {
      await this.#storage.append({ ...this.#points(steps), epochs });
    } catch (error) {
      const { steps: later, epochs: laterEpochs } = this.#unsaved;
      this.#unsaved = { steps: [...steps, ...later], epochs: [...epochs, ...laterEpochs] };
      throw error;
    }
  }

  #points(steps: readonly StepProgress[]): StepPoints {
    return {
      step: Uint32Array.from(steps, ({ epoch, step }) => (epoch - 1) * this.#stepsPerEpoch + step),
      loss: Float32Array.from(steps, ({ loss }) => loss),
      accuracy: Float32Array.from(steps, ({ accuracy }) => accuracy),
      learningRate: Float32Array.from(steps, ({ learningRate }) => learningRate),
    };
  }
}
