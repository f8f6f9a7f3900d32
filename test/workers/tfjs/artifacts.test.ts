import '@tensorflow/tfjs-backend-cpu';
import { type io, setBackend } from '@tensorflow/tfjs-core';
import { type LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, it } from 'vitest';
import { run } from '../../../workers/models/predict.ts';
import { fromArtifacts, toArtifacts } from '../../../workers/tfjs/artifacts.ts';

beforeAll(async () => {
  await setBackend('cpu');
});

it('the artifacts of a model tell the depth multiplier of separable convolutions, and give it again', async () => {
  const network = sequential({
    layers: [
      layers.separableConv2d({ inputShape: [6, 6, 1], kernelSize: 3, filters: 2, depthMultiplier: 3 }),
      layers.depthwiseConv2d({ kernelSize: 2, depthMultiplier: 2 }),
      layers.flatten(),
    ],
  });
  const made = layers.dense({ units: 2 });
  network.add(made);
  const input = Float32Array.from({ length: 36 }, (_, i) => Math.sin(i));
  const again = await fromArtifacts(await toArtifacts(network));
  expect(await run(again, input)).toEqual(await run(network, input));
  network.dispose();
  again.dispose();
});

it('artifacts whose separable convolution has no depthwise kernel are not given with a multiplier that is lost', async () => {
  const layer = { class_name: 'SeparableConv2D', config: { name: 'odd' } };
  const model = {
    save: (handler: io.IOHandler) =>
      handler.save!({
        modelTopology: { config: { layers: [layer] } },
        weightSpecs: [],
        weightData: new ArrayBuffer(0),
      }),
  };
  await expect(toArtifacts(model as unknown as LayersModel)).rejects.toThrow(/odd/);
});
