import type { EpochMetrics, TrainingOptions } from '../../../src/contract/training.ts';

/** One training to measure, in a browser. */
export interface Task {
  /** `stock-wasm` is tfjs's wasm backend with its own kernels and the missing one composed of them. */
  engine: 'ours' | 'stock-wasm' | 'webgl' | 'cpu';
  options: TrainingOptions;
  /** Pictures of the training set that are used; all if left out. */
  pictures?: number;
  /** Whether the test set is judged at the end. */
  judged?: boolean;
}

export interface Measured {
  /** From the order to the end of training: dataset, replicas and all. */
  secondsInAll: number;
  /** Milliseconds between the reports of steps, in order; the first contains the start of the replicas. */
  steps: number[];
  history: EpochMetrics[];
  /** Tensors, and bytes of the leader's WebAssembly memory, at the end of each epoch. */
  tensors: number[];
  heapBytes: number[];
  accuracy: number | null;
  loss: number | null;
}

/** The median step after the first `warmUp` ones, in which V8 has not compiled everything well yet. */
export function medianStep({ steps }: Measured, warmUp = 10): number {
  return median(steps.slice(Math.min(warmUp, steps.length - 1)));
}

/** The upper one of two in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
