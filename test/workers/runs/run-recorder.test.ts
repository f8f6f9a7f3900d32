import { describe, expect, it } from 'vitest';
import type { TrainingEvent } from '../../../src/contract/training-api.ts';
import { PRESETS } from '../../../src/domain/presets.ts';
import type { RunCurves } from '../../../src/domain/run.ts';
import { scheduleStart } from '../../../src/domain/schedules/schedule.ts';
import type { StepProgress } from '../../../src/domain/training-progress.ts';
import { outcomeOf } from '../../../workers/runs/outcome.ts';
import { RunRecorder } from '../../../workers/runs/run-recorder.ts';
import { type Checkpoint, decodeCheckpoint } from '../../../workers/training/checkpoint.ts';
import { bestStart } from '../../../workers/training/early-stopping.ts';
import { TrainState } from '../../../workers/training/train-state.ts';

const step = (epoch: number, at: number): { kind: 'step' } & StepProgress => ({
  kind: 'step',
  epoch,
  epochs: 2,
  step: at,
  stepsPerEpoch: 3,
  loss: 10 * epoch + at,
  accuracy: 0.5,
  learningRate: 1,
  imagesPerSecond: 100,
  secondsLeft: 1,
  replicas: 1,
});

const EPOCH = { loss: 1, accuracy: 0.5, validationLoss: 2, validationAccuracy: 0.75, learningRate: 1, seconds: 4 };

const checkpoint = (epoch: number, at: number, change: Partial<Checkpoint> = {}): Checkpoint => ({
  version: 1,
  options: PRESETS.reference,
  epoch,
  step: at,
  trainState: { ...TrainState.start(Float32Array.of(1, 2)), updates: 3 * epoch + at },
  schedule: scheduleStart(),
  best: bestStart(),
  bestVector: Float32Array.of(8, 9),
  firstLoss: 1,
  sums: { loss: 0, correct: 0, examples: 0, milliseconds: 500 },
  history: [],
  ...change,
});

