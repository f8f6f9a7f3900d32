import * as tf from '@tensorflow/tfjs-core';
import type { LayerVariable } from '@tensorflow/tfjs-layers';
import { fromFloats, toFloats } from '../../kernels/transfer.ts';

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

/** A tensor a weight, of its shape: values, gradients, or what an optimizer keeps of it. */
export type WeightValues = Map<Weight, tf.Tensor>;

/** A batch-norm layer's moving statistics; `momentum` is the fraction that stays in one step. */
export interface MovingStatistics {
  mean: Weight;
  variance: Weight;
  momentum: number;
}

/**
 * The network's weights and their places in one vector, [decayed | plain | statistics]: what a checkpoint stores and
 * the cores exchange.
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

  /** The weights that the optimizer updates. */
  get trained(): Weight[] {
    return this.weights.filter(({ group }) => group === 'decayed' || group === 'plain');
  }

  /** Tensors of a vector laid out so, or of its trained part alone, which is copied; the caller disposes of them. */
  toTensors(vector: Float32Array): WeightValues {
    const values: WeightValues = new Map();
    for (const weight of this.weights) {
      if (weight.group === 'frozen') continue;
      const start = this.position(weight);
      if (start < vector.length)
        values.set(weight, fromFloats(vector.subarray(start, start + weight.size), weight.shape));
    }
    return values;
  }

  /** Writes values to their places in a vector; what has none is left as it is. */
  async readInto(vector: Float32Array, values: WeightValues): Promise<void> {
    for (const [weight, value] of values) {
      const start = this.position(weight);
      await toFloats(value, vector.subarray(start, start + weight.size));
    }
  }

  /** The vector of the model's present weights. */
  async read(): Promise<Float32Array> {
    const vector = new Float32Array(this.size);
    const present = this.weights.filter(({ group }) => group !== 'frozen');
    await this.readInto(vector, new Map(present.map((weight) => [weight, weight.variable.read()])));
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

/** The present value of a weight, which is not the caller's to dispose of. */
export function currentValue(weight: Weight, values: WeightValues): tf.Tensor {
  if (weight.group === 'frozen') return weight.variable.read();
  const value = values.get(weight);
  if (!value) throw new Error(`The weight '${weight.variable.name}' has no value.`);
  return value;
}
