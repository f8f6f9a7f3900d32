import type { TrainingOptions } from '../../../src/domain/training-options.ts';
import type { EpochMetrics, TrainingEnd } from '../../../src/domain/training-progress.ts';

/**
 * `ours-plain` is ours without relaxed SIMD; `stock-wasm` is tfjs's wasm backend with its own kernels and the missing
 * one composed of them.
 */
export type BenchEngine = 'ours' | 'ours-plain' | 'stock-wasm' | 'webgl' | 'cpu';

/** One training to measure, in a browser. */
export interface Task {
  engine: BenchEngine;
  options: TrainingOptions;
  /** Pictures of the training set that are used; all if left out. */
  pictures?: number;
  /** Whether the test set is evaluated at the end. */
  evaluated?: boolean;
}

export interface Measured {
  end: TrainingEnd;
  /** From the order to the end of training: dataset, replicas and all. */
  secondsInAll: number;
  /** Milliseconds between the reports of steps, in order; the first contains the start of the replicas. */
  steps: number[];
  /** Mean loss of each step's batch. */
  losses: number[];
  /** For each replica that was lost, the steps that were finished by then. */
  lost: number[];
  /** SHA-256 of the weights that the run leaves, in hex. */
  weights: string;
  history: EpochMetrics[];
  /** Tensors, and bytes of the coordinator's WebAssembly memory, at the end of each epoch. */
  tensors: number[];
  heapBytes: number[];
  accuracy: number | null;
  loss: number | null;
}

/** What a coordinator is asked for: what to train and, perhaps, to stop. */
export type ToCoordinator = { task: Task } | { cancel: true };

export type FromCoordinator = { step: number } | { measured: Measured } | { error: string };

/** What the page offers to the script that drives the browser, as `bench`. */
export interface BenchPage {
  /** Runs each task in a worker of its own, all at once. */
  run(tasks: Task[]): Promise<Measured[]>;
  /** Cancels all; resolves with the steps that were still reported when the last has told its result. */
  cancel(): Promise<number>;
  /** Steps that were reported since the page was loaded. */
  steps(): number;
  /** Tasks of the main thread over 50 ms so far. */
  longTasks(): number;
}

/** The median step after the first `warmUp` ones, in which V8 has not compiled everything well yet. */
export function medianStep({ steps }: Measured, warmUp = 10): number {
  return median(steps.slice(Math.min(warmUp, steps.length - 1)));
}

/** Seconds from the first step to the last one, with the first, which contains the start, counted as the others' mean. */
export function secondsOfSteps({ steps }: Measured): number {
  const later = steps.slice(1);
  return ((later.reduce((sum, step) => sum + step, 0) / later.length) * steps.length) / 1000;
}

/** The upper one of two in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
