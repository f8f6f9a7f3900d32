import * as tf from '@tensorflow/tfjs-core';
import { argMax } from '../../../src/domain/arg-max.ts';
import type { AugmentationOptions } from '../../../src/domain/augmentation.ts';
import type { GarmentKind } from '../../../src/domain/datasets/dataset-spec.ts';
import type { LossOptions } from '../../../src/domain/losses/index.ts';
import type { Preprocessing } from '../../../src/domain/model-metadata.ts';
import { rowAt } from '../../common/rows.ts';
import { normalise } from '../../data/normalise.ts';
import { softmaxCrossEntropy } from '../../kernels/losses/softmax-cross-entropy.ts';
import { fromFloats } from '../../kernels/transfer.ts';
import { augment, augmentsNothing } from '../augmentation/augment.ts';
import { type Examples, examplesBetween, type Inputs, labelsOf } from '../examples.ts';
import { lossOf } from '../losses/index.ts';
import { oneHotLabels, smoothingOf } from '../losses/labels.ts';
import type { Loss } from '../losses/loss.ts';
import { Gradients } from '../plan/gradients.ts';
import type { WeightValues } from '../plan/parameters.ts';
import type { TrainingPlan } from '../plan/plan.ts';
import { Purpose, Random } from '../random.ts';

/** What every core of a run has to know; cloneable. */
export interface GradientSettings {
  preprocessing: Preprocessing;
  loss: LossOptions;
  augmentation: AugmentationOptions;
  /** The classes' kinds, by label. */
  kinds: readonly GarmentKind[];
  seed: number;
}

/** One core's part of a batch. */
export interface MicroBatch extends Examples {
  epoch: number;
  /** Where its first example stands in the epoch's order. */
  position: number;
  /** Examples in the whole batch. */
  batchSize: number;
}

/** Sums over examples. */
export interface EvaluationSums {
  loss: number;
  correct: number;
}

/** Examples evaluated at once: enough to fill the kernels, little enough to stay small in memory. */
const EVALUATED_AT_ONCE = 250;

/** One core's work in a training run: gradients of its micro-batch, and the evaluation of its part of a set. */
export class GradientWorker {
  readonly plan: TrainingPlan;
  readonly #settings: GradientSettings;
  readonly #loss: Loss;
  /** Where pictures are normalised. */
  #pixels = new Float32Array(0);

  constructor(plan: TrainingPlan, settings: GradientSettings) {
    this.plan = plan;
    this.#settings = settings;
    this.#loss = lossOf(settings.loss);
  }

  /**
   * The micro-batch's part of what the batch tells, which the caller disposes of. What is random depends on the
   * examples' places in the epoch, not on how the batch was divided (dropout's masks apart).
   */
  async gradients(weights: WeightValues, microBatch: MicroBatch): Promise<Gradients> {
    const { seed, loss } = this.#settings;
    const { parameters, classes } = this.plan;
    const { count, targets, batchSize } = microBatch;
    const rows =
      'probabilities' in targets ? targets.probabilities : oneHotLabels(targets.labels, classes, smoothingOf(loss));
    const x = this.#input(this.#augmented(microBatch), count);
    const y = tf.tensor2d(rows, [count, classes]);
    const random = Random.of(seed, Purpose.dropout, microBatch.epoch, microBatch.position);
    const { gradients, figures } = this.plan.gradients(x, weights, random, (logits) => {
      const [losses, dLogits] = this.#loss(logits, y);
      return { dLogits: tf.div(dLogits, batchSize), figures: [losses, logits] };
    });
    const values = await figures.data<'float32'>();
    tf.dispose([x, y, figures]);
    const { statistics } = parameters.sizes;
    const sums = sumsOf(values.subarray(statistics), rows, classes);
    const told = new Float32Array(statistics + 2);
    for (let i = 0; i < statistics; i++) told[i] = (values[i]! * count) / batchSize;
    told.set([sums.loss / batchSize, sums.correct], statistics);
    return new Gradients(parameters, gradients, told);
  }

  /** Cross-entropy and right answers of examples, as the model would classify them. */
  async evaluate(weights: WeightValues, examples: Examples): Promise<EvaluationSums> {
    const { classes } = this.plan;
    const total: EvaluationSums = { loss: 0, correct: 0 };
    for (let start = 0; start < examples.count; start += EVALUATED_AT_ONCE) {
      const part = examplesBetween(examples, start, Math.min(examples.count, start + EVALUATED_AT_ONCE));
      const rows = oneHotLabels(labelsOf(part), classes, 0);
      const figures = tf.tidy(() => {
        const logits = this.plan.infer(this.#input(part.inputs, part.count), weights);
        const [losses] = softmaxCrossEntropy(logits, tf.tensor2d(rows, [part.count, classes]));
        return tf.concat1d([losses, tf.reshape(logits, [logits.size])]);
      });
      const { loss, correct } = sumsOf(await figures.data<'float32'>(), rows, classes);
      figures.dispose();
      total.loss += loss;
      total.correct += correct;
    }
    return total;
  }

  #input(inputs: Inputs, count: number): tf.Tensor4D {
    const values = 'features' in inputs ? inputs.features : this.#normalised(inputs.pictures);
    return fromFloats(values, [count, ...this.plan.inputShape]) as tf.Tensor4D;
  }

  #normalised(pictures: Uint8Array): Float32Array {
    if (this.#pixels.length < pictures.length) this.#pixels = new Float32Array(pictures.length);
    return normalise(pictures, this.#settings.preprocessing, this.#pixels.subarray(0, pictures.length));
  }

  /** Pictures are changed as the settings say; features are what they are. */
  #augmented(microBatch: MicroBatch): Inputs {
    const { augmentation, preprocessing, kinds, seed } = this.#settings;
    const { inputs, epoch, position } = microBatch;
    if (!('pictures' in inputs) || augmentsNothing(augmentation)) return inputs;
    const side = preprocessing.imageSize;
    const changed = new Uint8Array(inputs.pictures.length);
    labelsOf(microBatch).forEach((label, i) => {
      const [from, to] = [inputs.pictures, changed].map((all) => rowAt(all, side * side, i));
      const random = Random.of(seed, Purpose.augmentation, epoch, position + i);
      augment(from!, to!, side, augmentation, random, kinds[label]);
    });
    return { pictures: changed };
  }
}

/** @param figures losses [B], then logits [B, K] @param rows what is right, [B, K] */
function sumsOf(figures: Float32Array, rows: Float32Array, classes: number): EvaluationSums {
  const count = rows.length / classes;
  const total: EvaluationSums = { loss: 0, correct: 0 };
  for (let i = 0; i < count; i++) {
    total.loss += figures[i]!;
    if (argMax(figures, count + i * classes, classes) === argMax(rows, i * classes, classes)) total.correct++;
  }
  return total;
}
