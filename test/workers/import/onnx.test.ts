import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { anyOnnx } from '../../support/any-onnx.ts';
import { answers, apart, byteNoise, readFiles, softmax as softmaxOf } from '../../support/foreign-files.ts';
import { runForeignOnnx } from '../../support/onnx-runtime.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

/** Bytes of pictures with their channels last as numbers from 0 to 1 with them first. */
function channelsFirst(pixels: Uint8Array, side: number, channels: number): Float32Array {
  const places = side ** 2;
  return Float32Array.from(pixels, (_, at) => {
    const picture = Math.floor(at / (places * channels));
    const [channel, place] = [Math.floor(at / places) % channels, at % places];
    return pixels[(picture * places + place) * channels + channel]! / 255;
  });
}

it('an ONNX file of another program answers as in ONNX Runtime, whatever its operators are', async () => {
  await fc.assert(
    fc.asyncProperty(anyOnnx, async ({ file, imageSize, channels, classes, withChannels, softmax }) => {
      const pixels = byteNoise(2 * channels * imageSize ** 2);
      const sides = [...(withChannels ? [channels] : []), imageSize, imageSize];
      const rows = await runForeignOnnx(file, channelsFirst(pixels, imageSize, channels), sides);
      const expected = softmax ? rows : softmaxOf(rows, classes);
      const model = await readFiles({ 'net.onnx': file });
      expect(apart(await answers(model, pixels), expected)).toBeLessThan(1e-5);
    }),
    { numRuns: 150 },
  );
});
