/** The worker that trains, as the app's classifier worker does: same engine, same modules, same dataset shards. */

import * as tf from '@tensorflow/tfjs-core';
import { CLASS_NAMES } from '../../../src/contract/classes.ts';
import { replicaPort } from '../../../workers/browser/replica-ports.ts';
import { FASHION_MNIST_PREPROCESSING, loadDataset } from '../../../workers/data/index.ts';
import { evaluateModel } from '../../../workers/training/evaluate.ts';
import { buildNetwork, train } from '../../../workers/training/train.ts';
import { startBenchEngine } from './engine.ts';
import type { Measured, Task } from './tasks.ts';

const startReplica = () => replicaPort(new Worker(new URL('./replica.worker.ts', import.meta.url), { type: 'module' }));

self.onmessage = async ({ data: { call, task } }: MessageEvent<{ call: number; task: Task }>) => {
  try {
    await startBenchEngine(task.engine);
    self.postMessage({ call, measured: await measure(task) });
  } catch (error) {
    self.postMessage({ call, error: error instanceof Error ? error.stack : String(error) });
  }
};

async function measure({ options, pictures, judged }: Task): Promise<Measured> {
  const began = performance.now();
  const dataset = await loadDataset(new URL('/data/', location.href).href);
  const count = pictures ?? dataset.train.size;
  const { images, labels } = dataset.train;
  const examples = { images: images.subarray(0, count * 784), labels: labels.subarray(0, count) };
  const network = buildNetwork(options, FASHION_MNIST_PREPROCESSING.imageSize, CLASS_NAMES.length);
  const result: Measured = {
    secondsInAll: 0,
    steps: [],
    history: [],
    tensors: [],
    heapBytes: [],
    accuracy: null,
    loss: null,
  };
  let last = performance.now();
  const { history } = await train(network, {
    options,
    examples,
    preprocessing: FASHION_MNIST_PREPROCESSING,
    startReplica,
    onProgress({ kind }) {
      if (kind === 'step') {
        result.steps.push(performance.now() - last);
      } else if (kind === 'epoch') {
        result.tensors.push(tf.memory().numTensors);
        result.heapBytes.push(heapBytes());
      }
      last = performance.now();
    },
  });
  result.secondsInAll = (performance.now() - began) / 1000;
  result.history = history;
  if (judged) {
    const { accuracy, loss } = await evaluateModel(network, dataset.test, FASHION_MNIST_PREPROCESSING);
    Object.assign(result, { accuracy, loss });
  }
  network.dispose();
  return result;
}

function heapBytes(): number {
  const { wasm } = tf.backend() as unknown as { wasm?: { HEAPU8: Uint8Array } };
  return wasm?.HEAPU8.byteLength ?? 0;
}
