import * as tf from '@tensorflow/tfjs-core';
import { addBoth } from '../../kernels/transfer.ts';
import type { Parameters, WeightValues } from './parameters.ts';

/** Figures of a micro-batch after its moments: loss and right answers. */
const FIGURES = 2;

/**
 * What a core finds out about its micro-batch: its part of the batch's mean gradient, of its moments and of its
 * mean loss, and its right answers. The parts of all micro-batches add up to the batch's. As a vector, which is how it
 * travels, it is laid out as the parameters, [decayed | plain | statistics], then loss and right answers.
 */
export class Gradients {
  readonly #parameters: Parameters;
  /** Gradients of the trained weights. */
  readonly weights: WeightValues;
  /** Moments, then loss and right answers. */
  readonly #figures: Float32Array;
  /** The vector that was added last, if any: it holds the sum. */
  #sum: Float32Array | undefined;

  /** @param weights and @param figures belong to the new object */
  constructor(parameters: Parameters, weights: WeightValues, figures: Float32Array) {
    this.#parameters = parameters;
    this.weights = weights;
    this.#figures = figures;
  }

  /** From a vector, which is copied. */
  static from(parameters: Parameters, vector: Float32Array): Gradients {
    const { trainedSize } = parameters;
    const weights = parameters.toTensors(vector.subarray(0, trainedSize));
    return new Gradients(parameters, weights, vector.slice(trainedSize));
  }

  /** Floats of the vector. */
  get size(): number {
    return this.#parameters.size + FIGURES;
  }

  /** Mean over the batch, by the micro-batch's part of it. */
  get loss(): number {
    return this.#figures.at(-2)!;
  }

  get correct(): number {
    return this.#figures.at(-1)!;
  }

  /** The batch's moments, laid out as the parameters' statistics. */
  get moments(): Float32Array {
    return this.#figures.subarray(0, -FIGURES);
  }

  /** @param vector if it is the one that was added last, it is written already */
  async writeTo(vector: Float32Array): Promise<void> {
    if (vector === this.#sum) return;
    const { trainedSize } = this.#parameters;
    await this.#parameters.readInto(vector.subarray(0, trainedSize), this.weights);
    vector.set(this.#figures, trainedSize);
  }

  /** Adds another micro-batch's, given as its vector, which holds the sum afterwards. */
  async add(vector: Float32Array): Promise<void> {
    for (const [weight, own] of this.weights) {
      const start = this.#parameters.position(weight);
      this.weights.set(weight, await addBoth(own, vector.subarray(start, start + weight.size)));
    }
    const figures = vector.subarray(this.#parameters.trainedSize);
    for (let i = 0; i < figures.length; i++) figures[i] = this.#figures[i]! += figures[i]!;
    this.#sum = vector;
  }

  dispose(): void {
    tf.dispose([...this.weights.values()]);
  }
}
