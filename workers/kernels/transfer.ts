import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { add, backend, getBackend, type Tensor, tensor } from '@tensorflow/tfjs-core';
import { type Address, offset } from './address.ts';
import type { Heap } from './memory.ts';
import { currentHeap } from './register.ts';

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

/** Floats added at a time: 64 kB, which the second-level cache holds beside what they are added to. */
const BLOCK = 16 * 1024;

/**
 * Adds two sets of floats into both: one sweep on wasm, where adding first and copying then would take three.
 * @param own a float32 tensor, which is used again for the sum or disposed of
 * @param other as long; holds the sum afterwards
 * @returns a tensor of the sum
 */
export async function addBoth(own: Tensor, other: Float32Array): Promise<Tensor> {
  const heap = currentHeap();
  if (heap) {
    addInHeap(heap, heap.address(own), other);
    return own;
  }
  const added = fromFloats(other, own.shape);
  const sum = add(own, added);
  own.dispose();
  added.dispose();
  await toFloats(sum, other);
  return sum;
}

function addInHeap(heap: Heap, own: Address, other: Float32Array): void {
  heap.scratch(BLOCK * Float32Array.BYTES_PER_ELEMENT, (scratch) => {
    for (let first = 0; first < other.length; first += BLOCK) {
      const block = other.subarray(first, first + BLOCK);
      const sum = offset(own, first * Float32Array.BYTES_PER_ELEMENT);
      heap.floats(scratch, block.length).set(block);
      heap.kernels.addTo(sum, scratch, block.length);
      block.set(heap.floats(sum, block.length));
    }
  });
}
