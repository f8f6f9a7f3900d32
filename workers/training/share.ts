import * as tf from '@tensorflow/tfjs-core';
import type { Preprocessing } from '../../src/contract/classifier-api.ts';
import type { AugmentationOptions, LossOptions } from '../../src/contract/training.ts';
import { normalise } from '../data/normalise.ts';
import { augment, augmentsNothing } from './augment.ts';
import { Gradients } from './gradients.ts';
import { type Loss, lossOf, oneHotLabels, smoothingOf } from './losses.ts';
import type { WeightValues } from './parameters.ts';
import type { Judged, TrainingPlan } from './plan.ts';
import { Purpose, Random } from './random.ts';

/** What every core of a run has to know; cloneable. */
export interface ShareSettings {
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
export interface Share extends Examples {
  epoch: number;
  /** Where its first example stands in the epoch's order. */
  position: number;
  /** Examples in the whole batch. */
  batchSize: number;
}

/** Sums over examples. */
export interface Judgement {
  loss: number;
  correct: number;
}

/** Examples judged at once: enough to fill the kernels, little enough to stay small in memory. */
const JUDGED_AT_ONCE = 250;

/** One core's work in a training run: gradients of its share of a batch, and judging its share of a set. */
export class ShareTrainer {
  readonly plan: TrainingPlan;
  readonly #settings: ShareSettings;
  readonly #loss: Loss;

  constructor(plan: TrainingPlan, settings: ShareSettings) {
    this.plan = plan;
    this.#settings = settings;
    this.#loss = lossOf(settings.loss);
  }

  /**
   * This share's part of what the batch tells, which the caller disposes of. What is random depends on the examples'
   * places in the epoch, not on how the batch was shared out (dropout's masks apart).
   */
  async gradients(weights: WeightValues, share: Share): Promise<Gradients> {
    const { seed } = this.#settings;
    const x = this.#input(share.features ? share : { ...share, images: this.#augmented(share) });
    const labels = this.#targets(share);
    const random = Random.of(seed, Purpose.dropout, share.epoch, share.position);
    const judge = (logits: tf.Tensor2D) => this.#judge(logits, labels, share.batchSize);
    const { gradients, figures } = this.plan.gradients(x, weights, random, judge);
    const values = await figures.data<'float32'>();
    tf.dispose([x, labels, figures]);
    const part = share.labels.length / share.batchSize;
    const { parameters } = this.plan;
    for (let i = 0; i < parameters.sizes.statistics; i++) values[i]! *= part;
    return new Gradients(parameters, gradients, values);
  }

  /** Cross-entropy and right answers of examples, as the model would classify them. */
  async judge(weights: WeightValues, examples: Examples): Promise<Judgement> {
    const { labels } = examples;
    const total: Judgement = { loss: 0, correct: 0 };
    for (let start = 0; start < labels.length; start += JUDGED_AT_ONCE) {
      const end = Math.min(labels.length, start + JUDGED_AT_ONCE);
      const figures = tf.tidy(() => {
        const logits = this.plan.infer(this.#input(partOf(examples, start, end)), weights);
        const rows = this.#rows(labels.subarray(start, end), 0);
        const logProbabilities = tf.logSoftmax(logits);
        return tf.stack([tf.neg(tf.sum(tf.mul(rows, logProbabilities))), rightAnswers(logits, rows)]);
      });
      const [loss, correct] = await figures.data();
      figures.dispose();
      total.loss += loss!;
      total.correct += correct!;
    }
    return total;
  }

  #judge(logits: tf.Tensor2D, labels: tf.Tensor2D, batchSize: number): Judged {
    const [loss, dLogits] = this.#loss(logits, labels);
    const figures = tf.stack([tf.div(tf.sum(loss), batchSize), rightAnswers(logits, labels)]) as tf.Tensor1D;
    return { dLogits: tf.div(dLogits, batchSize), figures };
  }

  #input({ images, features, labels }: Examples): tf.Tensor4D {
    const values = features ?? normalise(images, this.#settings.preprocessing);
    return tf.tensor(values, [labels.length, ...this.plan.inputShape]);
  }

  #targets({ labels, targets }: Examples): tf.Tensor2D {
    if (targets) return tf.tensor2d(targets, [labels.length, this.plan.classes]);
    return this.#rows(labels, smoothingOf(this.#settings.loss));
  }

  #rows(labels: Uint8Array, smoothing: number): tf.Tensor2D {
    const { classes } = this.plan;
    return tf.tensor2d(oneHotLabels(labels, classes, smoothing), [labels.length, classes]);
  }

  #augmented({ images, labels, epoch, position }: Share): Uint8Array {
    const { augmentation, preprocessing, seed } = this.#settings;
    if (augmentsNothing(augmentation)) return images;
    const side = preprocessing.imageSize;
    const pixels = side * side;
    const changed = new Uint8Array(images.length);
    for (let i = 0; i < labels.length; i++) {
      const [start, end] = [i * pixels, (i + 1) * pixels];
      const random = Random.of(seed, Purpose.augmentation, epoch, position + i);
      augment(images.subarray(start, end), changed.subarray(start, end), side, augmentation, random);
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

function rightAnswers(logits: tf.Tensor2D, labels: tf.Tensor2D): tf.Tensor {
  return tf.sum(tf.cast(tf.equal(tf.argMax(logits, -1), tf.argMax(labels, -1)), 'float32'));
}
