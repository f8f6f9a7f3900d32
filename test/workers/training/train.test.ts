import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { NO_AUGMENTATION } from '../../../src/domain/augmentation.ts';
import { type GarmentKind, preprocessingOf } from '../../../src/domain/datasets/dataset-spec.ts';
import { OPTIMIZERS } from '../../../src/domain/optimizers/index.ts';
import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import type { TrainingProgress } from '../../../src/domain/training-progress.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../../../workers/training/checkpoint.ts';
import { evaluateModel } from '../../../workers/training/evaluate.ts';
import { PauseSwitch } from '../../../workers/training/run-control.ts';
import { buildNetwork, type TrainOptions, train } from '../../../workers/training/train.ts';
import { turn, until } from '../../support/turn.ts';
import { BARS, bars, localReplica, SMALL } from './support.ts';

beforeAll(async () => {
  await startNodeEngine({ build: 'simd' });
});

const EXAMPLES = bars(90);
const STEPS = 5;

function start(changes: Partial<TrainingOptions> = {}, run: Partial<TrainOptions> = {}) {
  const options: TrainingOptions = { ...SMALL, ...changes };
  const network = buildNetwork(options, BARS);
  const progress: TrainingProgress[] = [];
  const result = train(network, {
    options,
    examples: EXAMPLES,
    spec: BARS,
    startReplica: localReplica,
    onProgress: (report) => progress.push(report),
    ...run,
  });
  return { network, progress, result };
}

const weightsOf = async (changes: Partial<TrainingOptions> = {}, run: Partial<TrainOptions> = {}) =>
  (await start(changes, run).result).checkpoint.trainState.vector;

const EVERYTHING: Partial<TrainingOptions> = {
  augmentation: {
    ...{ mirror: true, shift: 1, rotation: 5, scale: 0.1, erase: 0.3, brightness: 0.1, contrast: 0.1 },
    photoLike: 0.3,
  },
  averaging: 0.9,
  optimizer: { ...OPTIMIZERS.adam.defaults, weightDecay: 0.1 },
};

