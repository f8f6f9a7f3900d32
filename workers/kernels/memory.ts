import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type DataType, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Address } from './address.ts';
import { bindKernels, type Kernels, type StructMemory } from './exports.ts';

/** What of Emscripten's module the kernels need; tfjs leaves `asm` out of its types. */
interface EmscriptenHeap {
  asm?: { memory?: WebAssembly.Memory };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

/**
 * The memory of tfjs's wasm backend as kernels see it: tensors' addresses, outputs and scratch space.
 * An instance of the kernels' module imports that very memory, so that nothing is copied.
 */
export class Heap implements StructMemory {
  readonly kernels: Kernels;
  readonly #backend: BackendWasm;
  readonly #module: EmscriptenHeap;
  readonly #memory: WebAssembly.Memory;
  #integerWords = new Int32Array();
  #floatWords = new Float32Array();
  /** Outputs of the kernel that runs. */
  #outputs: TensorInfo[] = [];

  /** @throws Error if the backend is not the single-threaded build, whose memory alone can be imported. */
  constructor(backend: BackendWasm, kernels: WebAssembly.Module) {
    this.#backend = backend;
    this.#module = backend.wasm as unknown as EmscriptenHeap;
    const memory = this.#module.asm?.memory;
    if (!(memory?.buffer instanceof ArrayBuffer)) {
      throw new Error(
        'The training kernels need the single-threaded SIMD build of the wasm backend: set the flag ' +
          'WASM_HAS_MULTITHREAD_SUPPORT to false before the backend is initialised.',
      );
    }
    this.#memory = memory;
    const { exports } = new WebAssembly.Instance(kernels, { env: { memory } });
    this.kernels = bindKernels(exports, this);
  }

  /** The address of a tensor's first element; it stays valid until the tensor is disposed. */
  address(tensor: TensorInfo): Address {
    return this.#backend.dataIdMap.get(tensor.dataId as object).memoryOffset as Address;
  }

  /** The number of a tensor's elements. */
  size(tensor: TensorInfo): number {
    return util.sizeFromShape(tensor.shape);
  }

  /**
   * A tensor whose contents are undefined until a kernel has written all of it.
   * @throws Error if the heap cannot grow that far; tfjs would hand out address 0.
   */
  output(shape: number[], dtype: DataType = 'float32'): TensorInfo {
    const tensor = this.#backend.makeOutput(shape, dtype);
    this.#outputs.push(tensor);
    if (this.address(tensor) === 0) throw new Error(`The wasm heap has no room for a tensor of the shape [${shape}].`);
    return tensor;
  }

  /** The same values under a further tensor; they are freed with the last of both. */
  share({ dataId, shape, dtype }: TensorInfo): TensorInfo {
    this.#backend.incRef(dataId as object);
    return { dataId, shape, dtype };
  }

  /** Runs a kernel; if it throws, the outputs that it has made are freed. */
  releasingOnError<Result>(run: () => Result): Result {
    const outer = this.#outputs;
    const made: TensorInfo[] = [];
    this.#outputs = made;
    try {
      return run();
    } catch (error) {
      for (const { dataId } of made) this.#backend.disposeData(dataId as object);
      throw error;
    } finally {
      this.#outputs = outer;
    }
  }

  /**
   * Lends `bytes` of undefined contents, aligned to 8, for the duration of `use`.
   * @throws Error if the heap cannot grow that far.
   */
  scratch<Result>(bytes: number, use: (address: Address) => Result): Result {
    const address = (this.#module._malloc(Math.max(bytes, 1)) >>> 0) as Address;
    if (address === 0) throw new Error(`The wasm heap has no room for ${bytes} bytes of scratch space.`);
    try {
      return use(address);
    } finally {
      this.#module._free(address);
    }
  }

  get integerWords(): Int32Array {
    // Memory that has grown leaves its earlier views without length.
    if (this.#integerWords.length === 0) this.#integerWords = new Int32Array(this.#memory.buffer);
    return this.#integerWords;
  }

  get floatWords(): Float32Array {
    if (this.#floatWords.length === 0) this.#floatWords = new Float32Array(this.#memory.buffer);
    return this.#floatWords;
  }

  /** A view of `length` floats; anything that allocates may grow the heap and so detach it. */
  floats(address: Address, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, length);
  }

  /** A view of `length` integers; anything that allocates may grow the heap and so detach it. */
  integers(address: Address, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, address, length);
  }
}
