import type { io } from '@tensorflow/tfjs-core';
import type { OptimizerOptions } from '../../../src/domain/optimizers/index.ts';
import type { Examples } from '../examples.ts';
import type { TrainStateValues } from '../train-state.ts';
import type { GradientSettings, MicroBatch } from './gradient-worker.ts';

/** All by which a replica comes to a gradient worker and a train state that are as the coordinator's. */
export interface SetUp {
  artifacts: io.ModelArtifacts;
  settings: GradientSettings;
  optimizer: OptimizerOptions;
  state: TrainStateValues;
}

/** What the coordinator of a run tells a replica, and what it answers. Vectors of gradients are transferred. */
export type ToReplica =
  | ({ kind: 'setup' } & SetUp)
  | { kind: 'gradients'; call: number; microBatch: MicroBatch }
  /** The whole batch's gradients, to be applied; not answered. The answer to the next call takes the array. */
  | { kind: 'apply'; vector: Float32Array; learningRate: number }
  /** Evaluates any weights, not those in training. */
  | { kind: 'evaluate'; call: number; vector: Float32Array; examples: Examples };

export type FromReplica =
  | { kind: 'ready' }
  /** Gradients as a vector, or the loss and the right answers of an evaluation. */
  | { kind: 'answer'; call: number; vector: Float32Array }
  | { kind: 'failed'; reason: string };

/** The coordinator's end of the line to a replica, over a Worker of the browser's or a thread of Node's. */
export interface ReplicaPort {
  send(message: ToReplica, transfer: ArrayBufferLike[]): void;
  /** @param onFailure when the replica died or its messages cannot be read */
  listen(onMessage: (message: FromReplica) => void, onFailure: (reason: Error) => void): void;
  terminate(): void;
}

/** The replica's end of the line. */
export interface CoordinatorPort {
  send(message: FromReplica, transfer: ArrayBufferLike[]): void;
  listen(onMessage: (message: ToReplica) => void): void;
}
