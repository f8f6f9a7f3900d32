import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend as currentBackend,
  engine,
  findBackend,
  getKernelsForBackend,
  type KernelConfig,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorMap,
  registerKernel,
  type Tensor,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import type { KernelCall, TrainingKernel } from './kernel.ts';
import { TRAINING_KERNELS } from './list.ts';
import { Heap } from './memory.ts';

const BACKEND = 'wasm';

interface TrainingKernelOptions {
  /** build/simd.wasm or build/relaxed-simd.wasm, compiled or as bytes. */
  module: WebAssembly.Module | BufferSource;
  /** `TRAINING_KERNELS` and further ones of their kind. */
  kernels?: readonly TrainingKernel[];
}

/** The backend's own kernels by name, kept when a kernel of ours takes their place. */
const stockKernels = new Map<string, KernelConfig>();
const ours = new WeakSet<KernelFunc>();
/** Heaps of the backends whose kernels have run, in the build that was registered last. */
let heaps = new WeakMap<BackendWasm, Heap>();

/** The heap of tfjs's current backend, where it has the training kernels. */
export function currentHeap(): Heap | undefined {
  return heaps.get(currentBackend() as BackendWasm);
}

/**
 * Gives the wasm backend what training needs. The backend must be initialised (`await setBackend('wasm')`) from
 * its single-threaded SIMD build. May be called again, with the other build too: the last call counts.
 * @throws Error if there is no such backend; WebAssembly.CompileError if the browser lacks the build's instructions.
 */
export async function registerTrainingKernels({
  module,
  kernels = TRAINING_KERNELS,
}: TrainingKernelOptions): Promise<void> {
  const compiled = module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module);
  const backend = findBackend(BACKEND) as BackendWasm | null;
  if (!backend) throw new Error("Initialise the wasm backend, await setBackend('wasm'), before its training kernels.");
  heaps = new WeakMap<BackendWasm, Heap>([[backend, new Heap(backend, compiled)]]);
  const heapOf = (owner: BackendWasm): Heap => {
    const heap = heaps.get(owner) ?? new Heap(owner, compiled);
    heaps.set(owner, heap);
    return heap;
  };
  const registered = new Map(getKernelsForBackend(BACKEND).map((config) => [config.kernelName, config]));
  for (const kernel of kernels) {
    const present = registered.get(kernel.name);
    if (present && !ours.has(present.kernelFunc)) stockKernels.set(kernel.name, present);
    if (present) unregisterKernel(kernel.name, BACKEND);
    registerKernel(kernelConfig(kernel, heapOf));
  }
}

/**
 * Runs a kernel of tfjs's own that one of ours has replaced, on its current backend.
 * @throws Error if there is none of that name
 */
export function runStockKernel(name: string, inputs: NamedTensorMap, attrs: NamedAttrMap): Tensor {
  const stock = stockKernels.get(name);
  if (stock === undefined) throw new Error(`No kernel of ours is in the place of ${name}.`);
  const output = stock.kernelFunc({ inputs, attrs, backend: currentBackend() });
  return engine().makeTensorFromTensorInfo(output as TensorInfo);
}

/** tfjs's form of a kernel; the stock kernel's set-up is kept, so that it stays callable on a backend made later. */
function kernelConfig(kernel: TrainingKernel, heapOf: (backend: BackendWasm) => Heap): KernelConfig {
  const stock = stockKernels.get(kernel.name);
  const kernelFunc: KernelFunc = ({ inputs, attrs = {}, backend }) => {
    const heap = heapOf(backend as BackendWasm);
    const callStock: KernelCall['stock'] = (otherInputs = inputs, otherAttrs = attrs) => {
      if (!stock) throw new Error(`The wasm backend has no kernel '${kernel.name}' of its own.`);
      return stock.kernelFunc({ inputs: otherInputs, attrs: otherAttrs, backend });
    };
    return heap.releasingOnError(() => kernel.run({ inputs, attrs, heap, stock: callStock }));
  };
  ours.add(kernelFunc);
  return { ...stock, kernelName: kernel.name, backendName: BACKEND, kernelFunc };
}
