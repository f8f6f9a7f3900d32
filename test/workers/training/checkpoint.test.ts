import { describe, expect, it } from 'vitest';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../../../workers/training/checkpoint.ts';
import { SMALL } from './support.ts';

const CHECKPOINT: Checkpoint = {
  version: 1,
  options: SMALL,
  epoch: 2,
  step: 7,
  trainState: {
    vector: Float32Array.of(1, -2, 3.5),
    optimizer: [Float32Array.of(0.25), new Float32Array()],
    updates: 19,
    average: null,
  },
  schedule: { factor: 0.5, best: Number.POSITIVE_INFINITY, waited: 1 },
  best: { epoch: 1, figure: 0.75, waited: 1 },
  bestVector: Float32Array.of(4, 5, 6),
  firstLoss: 2.5,
  sums: { loss: 1, correct: 2, examples: 3, milliseconds: 4 },
  history: [
    {
      epoch: 1,
      loss: 1,
      accuracy: 0.5,
      validationLoss: null,
      validationAccuracy: null,
      learningRate: 0.1,
      seconds: 2,
      best: true,
    },
  ],
};

describe('a checkpoint', () => {
  it('comes back from its bytes as it was', () => {
    expect(decodeCheckpoint(encodeCheckpoint(CHECKPOINT))).toEqual(CHECKPOINT);
  });

  it('comes back from the bytes of a file that names its parts in another order', () => {
    const { trainState, ...rest } = CHECKPOINT;
    const { vector, optimizer, ...counts } = trainState;
    const length = (values: Float32Array) => ({ vector: values.length });
    const learner = { vector: length(vector), optimizer: optimizer.map(length), ...counts };
    const schedule = { ...rest.schedule, best: { infinity: true } };
    const header = JSON.stringify({ learner, ...rest, schedule, bestVector: length(rest.bestVector) });
    const text = new TextEncoder().encode(header);
    const bytes = Buffer.concat([
      Buffer.from('SELVEDGE-RUN-1\n'),
      new Uint8Array(Uint32Array.of(text.length).buffer),
      text,
      new Uint8Array(
        Float32Array.of(...vector, ...optimizer.flatMap((values) => [...values]), ...rest.bestVector).buffer,
      ),
    ]);
    expect(decodeCheckpoint(new Uint8Array(bytes))).toEqual(CHECKPOINT);
  });

  it('comes back from within a larger buffer', () => {
    const bytes = encodeCheckpoint(CHECKPOINT);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeCheckpoint(larger.subarray(3))).toEqual(CHECKPOINT);
  });

  it('is refused wherever it is cut off', () => {
    const bytes = encodeCheckpoint(CHECKPOINT);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeCheckpoint(bytes.subarray(0, length)), `${length} bytes`).toThrow(
        expect.objectContaining({ name: 'checkpoint-damaged' }),
      );
    }
  });

  it('is refused if it is something else', () => {
    expect(() => decodeCheckpoint(new TextEncoder().encode('{"version":1}                 '))).toThrow(/no checkpoint/);
  });
});
