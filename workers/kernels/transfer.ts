import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, getBackend, type Tensor, tensor } from '@tensorflow/tfjs-core';

/**
 * Between tensors and arrays that are used again and again, as those are that travel between threads: on wasm one
 * copy straight into or out of the heap, where tfjs's own `data()` makes a new array each time.
 */

/** A float32 tensor that holds a copy of `values`. */
export function fromFloats(values: Float32Array, shape: number[]): Tensor {
  // wasm copies what it is given; the other backends keep the very array, for how long they do not say.
  return tensor(getBackend() === 'wasm' ? values : values.slice(), shape, 'float32');
}

/** Copies a float32 tensor's values to `target`, which is as long. */
export async function toFloats(from: Tensor, target: Float32Array): Promise<void> {
  if (getBackend() === 'wasm') target.set((backend() as BackendWasm).typedArrayFromHeap(from) as Float32Array);
  else target.set(await from.data<'float32'>());
}
