import '@tensorflow/tfjs-backend-cpu';
import { loadGraphModel } from '@tensorflow/tfjs';
import { io, setBackend, type Tensor, tensor, tidy } from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { answers, apart, byteNoise, readFiles, softmax } from '../../support/foreign-files.ts';
import { GraphMaker } from '../../support/graph-maker.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

/** What TensorFlow.js's own converter library answers. */
async function byConverter(
  files: Record<string, string | Uint8Array>,
  pixels: Uint8Array,
  sides: number[],
): Promise<Float32Array> {
  const { modelTopology, weightsManifest, signature } = JSON.parse(files['model.json'] as string);
  const weightData = new Uint8Array(Buffer.concat(weightsManifest[0].paths.map((path: string) => files[path]))).buffer;
  const artifacts = { modelTopology, signature, weightSpecs: weightsManifest[0].weights, weightData };
  const model = await loadGraphModel(io.fromMemory(artifacts));
  const input = Float32Array.from(pixels, (byte) => byte / 255);
  const size = sides.reduce((all, side) => all * side, 1);
  const output = tidy(() => model.predict(tensor(input, [input.length / size, ...sides])) as Tensor);
  const found = (await output.data()) as Float32Array;
  output.dispose();
  model.dispose();
  return found;
}

type Step = (maker: GraphMaker, x: string, channels: number) => [name: string, channels: number];

const padding = fc.constantFrom('SAME', 'VALID');
const fusedActivation = fc.constantFrom([], ['Relu'], ['Relu6'], ['Elu'], ['Sigmoid']);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      size: fc.integer({ min: 1, max: 3 }),
      stride: fc.integer({ min: 1, max: 2 }),
      padding,
      filters: fc.integer({ min: 1, max: 4 }),
      fused: fusedActivation,
      depthwise: fc.boolean(),
    })
    .map(
      ({ size, stride, padding, filters, fused, depthwise }): Step =>
        (maker, x, channels) => {
          const outputs = depthwise ? channels : filters;
          const bias = maker.weight([outputs], 0.2);
          const op = depthwise ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D';
          const kernel = [size, size, channels, depthwise ? 1 : filters];
          return [
            maker.convolution(x, kernel, { op, stride, padding, fused: ['BiasAdd', ...fused], extra: [bias] }),
            outputs,
          ];
        },
    ),
  fc.record({ op: fc.constantFrom('MaxPool', 'AvgPool'), size: fc.integer({ min: 1, max: 2 }), padding }).map(
    ({ op, size, padding }): Step =>
      (maker, x, channels) => [maker.pool(op, x, size, 1, padding), channels],
  ),
  fc.constantFrom('Relu', 'Relu6', 'Sigmoid', 'Tanh', 'Elu', 'Selu', 'Softplus', 'Identity', 'Square').map(
    (op): Step =>
      (maker, x, channels) => [maker.add(op, [x]), channels],
  ),
  fc.constantFrom('AddV2', 'Sub', 'Mul', 'RealDiv', 'Maximum').map(
    (op): Step =>
      (maker, x, channels) => [maker.add(op, [x, maker.weight(op === 'Maximum' ? [] : [channels], 0.1, 1)]), channels],
  ),
  fc.constantFrom('residual', 'concat', 'pad', 'turned').map(
    (kind): Step =>
      (maker, x, channels) => {
        if (kind === 'pad') return [maker.add('Pad', [x, matrix(maker)]), channels];
        if (kind === 'turned') {
          const turned = maker.add('Transpose', [x, maker.wholes([0, 3, 1, 2])]);
          return [maker.add('Transpose', [maker.add('Softmax', [turned]), maker.wholes([0, 2, 3, 1])]), channels];
        }
        const other = maker.convolution(x, [1, 1, channels, channels]);
        if (kind === 'residual') return [maker.add('AddV2', [x, other]), channels];
        return [maker.add('ConcatV2', [x, other, maker.wholes([-1])], { N: { i: '2' } }), 2 * channels];
      },
  ),
);

/** One row or column of zeros on two sides. */
function matrix(maker: GraphMaker): string {
  const name = maker.wholes([0, 0, 1, 0, 0, 1, 0, 0]);
  maker.specs.at(-1)!.shape = [4, 2];
  return name;
}

it('a graph model answers as in TensorFlow.js’s converter library, whatever its operations are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        side: fc.integer({ min: 10, max: 12 }),
        channels: fc.constantFrom(1, 3),
        classes: fc.integer({ min: 2, max: 4 }),
        seed: fc.nat(),
        steps: fc.array(step, { maxLength: 4 }),
        probabilities: fc.boolean(),
        mean: fc.boolean(),
      }),
      async ({ side, channels, classes, seed, steps, probabilities, mean }) => {
        const maker = new GraphMaker(seed);
        let [x, count] = steps.reduce<[string, number]>(
          ([name, wide], each) => each(maker, name, wide),
          [maker.input([side, side, channels]), channels],
        );
        if (!mean) {
          const pointwise = maker.convolution(x, [1, 1, count, 2], {
            fused: ['BiasAdd'],
            op: '_FusedConv2D',
            extra: [maker.weight([2], 0.1)],
          });
          [x, count] = [maker.add('Max', [pointwise, maker.wholes([1, 2])], { keep_dims: { b: true } }), 2];
          x = maker.add('Reshape', [x, maker.wholes([-1, count])]);
        } else x = maker.add('Mean', [x, maker.wholes([1, 2])], { keep_dims: { b: false } });
        const fused = {
          fused_ops: { list: { s: [Buffer.from('BiasAdd').toString('base64')] } },
          num_args: { i: '1' },
          transpose_a: { b: false },
          transpose_b: { b: false },
        };
        const scores = maker.add(
          '_FusedMatMul',
          [x, maker.weight([count, classes], 1), maker.weight([classes], 0.2)],
          fused,
        );
        const output = probabilities ? maker.add('Softmax', [scores]) : scores;
        const files = maker.finish(output, 40);
        const pixels = byteNoise(2 * channels * side ** 2);
        const rows = await byConverter(files, pixels, [side, side, channels]);
        const model = await readFiles(files);
        expect(apart(await answers(model, pixels), probabilities ? rows : softmax(rows, classes))).toBeLessThan(1e-5);
      },
    ),
    { numRuns: 100 },
  );
});
