import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerOptions } from '../../src/contract/training.ts';
import { type Optimizer, optimizerOf } from './optimizers.ts';
import type { Parameters, WeightTensors } from './parameters.ts';

/** What changes while a network learns; each vector is laid out as its parameters. */
export interface LearnerState {
  /** Weights and moving statistics. */
  vector: Float32Array;
  /** The optimizer's state, each as long as the trained weights. */
  optimizer: Float32Array[];
  /** Steps that the optimizer made. */
  updates: number;
  /** The running average of `vector`; null where none is kept. */
  average: Float32Array | null;
}

const GROUPS = ['decayed', 'plain'] as const;
type Group = (typeof GROUPS)[number];

/** The weights in training and the optimizer that moves them. */
export class Learner {
  readonly weights: WeightTensors;
  readonly #parameters: Parameters;
  readonly #optimizers: Record<Group, Optimizer>;
  readonly #states: Record<Group, tf.Tensor1D[]> = { decayed: [], plain: [] };
  readonly #statistics: Float32Array;
  readonly #averaging: number;
  #average: WeightTensors | null = null;
  #updates: number;

  /** @param averaging see `TrainingOptions` */
  constructor(parameters: Parameters, options: OptimizerOptions, averaging: number, state: LearnerState) {
    this.#parameters = parameters;
    this.#averaging = averaging;
    this.#optimizers = { decayed: optimizerOf(options, options.weightDecay), plain: optimizerOf(options, 0) };
    this.#updates = state.updates;
    this.#statistics = state.vector.slice(parameters.trainedSize);
    this.weights = { ...trainedPart(parameters, state.vector), statistics: null };
    if (averaging > 0) this.#average = trainedPart(parameters, state.average ?? state.vector);
    const { decayed } = parameters.sizes;
    for (const group of GROUPS) {
      if (!this.weights[group]) continue;
      const [start, end] = group === 'decayed' ? [0, decayed] : [decayed, parameters.trainedSize];
      this.#states[group] = this.#optimizers[group].initialState.map((initial, index) => {
        const kept = state.optimizer[index]?.slice(start, end);
        return kept ? tf.tensor1d(kept) : tf.fill([end - start], initial);
      });
    }
  }

  static start(vector: Float32Array): LearnerState {
    return { vector, optimizer: [], updates: 0, average: null };
  }

  /** One step. @param answer the batch's gradients and moments, laid out as the parameters */
  apply(answer: Float32Array, learningRate: number): void {
    const { decayed, plain } = this.#parameters.toTensors(answer.subarray(0, this.#parameters.trainedSize));
    this.#updates++;
    this.#applyTo('decayed', decayed, learningRate);
    this.#applyTo('plain', plain, learningRate);
    this.#parameters.moveStatistics(this.#statistics, answer.subarray(this.#parameters.trainedSize));
    this.#moveAverage();
  }

  #applyTo(group: Group, gradient: tf.Tensor1D | null, learningRate: number): void {
    const weights = this.weights[group];
    if (!weights || !gradient) return;
    const at = { learningRate, step: this.#updates };
    const [updated, ...state] = this.#optimizers[group].update(weights, gradient, this.#states[group], at);
    tf.dispose([weights, gradient, this.#states[group]]);
    this.weights[group] = updated!;
    this.#states[group] = state;
  }

  #moveAverage(): void {
    if (!this.#average) return;
    // The first weights are forgotten faster than the later ones, as in TensorFlow's ExponentialMovingAverage.
    const kept = Math.min(this.#averaging, (1 + this.#updates) / (10 + this.#updates));
    for (const group of GROUPS) {
      const [average, weights] = [this.#average[group], this.weights[group]];
      if (!average || !weights) continue;
      this.#average[group] = tf.tidy(() => tf.add(tf.mul(average, kept), tf.mul(weights, 1 - kept)));
      average.dispose();
    }
  }

  /** A copy of weights and statistics. @param into is written and returned, so that a step allocates nothing */
  vector(into?: Float32Array): Promise<Float32Array> {
    return this.#read(this.weights, into);
  }

  /** What to judge and to keep: the average where there is one, else the weights. */
  result(): Promise<Float32Array> {
    return this.#read(this.#average ?? this.weights);
  }

  async state(): Promise<LearnerState> {
    const optimizer: Float32Array[] = [];
    for (const index of this.#optimizers.plain.initialState.keys()) {
      const part: WeightTensors = {
        decayed: this.#states.decayed[index] ?? null,
        plain: this.#states.plain[index] ?? null,
        statistics: null,
      };
      optimizer.push((await this.#read(part)).slice(0, this.#parameters.trainedSize));
    }
    return {
      vector: await this.vector(),
      optimizer,
      updates: this.#updates,
      average: this.#average ? await this.#read(this.#average) : null,
    };
  }

  async #read(tensors: WeightTensors, into?: Float32Array): Promise<Float32Array> {
    const vector = into ?? new Float32Array(this.#parameters.size);
    if (tensors.decayed) vector.set(await tensors.decayed.data(), 0);
    if (tensors.plain) vector.set(await tensors.plain.data(), this.#parameters.sizes.decayed);
    vector.set(this.#statistics, this.#parameters.trainedSize);
    return vector;
  }

  dispose(): void {
    for (const group of GROUPS)
      tf.dispose([this.#states[group], this.weights[group] ?? [], this.#average?.[group] ?? []]);
  }
}

function trainedPart(parameters: Parameters, vector: Float32Array): WeightTensors {
  return parameters.toTensors(vector.subarray(0, parameters.trainedSize));
}