describe('training', () => {
  it('learns, and leaves the best weights in the network', async () => {
    const { network, result } = start();
    const { end, history, bestEpoch } = await result;
    expect(end).toBe('completed');
    expect(history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    expect(history[2]!.loss).toBeLessThan(history[0]!.loss / 2);
    expect(history[bestEpoch - 1]!.best).toBe(true);
    const evaluated = await evaluateModel(network, bars(60, 77), preprocessingOf(BARS));
    expect(evaluated.accuracy).toBeGreaterThan(0.95);
  });

  it('changes pictures like photos by the kind of their class', async () => {
    const ofKind = (kind: GarmentKind) =>
      weightsOf(
        { augmentation: { ...NO_AUGMENTATION, photoLike: 0.9 }, epochs: 1 },
        { spec: { ...BARS, classes: BARS.classes.map(({ name }) => ({ name, kind })) } },
      );
    const garments = await ofKind('other');
    expect(await ofKind('other')).toEqual(garments);
    expect(await ofKind('shoe')).not.toEqual(garments);
  });

  it('reports every step and every epoch', async () => {
    const { progress, result } = start({ epochs: 2 });
    await result;
    const kinds = progress.map(({ kind }) => kind);
    const epoch = [...new Array<string>(STEPS).fill('step'), 'epoch'];
    expect(kinds).toEqual([...epoch, ...epoch]);
    expect(progress[1]).toMatchObject({
      kind: 'step',
      epoch: 1,
      epochs: 2,
      step: 2,
      stepsPerEpoch: STEPS,
      replicas: 1,
    });
  });

  it('gives the same weights for the same seed, and others for another', async () => {
    const first = await weightsOf(EVERYTHING);
    expect(await weightsOf(EVERYTHING)).toEqual(first);
    expect(await weightsOf({ ...EVERYTHING, seed: 4 })).not.toEqual(first);
  });

  it.each(Object.values(OPTIMIZERS))(
    'goes on from a checkpoint as if it had never stopped ($kind)',
    async ({ defaults }) => {
      const options = { ...EVERYTHING, optimizer: { ...defaults, weightDecay: 0.01 }, learningRate: 0.01 };
      const whole = await start(options).result;
      const abort = new AbortController();
      let steps = 0;
      const stopped = await start(options, {
        control: { signal: abort.signal },
        onProgress: ({ kind }) => {
          if (kind === 'step' && ++steps === STEPS + 2) abort.abort();
        },
      }).result;
      expect(stopped).toMatchObject({ end: 'cancelled', checkpoint: { epoch: 1, step: 2 } });
      const checkpoint = decodeCheckpoint(encodeCheckpoint(stopped.checkpoint));
      const resumed = await start(options, { checkpoint }).result;
      expect(resumed.checkpoint.trainState).toEqual(whole.checkpoint.trainState);
      expect(resumed.vector).toEqual(whole.vector);
      const seconds = expect.any(Number);
      expect(resumed.history).toEqual(whole.history.map((metrics) => ({ ...metrics, seconds })));
    },
  );

  it('goes on from a checkpoint of a run that would be refused today', async () => {
    const augmentation = { ...NO_AUGMENTATION, shift: 1e6 };
    await expect(start({ augmentation }).result).rejects.toThrow('augmentation.shift has to be a number from 0 to 16');
    const { checkpoint } = await start({ epochs: 1 }).result;
    const resumed = await start({ augmentation, epochs: 2 }, { checkpoint }).result;
    expect(resumed).toMatchObject({ end: 'completed', checkpoint: { epoch: 2 } });
  });

  it('offers checkpoints on the way that do not change afterwards', async () => {
    const kept: { checkpoint: Checkpoint; bytes: Uint8Array }[] = [];
    await start(
      {},
      {
        checkpointEvery: 0,
        onCheckpoint: (checkpoint) => void kept.push({ checkpoint, bytes: encodeCheckpoint(checkpoint) }),
      },
    ).result;
    expect(kept).toHaveLength(3 * STEPS);
    for (const { checkpoint, bytes } of kept) expect(encodeCheckpoint(checkpoint)).toEqual(bytes);
  });

  it('stops early and keeps the best epoch', async () => {
    const { result } = start({
      epochs: 50,
      learningRate: 1e-9,
      schedule: { kind: 'constant' },
      earlyStopping: { patience: 2, monitor: 'accuracy' },
    });
    expect(await result).toMatchObject({ end: 'stopped-early' });
    const { history, bestEpoch } = await result;
    expect(history.length - bestEpoch).toBe(2);
  });

  it('says that it diverged and keeps finite weights', async () => {
    const options = {
      learningRate: 100,
      optimizer: OPTIMIZERS.sgd.defaults,
      schedule: { kind: 'constant' } as const,
      epochs: 20,
    };
    const { end, vector } = await start({ ...options, architecture: { name: 'reference', width: 0.1 } }).result;
    expect(end).toBe('diverged');
    expect(vector.every(Number.isFinite)).toBe(true);
  });

  it('pauses between steps until it is resumed, and can be cancelled meanwhile', async () => {
    const pause = new PauseSwitch();
    const abort = new AbortController();
    let steps = 0;
    const { result } = start(
      { epochs: 100 },
      {
        control: { signal: abort.signal, gate: pause.gate },
        onProgress: ({ kind }) => {
          if (kind === 'step' && ++steps % 3 === 0) pause.pause();
        },
      },
    );
    const untilPaused = (after: number) => until(() => steps === after);
    await untilPaused(3);
    // A run that is not paused takes a step in one or two turns.
    for (let turns = 0; turns < 50; turns++) await turn();
    expect(steps).toBe(3);
    pause.resume();
    await untilPaused(6);
    abort.abort();
    expect((await result).end).toBe('cancelled');
    expect(steps).toBe(6);
  });

  it('keeps the number of tensors flat', async () => {
    const counts: number[] = [];
    const { result } = start(EVERYTHING, {
      onProgress: ({ kind }) => {
        if (kind === 'step') counts.push(tf.memory().numTensors);
      },
    });
    await result;
    expect(new Set(counts).size).toBe(1);
    const before = tf.memory().numTensors;
    const { network, result: again } = start(EVERYTHING);
    await again;
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('refuses settings that do not fit', async () => {
    await expect(start({ batchSize: 0 }).result).rejects.toMatchObject({ name: 'training-options' });
    await expect(start({ validationShare: 1 }).result).rejects.toMatchObject({ name: 'training-options' });
  });
});
