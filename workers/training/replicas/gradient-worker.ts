import * as tf from '@tensorflow/tfjs-core';
import type { AugmentationOptions } from '../../../src/domain/augmentation.ts';
import { kindOf } from '../../../src/domain/classes.ts';
import type { LossOptions } from '../../../src/domain/losses/index.ts';
import type { Preprocessing } from '../../../src/domain/model-metadata.ts';
import { normalise } from '../../data/normalise.ts';
import { softmaxCrossEntropy } from '../../kernels/ops.ts';
import { fromFloats } from '../../kernels/transfer.ts';
import { augment, augmentsNothing } from '../augmentation/augment.ts';
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
  seed: number;
}

/** Labelled pictures of imageSize² bytes each. */
export interface Examples {
  images: Uint8Array;
  labels: Uint8Array;
  /** Inputs as the network takes them, in place of `images`, for a network that does not begin at the picture. */
  features?: Float32Array;
  /** Soft labels to learn in place of `labels`: one row of probabilities an example, a column a class. */
  targets?: Float32Array;
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

/** Examples judged at once: enough to fill the kernels, little enough to stay small in memory. */
const EVALUATED_AT_ONCE = 250;

/** One core's work in a training run: gradients of its share of a batch, and judging its share of a set. */
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
   * This share's part of what the batch tells, which the caller disposes of. What is random depends on the examples'
   * places in the epoch, not on how the batch was shared out (dropout's masks apart).
   */
  async gradients(weights: WeightValues, share: MicroBatch): Promise<Gradients> {
    const { seed, loss } = this.#settings;
    const { parameters, classes } = this.plan;
    const { labels, batchSize } = share;
    const rows = share.targets ?? oneHotLabels(labels, classes, smoothingOf(loss));
    const x = this.#input(share.features ? share : { ...share, images: this.#augmented(share) });
    const y = tf.tensor2d(rows, [labels.length, classes]);
    const random = Random.of(seed, Purpose.dropout, share.epoch, share.position);
    const { gradients, figures } = this.plan.gradients(x, weights, random, (logits) => {
      const [losses, dLogits] = this.#loss(logits, y);
      return { dLogits: tf.div(dLogits, batchSize), figures: [losses, logits] };
    });
    const values = await figures.data<'float32'>();
    tf.dispose([x, y, figures]);
    const { statistics } = parameters.sizes;
    const judgement = sumsOf(values.subarray(statistics), rows, classes);
    const told = new Float32Array(statistics + 2);
    for (let i = 0; i < statistics; i++) told[i] = (values[i]! * labels.length) / batchSize;
    told.set([judgement.loss / batchSize, judgement.correct], statistics);
    return new Gradients(parameters, gradients, told);
  }

  /** Cross-entropy and right answers of examples, as the model would classify them. */
  async evaluate(weights: WeightValues, examples: Examples): Promise<EvaluationSums> {
    const { classes } = this.plan;
    const total: EvaluationSums = { loss: 0, correct: 0 };
    for (let start = 0; start < examples.labels.length; start += EVALUATED_AT_ONCE) {
      const part = partOf(examples, start, Math.min(examples.labels.length, start + EVALUATED_AT_ONCE));
      const rows = oneHotLabels(part.labels, classes, 0);
      const figures = tf.tidy(() => {
        const logits = this.plan.infer(this.#input(part), weights);
        const [losses] = softmaxCrossEntropy(logits, tf.tensor2d(rows, [part.labels.length, classes]));
        return tf.concat1d([losses, tf.reshape(logits, [logits.size])]);
      });
      const { loss, correct } = sumsOf(await figures.data<'float32'>(), rows, classes);
      figures.dispose();
      total.loss += loss;
      total.correct += correct;
    }
    return total;
  }

  #input({ images, features, labels }: Examples): tf.Tensor4D {
    const values = features ?? normalise(images, this.#settings.preprocessing, this.#pixelsFor(images.length));
    return fromFloats(values, [labels.length, ...this.plan.inputShape]) as tf.Tensor4D;
  }

  #pixelsFor(count: number): Float32Array {
    if (this.#pixels.length < count) this.#pixels = new Float32Array(count);
    return this.#pixels.subarray(0, count);
  }

  #augmented({ images, labels, epoch, position }: MicroBatch): Uint8Array {
    const { augmentation, preprocessing, seed } = this.#settings;
    if (augmentsNothing(augmentation)) return images;
    const side = preprocessing.imageSize;
    const pixels = side * side;
    const changed = new Uint8Array(images.length);
    for (let i = 0; i < labels.length; i++) {
      const [start, end] = [i * pixels, (i + 1) * pixels];
      const random = Random.of(seed, Purpose.augmentation, epoch, position + i);
      const kind = kindOf(labels[i]!);
      augment(images.subarray(start, end), changed.subarray(start, end), side, augmentation, random, kind);
    }
    return changed;
  }
}

/** Views of the examples from `start` to before `end`. */
export function partOf(examples: Examples, start: number, end: number): Examples {
  const { images, labels, features, targets } = examples;
  const rows = <T extends Uint8Array | Float32Array>(values: T): T => {
    const width = labels.length > 0 ? values.length / labels.length : 0;
    return values.subarray(start * width, end * width) as T;
  };
  return {
    images: rows(images),
    labels: rows(labels),
    ...(features && { features: rows(features) }),
    ...(targets && { targets: rows(targets) }),
  };
}

/** @param figures losses [B], then logits [B, K] @param rows what is right, [B, K] */
function sumsOf(figures: Float32Array, rows: Float32Array, classes: number): EvaluationSums {
  const count = rows.length / classes;
  const total: EvaluationSums = { loss: 0, correct: 0 };
  for (let i = 0; i < count; i++) {
    total.loss += figures[i]!;
    if (largest(figures, count + i * classes, classes) === largest(rows, i * classes, classes)) total.correct++;
  }
  return total;
}

/** Which of the values from `start` on is the largest, the first of equals. */
function largest(values: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[start + i]! > values[start + best]!) best = i;
  return best;
}