/** A storage whose writes end when the test says so. */
function slowStorage() {
  const parts: RunCurves[] = [];
  const saved: { epoch: number; step: number; bytes: ArrayBuffer }[] = [];
  let finish = () => {};
  const state = { full: false };
  return {
    parts,
    saved,
    state,
    finish: () => finish(),
    append: async (points: RunCurves) => {
      if (state.full) throw Object.assign(new Error(), { name: 'storage-full' });
      parts.push(points);
    },
    save: (place: { epoch: number; step: number; bytes: ArrayBuffer }) => {
      saved.push(place);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
  };
}

describe('recording a run', () => {
  it('tells of every step in few messages, none lost at the end of an epoch or of the run', async () => {
    const events: TrainingEvent[] = [];
    const recorder = new RunRecorder(slowStorage(), 3, (event) => events.push(event));
    for (const event of [step(1, 1), step(1, 2), step(1, 3)]) recorder.onProgress(event);
    recorder.onProgress({ kind: 'epoch', epoch: 1, best: true, ...EPOCH });
    for (const event of [step(2, 1), step(2, 2)]) recorder.onProgress(event);
    await recorder.finish();
    const told = events.map((event) => (event.kind === 'steps' ? Array.from(event.points.step) : event.kind));
    expect(told).toEqual([[1], [2, 3], 'epoch', [4, 5]]);
    expect(events.find(({ kind }) => kind === 'epoch')).toEqual({
      kind: 'epoch',
      metrics: { epoch: 1, best: true, ...EPOCH },
    });
  });

  it('keeps the points with each checkpoint, counted over all epochs', async () => {
    const storage = slowStorage();
    const recorder = new RunRecorder(storage, 3, () => {});
    for (const event of [step(1, 1), step(1, 2), step(1, 3), step(2, 1)]) recorder.onProgress(event);
    recorder.onCheckpoint(checkpoint(1, 1));
    await expect.poll(() => storage.saved.length).toBe(1);
    storage.finish();
    recorder.onProgress(step(2, 2));
    await recorder.finish();
    expect(storage.parts.map(({ step: steps, loss }) => [Array.from(steps), Array.from(loss)])).toEqual([
      [
        [1, 2, 3, 4],
        [11, 12, 13, 21],
      ],
      [[5], [22]],
    ]);
    expect(storage.saved[0]).toMatchObject({ epoch: 1, step: 4 });
    expect(decodeCheckpoint(new Uint8Array(storage.saved[0]!.bytes)).bestVector).toEqual(Float32Array.of(8, 9));
  });

  it('skips a checkpoint while the one before is still being written', async () => {
    const storage = slowStorage();
    const recorder = new RunRecorder(storage, 3, () => {});
    recorder.onCheckpoint(checkpoint(0, 1));
    recorder.onCheckpoint(checkpoint(0, 2));
    await expect.poll(() => storage.saved.length).toBe(1);
    storage.finish();
    await recorder.finish();
    recorder.onCheckpoint(checkpoint(0, 3));
    await expect.poll(() => storage.saved.map(({ step: at }) => at)).toEqual([1, 3]);
  });

  it('tells of a full disk, goes on, and keeps the points for the next time', async () => {
    const storage = slowStorage();
    const events: TrainingEvent[] = [];
    const recorder = new RunRecorder(storage, 3, (event) => events.push(event));
    storage.state.full = true;
    recorder.onProgress(step(1, 1));
    recorder.onCheckpoint(checkpoint(0, 1));
    await expect.poll(() => events.at(-1)).toEqual({ kind: 'checkpoint-failed', code: 'storage-full' });
    recorder.onProgress(step(1, 2));
    await expect(recorder.finish()).rejects.toMatchObject({ name: 'storage-full' });
    storage.state.full = false;
    await recorder.finish();
    expect(Array.from(storage.parts[0]!.step)).toEqual([1, 2]);
  });

  it('tells once a checkpoint is kept, so that an earlier failure is over', async () => {
    const storage = slowStorage();
    const events: TrainingEvent[] = [];
    const recorder = new RunRecorder(storage, 3, (event) => events.push(event));
    recorder.onCheckpoint(checkpoint(0, 1));
    await expect.poll(() => storage.saved.length).toBe(1);
    expect(events).toEqual([]);
    storage.finish();
    await expect.poll(() => events).toEqual([{ kind: 'checkpoint-kept' }]);
  });
});

describe("a run's outcome", () => {
  const history = [
    { epoch: 1, best: true, ...EPOCH },
    { epoch: 2, best: false, ...EPOCH, validationAccuracy: 0.5 },
  ];

  it('is the best epoch, with its validation figures and the time of all', () => {
    const { weights, result } = outcomeOf(
      'completed',
      checkpoint(2, 0, { best: { ...bestStart(), epoch: 1 }, history }),
    );
    expect(weights).toEqual(Float32Array.of(8, 9));
    expect(result).toMatchObject({ bestEpoch: 1, validationAccuracy: 0.75, validationLoss: 2, seconds: 8.5 });
    expect(result).toMatchObject({ testAccuracy: null, model: null });
  });

  it('is what was learnt so far when it was stopped in its first epoch', () => {
    expect(outcomeOf('cancelled', checkpoint(0, 2)).weights).toEqual(Float32Array.of(1, 2));
    const averaged = checkpoint(0, 2);
    averaged.trainState.average = Float32Array.of(5, 5);
    expect(outcomeOf('cancelled', averaged).weights).toEqual(Float32Array.of(5, 5));
  });

  it('is nothing when nothing was learnt, or what was is lost', () => {
    expect(outcomeOf('cancelled', checkpoint(0, 0)).weights).toBeNull();
    expect(outcomeOf('diverged', checkpoint(0, 2)).weights).toBeNull();
  });
});
