import * as tf from '@tensorflow/tfjs-core';
import type { OptimizerOptions } from '../../src/domain/optimizers/index.ts';
import { optimizerOf } from './optimizers/index.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import type { Gradients } from './plan/gradients.ts';
import type { Parameters, WeightValues } from './plan/parameters.ts';

/** What changes while a network learns; each vector is laid out as its parameters. */
export interface TrainStateValues {
  /** Weights and moving statistics. */
  vector: Float32Array;
  /** The optimizer's state, each as long as the trained weights. */
  optimizer: Float32Array[];
  /** Steps that the optimizer made. */
  updates: number;
  /** The running average of `vector`; null where none is kept. */
  average: Float32Array | null;
}

/**
 * The weights in training and the optimizer that moves them. Every core of a run has one, and gives all of them the
 * same gradients, so that they stay the same and weights need not travel.
 */
export class TrainState {
  /** The trained ones. */
  readonly weights: WeightValues;
  readonly #parameters: Parameters;
  readonly #optimizer: Optimizer;
  /** The fraction by which a weight of the group `decayed` decays, per step and unit of learning rate. */
  readonly #weightDecay: number;
  /** A map for each tensor that the optimizer keeps of a weight. */
  readonly #states: WeightValues[];
  readonly #statistics: Float32Array;
  readonly #averaging: number;
  readonly #average: WeightValues | null;
  #updates: number;

  /** @param averaging see `TrainingOptions` */
  constructor(parameters: Parameters, options: OptimizerOptions, averaging: number, start: TrainStateValues) {
    const trainedPart = (vector: Float32Array) => parameters.toTensors(vector.subarray(0, parameters.trainedSize));
    this.#parameters = parameters;
    this.#averaging = averaging;
    this.#optimizer = optimizerOf(options);
    this.#weightDecay = options.weightDecay;
    this.#updates = start.updates;
    this.#statistics = start.vector.slice(parameters.trainedSize);
    this.weights = trainedPart(start.vector);
    this.#average = averaging > 0 ? trainedPart(start.average ?? start.vector) : null;
    this.#states = this.#optimizer.initialState.map((initial, index) =>
      trainedPart(start.optimizer[index] ?? new Float32Array(parameters.trainedSize).fill(initial)),
    );
  }

  static start(vector: Float32Array): TrainStateValues {
    return { vector, optimizer: [], updates: 0, average: null };
  }

  /** One step. @param batch stays the caller's */
  apply(batch: Gradients, learningRate: number): void {
    const step = ++this.#updates;
    for (const [weight, gradient] of batch.weights) {
      const value = this.weights.get(weight)!;
      const kept = this.#states.map((state) => state.get(weight)!);
      const weightDecay = weight.group === 'decayed' ? this.#weightDecay : 0;
      const at = { learningRate, step, weightDecay };
      const [updated, ...state] = this.#optimizer.update(value, gradient, kept, at);
      tf.dispose([value, ...kept]);
      this.weights.set(weight, updated!);
      this.#states.forEach((values, index) => void values.set(weight, state[index]!));
    }
    this.#parameters.moveStatistics(this.#statistics, batch.moments);
    this.#moveAverage();
  }

  #moveAverage(): void {
    // The first weights are forgotten faster than the later ones, as in TensorFlow's ExponentialMovingAverage.
    const kept = Math.min(this.#averaging, (1 + this.#updates) / (10 + this.#updates));
    for (const [weight, average] of this.#average ?? []) {
      const value = this.weights.get(weight)!;
      this.#average!.set(
        weight,
        tf.tidy(() => tf.add(tf.mul(average, kept), tf.mul(value, 1 - kept))),
      );
      average.dispose();
    }
  }

  /** A copy of weights and statistics. */
  vector(): Promise<Float32Array> {
    return this.#read(this.weights);
  }

  /** What to evaluate and to keep: the average where there is one, else the weights. */
  result(): Promise<Float32Array> {
    return this.#read(this.#average ?? this.weights);
  }

  async values(): Promise<TrainStateValues> {
    const optimizer: Float32Array[] = [];
    for (const values of this.#states) {
      const vector = new Float32Array(this.#parameters.trainedSize);
      await this.#parameters.readInto(vector, values);
      optimizer.push(vector);
    }
    return {
      vector: await this.vector(),
      optimizer,
      updates: this.#updates,
      average: this.#average ? await this.#read(this.#average) : null,
    };
  }

  async #read(values: WeightValues): Promise<Float32Array> {
    const vector = new Float32Array(this.#parameters.size);
    await this.#parameters.readInto(vector, values);
    vector.set(this.#statistics, this.#parameters.trainedSize);
    return vector;
  }

  dispose(): void {
    for (const values of [this.weights, ...this.#states, this.#average]) tf.dispose([...(values?.values() ?? [])]);
  }
}
