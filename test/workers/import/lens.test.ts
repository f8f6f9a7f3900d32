import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Seeing } from '../../../src/domain/foreign-model.ts';
import { answers, apart, byteNoise, readFiles, softmax } from '../../support/foreign-files.ts';
import { foreignOnnx } from '../../support/foreign-onnx.ts';
import { runForeignOnnx } from '../../support/onnx-runtime.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

const SIDE = 12;
const PLACES = SIDE ** 2;
const LUMA = [0.299, 0.587, 0.114];

/** What a network has to be given for a picture, worked out place by place; channels first. */
function wanted(pixels: Uint8Array, seeing: Seeing, taken: number): Float32Array {
  const given = pixels.length / PLACES;
  const each = (values: number[], channel: number) => values[channel % values.length]!;
  return Float32Array.from({ length: taken * PLACES }, (_, at) => {
    const [channel, place] = [Math.floor(at / PLACES), at % PLACES];
    const bytes = Array.from(pixels.subarray(place * given, (place + 1) * given));
    const grey = given === 1 ? bytes[0]! : bytes.reduce((sum, byte, i) => sum + LUMA[i]! * byte, 0);
    const from = seeing.blueFirst && given === 3 ? 2 - channel : channel;
    const tone = (given === 3 && taken === 3 ? bytes[from]! : grey) / 255;
    return ((seeing.inverted ? 1 - tone : tone) - each(seeing.mean, channel)) / each(seeing.deviation, channel);
  });
}

const numbers = (channels: number, min: number) =>
  fc.oneof(
    fc.array(fc.double({ min, max: 1, noNaN: true }), { minLength: 1, maxLength: 1 }),
    fc.array(fc.double({ min, max: 1, noNaN: true }), { minLength: channels, maxLength: channels }),
  );

it('a network sees what was chosen, whatever that is', async () => {
  const seen = fc.constantFrom(1, 3).chain((taken) =>
    fc.record({
      taken: fc.constant(taken),
      seeing: fc.record({
        picture: fc.constantFrom('garment' as const, 'photo' as const),
        inverted: fc.boolean(),
        blueFirst: fc.boolean(),
        mean: numbers(taken, 0),
        deviation: numbers(taken, 0.1),
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(seen, async ({ taken, seeing }) => {
      const file = foreignOnnx({ side: SIDE, channels: taken, classes: 3 });
      const pixels = byteNoise(PLACES * (seeing.picture === 'photo' ? 3 : 1));
      const expected = softmax(await runForeignOnnx(file, wanted(pixels, seeing, taken), [taken, SIDE, SIDE]), 3);
      const model = await readFiles({ 'net.onnx': file });
      expect(apart(await answers(model, pixels, seeing), expected)).toBeLessThan(1e-5);
    }),
    { numRuns: 60 },
  );
});
