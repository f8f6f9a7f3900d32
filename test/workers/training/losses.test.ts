import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOSSES, type LossOptions } from '../../../src/domain/losses/index.ts';
import { registerComposedKernels } from '../../../workers/kernels/composed.ts';
import { lossOf } from '../../../workers/training/losses/index.ts';
import { oneHotLabels, smoothingOf } from '../../../workers/training/losses/labels.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  registerComposedKernels('cpu');
});

const LOGITS = [
  [0.3, -1.2, 2.0, 0.7],
  [1.5, 1.1, -0.4, 0.2],
  [-0.6, 0.9, 0.1, -2.2],
];
const LABELS = Uint8Array.of(2, 1, 3);

function run(options: LossOptions, logits: number[][]) {
  const labels = tf.tensor2d(oneHotLabels(LABELS, 4, smoothingOf(options)), [3, 4]);
  const [loss, dLogits] = lossOf(options)(tf.tensor2d(logits), labels);
  return { loss: Array.from(loss.dataSync()), dLogits: Array.from(dLogits.dataSync()) };
}

const softmax = (row: number[]) => {
  const sum = row.reduce((total, value) => total + Math.exp(value), 0);
  return row.map((value) => Math.exp(value) / sum);
};

/** Every loss as it is chosen, and those whose parameters change their formula. */
const ALL: LossOptions[] = [
  ...Object.values(LOSSES).map(({ defaults }) => defaults),
  { kind: 'categorical-cross-entropy', labelSmoothing: 0.1 },
  { kind: 'kullback-leibler', labelSmoothing: 0.1 },
  { kind: 'focal', gamma: 0.5 },
];

describe('losses', () => {
  it.each(ALL)('%o has the gradient of its finite differences', (options) => {
    const { dLogits } = run(options, LOGITS);
    const step = 1e-2;
    LOGITS.flat().forEach((_, index) => {
      const [row, column] = [Math.floor(index / 4), index % 4];
      const moved = (by: number) =>
        LOGITS.map((values, r) => values.map((value, c) => (r === row && c === column ? value + by : value)));
      const difference = run(options, moved(step)).loss[row]! - run(options, moved(-step)).loss[row]!;
      expect(dLogits[index], `logit ${index}`).toBeCloseTo(difference / (2 * step), 3);
    });
  });

  it('cross-entropy is -log of the right class', () => {
    const { loss } = run({ kind: 'categorical-cross-entropy', labelSmoothing: 0 }, LOGITS);
    loss.forEach((value, row) => {
      expect(value).toBeCloseTo(-Math.log(softmax(LOGITS[row]!)[LABELS[row]!]!), 5);
    });
  });

  it('Kullback–Leibler is 0 where the network says exactly the labels', () => {
    const logits = [0, 1, 2].map((row) =>
      Array.from(oneHotLabels(LABELS, 4, 0.2))
        .slice(4 * row, 4 * row + 4)
        .map(Math.log),
    );
    run({ kind: 'kullback-leibler', labelSmoothing: 0.2 }, logits).loss.forEach((value) => {
      expect(value).toBeCloseTo(0, 5);
    });
  });

  it('mean squared error is the mean over the classes', () => {
    const { loss } = run({ kind: 'mean-squared-error' }, LOGITS);
    const expected = softmax(LOGITS[0]!).reduce((sum, p, index) => sum + (p - (index === 2 ? 1 : 0)) ** 2, 0) / 4;
    expect(loss[0]).toBeCloseTo(expected, 5);
  });

  it('hinge counts how far the best wrong class comes within 1 of the right one', () => {
    const { loss } = run({ kind: 'hinge' }, LOGITS);
    expect(loss[0]).toBeCloseTo(0, 5);
    expect(loss[1]).toBeCloseTo(1.4, 5);
    expect(loss[2]).toBeCloseTo(4.1, 5);
  });

  it('focal with gamma 2 weighs cross-entropy by (1 - p)²', () => {
    const { loss } = run({ kind: 'focal', gamma: 2 }, LOGITS);
    const p = softmax(LOGITS[1]!)[1]!;
    expect(loss[1]).toBeCloseTo(-((1 - p) ** 2) * Math.log(p), 5);
  });

  it('smoothing spreads its fraction of the label over all classes', () => {
    expect(Array.from(oneHotLabels(Uint8Array.of(1), 4, 0.2))).toEqual(
      [0.05, 0.85, 0.05, 0.05].map((v) => expect.closeTo(v)),
    );
  });
});
