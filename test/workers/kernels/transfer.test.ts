import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { addBoth, fromFloats, toFloats } from '../../../workers/kernels/transfer.ts';

const VALUES = Float32Array.of(1, 2.5, -3, 4, 5, 6);

const backends: Record<string, () => Promise<unknown>> = {
  wasm: () => startNodeEngine({ build: 'simd' }),
  cpu: () => tf.setBackend('cpu'),
};

for (const [name, start] of Object.entries(backends)) {
  describe(`tensors and arrays on ${name}`, () => {
    beforeAll(async () => void (await start()));

    it('exchange values, also with a part of an array', async () => {
      const array = new Float32Array(8);
      const tensor = fromFloats(VALUES.subarray(1, 5), [2, 2]);
      await toFloats(tensor, array.subarray(2, 6));
      expect(tensor.shape).toEqual([2, 2]);
      expect([...array]).toEqual([0, 0, 2.5, -3, 4, 5, 0, 0]);
    });

    it('share no memory', async () => {
      const [given, taken] = [VALUES.slice(), new Float32Array(6)];
      const tensor = fromFloats(given, [6]);
      given.fill(0);
      await toFloats(tensor, taken);
      expect(taken).toEqual(VALUES);
      taken.fill(0);
      expect(await tensor.data()).toEqual(VALUES);
    });

    it('add up into both', async () => {
      const before = tf.memory().numTensors;
      const array = new Float32Array(8).fill(0.1);
      const sum = await addBoth(fromFloats(VALUES, [2, 3]), array.subarray(1, 7));
      const expected = VALUES.map((value) => value + Math.fround(0.1));
      expect(sum.shape).toEqual([2, 3]);
      expect(await sum.data()).toEqual(expected);
      expect(array).toEqual(Float32Array.of(0.1, ...expected, 0.1));
      sum.dispose();
      expect(tf.memory().numTensors).toBe(before);
    });
  });
}
