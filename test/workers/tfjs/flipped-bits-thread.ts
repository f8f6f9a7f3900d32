/** A thread that tries copies of the kernels with one flipped bit each, and says what came of them, one after the other. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { KERNEL_FILES, type KernelBuild } from '../../../scripts/kernels.ts';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { registerTrainingKernels } from '../../../workers/kernels/register.ts';
import { ARCHITECTURES } from '../../../workers/models/architectures/index.ts';
import { selfTest } from '../../../workers/tfjs/self-test.ts';
import { Random } from '../../../workers/training/random.ts';

/** What the thread is told: the build, and which copies. */
export interface FlippedOrder {
  build: KernelBuild;
  from: number;
  to: number;
}

/** `wrong` passes the self-test and answers otherwise. */
export type FlippedOutcome = 'refused' | 'right' | 'wrong';

/** Where the code section of a module lies (WebAssembly core specification, 5.5.2: an id, a length, that many bytes). */
function codeSection(module: Uint8Array): [from: number, to: number] {
  for (let at = 8; at < module.length; ) {
    const id = module[at++];
    let length = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = module[at++]!;
      length |= (byte & 0x7f) << shift;
      more = byte >= 0x80;
    }
    if (id === 10) return [at, at + length];
    at += length;
  }
  throw new Error('it has no code');
}

/** A copy with one flipped bit in its code that compiles all the same. */
function flipped(module: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const [from, to] = codeSection(module);
  const random = Random.of(seed);
  for (;;) {
    const copy = new Uint8Array(module);
    copy[from + random.integer(to - from)]! ^= 1 << random.integer(8);
    if (WebAssembly.validate(copy)) return copy;
  }
}

const { build, from, to } = workerData.order as FlippedOrder;
await startNodeEngine({ build });
const models = Object.values(ARCHITECTURES).map((make) => make({ imageSize: 28, classes: 10, width: 1, seed: 1 }));
const picture = tf.tensor4d(
  Float32Array.from({ length: 784 }, (_, i) => Math.sin(i)),
  [1, 28, 28, 1],
);
const answers = () => tf.tidy(() => models.flatMap((model) => [...(model.predict(picture) as tf.Tensor).dataSync()]));
const right = answers();
const { HEAPU8 } = (tf.backend() as BackendWasm).wasm as unknown as { HEAPU8: Uint8Array };
const heap = HEAPU8.slice();
const whole = new Uint8Array(await readFile(KERNEL_FILES[build]));

async function tryCopy(seed: number): Promise<FlippedOutcome> {
  try {
    await registerTrainingKernels({ module: flipped(whole, seed) });
    await selfTest();
  } catch {
    return 'refused';
  }
  return answers().every((value, i) => Math.abs(value - right[i]!) < 1e-3) ? 'right' : 'wrong';
}

for (let index = from; index < to; index++) {
  parentPort!.postMessage({ index, outcome: await tryCopy(index) });
  // What it wrote where it may not would speak against the next.
  new Uint8Array(((tf.backend() as BackendWasm).wasm as unknown as { HEAPU8: Uint8Array }).HEAPU8.buffer).set(heap);
}
