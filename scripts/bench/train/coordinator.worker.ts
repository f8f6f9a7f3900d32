/** The worker that trains, as the app's classifier worker does: same engine, same modules, same dataset shards. */

import * as tf from '@tensorflow/tfjs-core';
import { preprocessingOf } from '../../../src/domain/datasets/dataset-spec.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { replicaName, replicaPort } from '../../../workers/browser/replica-ports.ts';
import { sha256 } from '../../../workers/common/sha256.ts';
import { loadDataset } from '../../../workers/data/index.ts';
import { evaluateModel } from '../../../workers/training/evaluate.ts';
import { examplesBetween, labelledPictures } from '../../../workers/training/examples.ts';
import type { ReplicaPort } from '../../../workers/training/replicas/replica-protocol.ts';
import { buildNetwork, train } from '../../../workers/training/train.ts';
import { startBenchEngine } from './engine.ts';
import type { FromCoordinator, Measured, Task, ToCoordinator } from './tasks.ts';

let replicas = 0;

function startReplica(): ReplicaPort {
  const name = replicaName(++replicas);
  return replicaPort(new Worker(new URL('./replica.worker.ts', import.meta.url), { type: 'module', name }), name);
}

const tell = (message: FromCoordinator) => self.postMessage(message);
const stop = new AbortController();

self.onmessage = async ({ data }: MessageEvent<ToCoordinator>) => {
  if ('cancel' in data) {
    stop.abort();
    return;
  }
  try {
    await startBenchEngine(data.task.engine);
    tell({ measured: await measure(data.task) });
  } catch (error) {
    tell({ error: String(error instanceof Error ? error.stack : error) });
  }
};

async function measure({ options, pictures, evaluated }: Task): Promise<Measured> {
  const began = performance.now();
  const dataset = await loadDataset(FASHION_MNIST, new URL('/data/', location.href).href);
  const count = pictures ?? dataset.train.size;
  const examples = examplesBetween(labelledPictures(dataset.train), 0, count);
  const network = buildNetwork(options, FASHION_MNIST);
  const result: Omit<Measured, 'end' | 'weights'> = {
    secondsInAll: 0,
    steps: [],
    losses: [],
    lost: [],
    history: [],
    tensors: [],
    heapBytes: [],
    accuracy: null,
    loss: null,
  };
  let last = performance.now();
  const { history, end, vector } = await train(network, {
    options,
    examples,
    spec: FASHION_MNIST,
    startReplica,
    control: { signal: stop.signal },
    onProgress(progress) {
      if (progress.kind === 'step') {
        result.steps.push(performance.now() - last);
        result.losses.push(progress.loss);
        tell({ step: result.steps.length });
      } else if (progress.kind === 'replica-lost') {
        result.lost.push(result.steps.length);
      } else {
        result.tensors.push(tf.memory().numTensors);
        result.heapBytes.push(heapBytes());
      }
      last = performance.now();
    },
  });
  result.secondsInAll = (performance.now() - began) / 1000;
  result.history = history;
  if (evaluated) {
    const { accuracy, loss } = await evaluateModel(
      network,
      labelledPictures(dataset.test),
      preprocessingOf(FASHION_MNIST),
    );
    Object.assign(result, { accuracy, loss });
  }
  network.dispose();
  return { ...result, end, weights: await sha256(new Uint8Array(vector.slice().buffer as ArrayBuffer)) };
}

function heapBytes(): number {
  const { wasm } = tf.backend() as unknown as { wasm?: { HEAPU8: Uint8Array } };
  return wasm?.HEAPU8.byteLength ?? 0;
}
