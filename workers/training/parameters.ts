import * as tf from '@tensorflow/tfjs-core';
import type { LayerVariable } from '@tensorflow/tfjs-layers';

/**
 * Where a weight lives: `decayed` and `plain` ones are trained, the first with weight decay; `statistics` are
 * batch-norm's moving means and variances; `frozen` ones stay as the model has them.
 */
export type WeightGroup = 'decayed' | 'plain' | 'statistics' | 'frozen';

/** One weight of a layer; `offset` counts floats from the start of its group. */
export interface Weight {
  variable: LayerVariable;
  group: WeightGroup;
  offset: number;
  shape: number[];
  size: number;
}

/** The trained weights as one rank-1 tensor a group, null where a group is empty. */
export interface WeightTensors {
  decayed: tf.Tensor1D | null;
  plain: tf.Tensor1D | null;
  statistics: tf.Tensor1D | null;
}

/** A batch-norm layer's moving statistics; `momentum` is the share that stays in one step. */
export interface MovingStatistics {
  mean: Weight;
  variance: Weight;
  momentum: number;
}

const FLAT_GROUPS = ['decayed', 'plain', 'statistics'] as const;

/**
 * The network's weights laid out as one vector, [decayed | plain | statistics]: what an optimizer updates in one
 * pass, a checkpoint stores and the cores exchange.
 */
export class Parameters {
  readonly weights: Weight[] = [];
  readonly movingStatistics: MovingStatistics[] = [];
  readonly sizes = { decayed: 0, plain: 0, statistics: 0, frozen: 0 };

  add(variable: LayerVariable, group: WeightGroup): Weight {
    const shape = variable.shape as number[];
    const size = tf.util.sizeFromShape(shape);
    const weight = { variable, group, offset: this.sizes[group], shape, size };
    this.sizes[group] += size;
    this.weights.push(weight);
    return weight;
  }

  /** Floats that the optimizer updates. */
  get trainedSize(): number {
    return this.sizes.decayed + this.sizes.plain;
  }

  /** Floats of the whole vector. */
  get size(): number {
    return this.trainedSize + this.sizes.statistics;
  }

  /** Position of a weight in the whole vector. */
  position({ group, offset }: Weight): number {
    if (group === 'decayed') return offset;
    return (group === 'plain' ? this.sizes.decayed : this.trainedSize) + offset;
  }

  /** Tensors of a vector laid out so, or of its trained part alone; the caller disposes of them. */
  toTensors(vector: Float32Array): WeightTensors {
    let start = 0;
    const tensors: WeightTensors = { decayed: null, plain: null, statistics: null };
    for (const group of FLAT_GROUPS) {
      const end = start + this.sizes[group];
      // A copy, since the cpu backend keeps the array that it is given.
      if (end > start && start < vector.length) tensors[group] = tf.tensor1d(vector.slice(start, end));
      start = end;
    }
    return tensors;
  }

  /** The vector of the model's present weights. */
  async read(): Promise<Float32Array> {
    const vector = new Float32Array(this.size);
    for (const weight of this.weights) {
      if (weight.group !== 'frozen') vector.set(await weight.variable.read().data(), this.position(weight));
    }
    return vector;
  }

  /**
   * Moves the statistics, in place, towards those of a batch.
   * @param statistics the vector's last part
   * @param moments of the batch, laid out alike, but with E[x²] in place of each variance
   */
  moveStatistics(statistics: Float32Array, moments: Float32Array): void {
    for (const { mean, variance, momentum } of this.movingStatistics) {
      for (let channel = 0; channel < mean.size; channel++) {
        const average = moments[mean.offset + channel]!;
        const spread = Math.max(0, moments[variance.offset + channel]! - average * average);
        statistics[mean.offset + channel]! += (1 - momentum) * (average - statistics[mean.offset + channel]!);
        statistics[variance.offset + channel]! += (1 - momentum) * (spread - statistics[variance.offset + channel]!);
      }
    }
  }

  /** Puts a vector's values into the model's weights. */
  write(vector: Float32Array): void {
    tf.tidy(() => {
      for (const weight of this.weights) {
        if (weight.group === 'frozen') continue;
        const start = this.position(weight);
        weight.variable.write(tf.tensor(vector.slice(start, start + weight.size), weight.shape));
      }
    });
  }
}

/** The present value of a weight, shaped; inside `tidy`, or the caller disposes of it. */
export function currentValue(weight: Weight, tensors: WeightTensors): tf.Tensor {
  if (weight.group === 'frozen') return weight.variable.read();
  const vector = tensors[weight.group];
  if (!vector) throw new Error(`The weights' group '${weight.group}' is missing.`);
  return tf.reshape(tf.slice(vector, weight.offset, weight.size), weight.shape);
}
