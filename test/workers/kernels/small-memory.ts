import { readFile } from 'node:fs/promises';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type DataType, type NamedAttrMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { KERNEL_FILES, type KernelBuild } from '../../../scripts/kernels.ts';
import type { TrainingKernel } from '../../../workers/kernels/kernel.ts';
import { TRAINING_KERNELS } from '../../../workers/kernels/list.ts';
import { Heap } from '../../../workers/kernels/memory.ts';
import { values } from './builds.ts';

/** A kernel's inputs by shape; those named in `integers` hold numbers from -1 up to what is said there. */
export interface Call {
  inputs: Record<string, number[]>;
  integers?: Record<string, number>;
  attrs?: Record<string, unknown>;
}

const BYTES = 4 * 2 ** 20;
const PAGE = 2 ** 16;

/**
 * Stands in for tfjs's backend with a memory of 4 MB, in which one allocation of a call can be placed so that it ends
 * where memory ends, or be refused: the former makes a trap of every access beyond that allocation's end.
 */
export class SmallMemory {
  readonly dataIdMap = new Map<object, { memoryOffset: number }>();
  readonly wasm: unknown;
  readonly #heap: Heap;
  readonly #kernel: TrainingKernel;
  #next = 0;
  #allocations = 0;
  #chosen = 0;
  #refuses = false;

  /** For calls of one kernel, by its name. */
  static async load(build: KernelBuild, kernel: string): Promise<SmallMemory> {
    const found = TRAINING_KERNELS.find(({ name }) => name === kernel);
    if (!found) throw new Error(`No kernel has the name '${kernel}'.`);
    return new SmallMemory(await WebAssembly.compile(await readFile(KERNEL_FILES[build])), found);
  }

  private constructor(kernels: WebAssembly.Module, kernel: TrainingKernel) {
    this.#kernel = kernel;
    const memory = new WebAssembly.Memory({ initial: BYTES / PAGE });
    this.wasm = { asm: { memory }, _malloc: (bytes: number) => this.#allocate(bytes), _free: () => {} };
    this.#heap = new Heap(this as unknown as BackendWasm, kernels);
  }

  makeOutput(shape: number[], dtype: DataType): TensorInfo {
    const dataId = {};
    this.dataIdMap.set(dataId, { memoryOffset: this.#allocate(util.sizeFromShape(shape) * 4) });
    return { dataId, shape, dtype };
  }

  disposeData(dataId: object): void {
    this.dataIdMap.delete(dataId);
  }

  /** Runs `call` once for each of its allocations, inputs and scratch space included, with that one at memory's end. */
  runWithEachAtTheEnd(call: Call): void {
    this.#refuses = false;
    this.#chosen = 0;
    do this.#run(call);
    while (++this.#chosen < this.#allocations);
  }

  /** Runs `call` once for each allocation of the kernel, refusing that one. Returns the tensors left of each run. */
  tensorsLeftWhenRefused(call: Call): number[] {
    this.#refuses = true;
    this.#chosen = Object.keys(call.inputs).length;
    const left: number[] = [];
    for (;;) {
      try {
        this.#run(call);
        // Not refused: there was no such allocation.
        return left;
      } catch (error) {
        if (!/has no room/.test(String(error))) throw error;
        left.push(this.dataIdMap.size - Object.keys(call.inputs).length);
      }
      this.#chosen++;
    }
  }

  #run({ inputs, integers = {}, attrs = {} }: Call): void {
    this.#next = 16;
    this.#allocations = 0;
    this.dataIdMap.clear();
    const heap = this.#heap;
    const tensors = Object.entries(inputs).map(([name, shape], i) => {
      const highest = integers[name];
      const tensor = this.makeOutput(shape, highest === undefined ? 'float32' : 'int32');
      const numbers = values(heap.size(tensor), i);
      const at = heap.address(tensor);
      if (highest === undefined) heap.floats(at, numbers.length).set(numbers);
      else
        heap.integers(at, numbers.length).set([...numbers].map((value) => (Math.abs(value * 16) % (highest + 2)) - 1));
      return [name, tensor] as const;
    });
    const stock = () => {
      throw new Error(`${this.#kernel.name} is left to tfjs.`);
    };
    const call = { inputs: Object.fromEntries(tensors), attrs: attrs as NamedAttrMap, heap, stock };
    heap.releasingOnError(() => this.#kernel.run(call));
  }

  #allocate(bytes: number): number {
    const chosen = this.#allocations++ === this.#chosen;
    // Whole floats, as an address is one's.
    if (chosen) return this.#refuses ? 0 : BYTES - Math.ceil(bytes / 4) * 4;
    const at = this.#next;
    this.#next += Math.ceil(bytes / 8) * 8;
    return at;
  }
}
