import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs';
import { registerFastGradients } from '../../../workers/kernels/fit/gradients.ts';
import { SHARING_KERNELS } from '../../../workers/kernels/fit/sharing.ts';
import { TRAINING_KERNELS } from '../../../workers/kernels/list.ts';
import { registerTrainingKernels } from '../../../workers/kernels/register.ts';
import { KERNEL_FILES } from '../../kernels.ts';
import { startNodeEngine } from '../../support/engine.ts';

const BATCH = 64;

/** Milliseconds of one step of tfjs's own `trainOnBatch`, in Node. */
interface Gain {
  /** With the training kernels under tfjs's names. */
  kernels: number;
  /** With the gradients and kernels that are made for fit, too. */
  rewritten: number;
}

type Layers = () => tf.layers.Layer[];

const conv = (filters: number, more = {}) =>
  tf.layers.conv2d({ kernelSize: 3, filters, padding: 'same', activation: 'relu', ...more });

const NETWORKS: Record<string, Layers> = {
  plain: () => [
    conv(32, { inputShape: [28, 28, 1] }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    conv(64),
    tf.layers.maxPooling2d({ poolSize: 2 }),
  ],
  'with batch normalization': () => [
    conv(32, { inputShape: [28, 28, 1] }),
    tf.layers.batchNormalization(),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    conv(64),
    tf.layers.batchNormalization(),
    tf.layers.maxPooling2d({ poolSize: 2 }),
  ],
};

/** Medians over `turns` of `steps` steps each; the gradients come last, as they stay. */
export async function gainOfFit(steps: number, turns: number): Promise<Record<string, Gain>> {
  const build = await startNodeEngine();
  const kernels = await timeEach(steps, turns);
  const module = await readFile(KERNEL_FILES[build]);
  await registerTrainingKernels({ module, kernels: [...TRAINING_KERNELS, ...SHARING_KERNELS] });
  registerFastGradients();
  const rewritten = await timeEach(steps, turns);
  return Object.fromEntries(
    Object.keys(NETWORKS).map((name) => [name, { kernels: kernels[name]!, rewritten: rewritten[name]! }]),
  );
}

async function timeEach(steps: number, turns: number): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const [name, layers] of Object.entries(NETWORKS)) {
    const end = [tf.layers.flatten(), tf.layers.dense({ units: 10, activation: 'softmax' })];
    const model = tf.sequential({ layers: [...layers(), ...end] });
    model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy' });
    const x = tf.randomUniform([BATCH, 28, 28, 1], 0, 1, 'float32', 1);
    const y = tf.oneHot(tf.range(0, BATCH, 1, 'int32').mod(tf.scalar(10, 'int32')).toInt(), 10);
    for (let step = 0; step < steps; step++) await model.trainOnBatch(x, y);
    const each: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const began = performance.now();
      for (let step = 0; step < steps; step++) await model.trainOnBatch(x, y);
      each.push((performance.now() - began) / steps);
    }
    times[name] = each.sort((a, b) => a - b)[Math.floor(turns / 2)]!;
    tf.dispose([x, y]);
    model.dispose();
  }
  return times;
}
