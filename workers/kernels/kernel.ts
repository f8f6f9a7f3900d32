import {
  engine,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type NamedTensorMap,
  type Tensor,
  type TensorInfo,
  util,
} from '@tensorflow/tfjs-core';
import type { Heap } from './memory.ts';

export interface KernelCall {
  inputs: NamedTensorInfoMap;
  attrs: NamedAttrMap;
  heap: Heap;
  /**
   * Runs the wasm backend's own kernel of this name on the same inputs, or on other ones.
   * @throws Error if the backend has none.
   */
  stock(inputs?: NamedTensorInfoMap, attrs?: NamedAttrMap): TensorInfo | TensorInfo[];
}

/** One kernel for the wasm backend: checks its inputs, allocates the outputs, calls the module on their addresses. */
export interface TrainingKernel {
  /** The name that tfjs knows the kernel by. */
  name: string;
  run(call: KernelCall): TensorInfo | TensorInfo[];
}

/**
 * A kernel that tfjs has no name for. It is registered under its name on every backend, so that training code calls
 * the same operation whatever runs it. All are float32, NHWC (channels last), and functional: they never write to an
 * input.
 */
export interface OwnKernel extends TrainingKernel {
  /** The same of stock tfjs operations, for a backend without kernels of ours. Its caller tidies. */
  composed(inputs: Record<string, Tensor>, attrs: NamedAttrMap): Tensor | Tensor[];
}

/**
 * Runs a kernel of our own on whichever backend is active. Results are new tensors that the caller disposes of (or
 * `tidy` does). They are not differentiable: a gradient is a call of its own.
 */
export function callKernel<Result>({ name }: OwnKernel, inputs: NamedTensorMap, attrs: NamedAttrMap = {}): Result {
  return engine().runKernel(name, inputs, attrs) as Result;
}

/**
 * The named inputs, in that order.
 * @throws Error if one is missing or not float32.
 */
export function requireFloat32<Names extends string[]>(
  kernel: string,
  inputs: NamedTensorInfoMap,
  ...names: Names
): { [Index in keyof Names]: TensorInfo } {
  return names.map((name) => {
    const tensor = inputs[name];
    if (!tensor) throw new Error(`${kernel} needs the input '${name}'.`);
    if (tensor.dtype !== 'float32') throw new Error(`${kernel}: '${name}' must be float32, not ${tensor.dtype}.`);
    return tensor;
  }) as { [Index in keyof Names]: TensorInfo };
}

/** @throws Error if the input `name` is not of that shape: a kernel would read or write beyond its end. */
export function requireShape(kernel: string, name: string, tensor: TensorInfo, shape: number[]): void {
  if (!util.arraysEqual(tensor.shape, shape)) {
    throw new Error(`${kernel}: ${name} must be of the shape [${shape}], not [${tensor.shape}].`);
  }
}

/** @throws Error if the tensors' shapes differ. */
export function requireSameShape(kernel: string, first: TensorInfo, ...others: TensorInfo[]): void {
  for (const other of others) {
    if (!util.arraysEqual(first.shape, other.shape)) {
      throw new Error(`${kernel} needs tensors of one shape, not [${first.shape}] and [${other.shape}].`);
    }
  }
}
