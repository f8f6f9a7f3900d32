import type { Preprocessing } from '../../src/domain/model-metadata.ts';
import { rowsBetween } from '../common/rows.ts';
import { normalise } from '../data/index.ts';
import { biasHead, resizeHead } from '../models/head.ts';
import type { OpenedModel } from '../models/model-file.ts';
import { run } from '../models/predict.ts';
import { mergeTop, type SplitNetwork, splitNetwork } from '../models/split.ts';
import { fromArtifacts, toArtifacts } from '../tfjs/artifacts.ts';
import { goesOn, type RunControl } from '../training/run-control.ts';
import type { ClassPlan } from './classes.ts';

/** Pictures between two turns of the event loop. */
const AT_ONCE = 100;

/** A copy of a network that is about to learn: features come from below, answers from the part that changes. */
export class SplitClassifier {
  readonly network: OpenedModel['model'];
  readonly #split: SplitNetwork;
  readonly #preprocessing: Preprocessing;
  readonly #classes: number;

  private constructor(
    network: OpenedModel['model'],
    split: SplitNetwork,
    preprocessing: Preprocessing,
    classes: number,
  ) {
    this.network = network;
    this.#split = split;
    this.#preprocessing = preprocessing;
    this.#classes = classes;
  }

  /**
   * @param layers with weights that learn, from the answer down
   * @throws training-unsupported
   */
  static async open(
    { model, metadata }: OpenedModel,
    { sources }: ClassPlan,
    layers: number,
  ): Promise<SplitClassifier> {
    const network = await fromArtifacts(resizeHead(await toArtifacts(model), sources));
    try {
      const split = await splitNetwork(network, layers);
      return new SplitClassifier(network, split, metadata.preprocessing, sources.length);
    } catch (error) {
      network.dispose();
      throw error;
    }
  }

  /** The part that learns. */
  get top(): OpenedModel['model'] {
    return this.#split.top;
  }

  /**
   * @param images as many bytes each as the network has inputs
   * @returns a row of features a picture
   * @throws the signal's reason
   */
  async features(images: Uint8Array, control: RunControl, onDone?: (pictures: number) => void): Promise<Float32Array> {
    const { trunk, featureSize } = this.#split;
    const pixels = this.#preprocessing.imageSize ** 2;
    const count = images.length / pixels;
    const features = new Float32Array(count * featureSize);
    for (let start = 0; start < count; start += AT_ONCE) {
      if (!(await goesOn(control))) throw control.signal?.reason;
      const part = rowsBetween(images, pixels, start, Math.min(count, start + AT_ONCE));
      features.set(await run(trunk, normalise(part, this.#preprocessing)), start * featureSize);
      onDone?.(part.length / pixels);
    }
    return features;
  }

  /** A row of probabilities for each row of features, one column per class. */
  async answers(features: Float32Array): Promise<Float32Array> {
    const { top, featureSize } = this.#split;
    const count = features.length / featureSize;
    const answers = new Float32Array(count * this.#classes);
    for (let start = 0; start < count; start += AT_ONCE) {
      const part = rowsBetween(features, featureSize, start, Math.min(count, start + AT_ONCE));
      answers.set(await run(top, part), start * this.#classes);
    }
    return answers;
  }

  /** Raises the logits of the classes from `first` on. */
  raise(first: number, by: number): void {
    biasHead(this.#split.top, first, by);
  }

  /** Puts what was learnt into `network`. */
  finish(): void {
    mergeTop(this.network, this.#split.top);
  }

  /** Frees all but `network`, whose layers the trunk shares. */
  leave(): void {
    this.#split.top.dispose();
  }

  dispose(): void {
    this.leave();
    this.network.dispose();
  }
}

/** Rows of probabilities with those of classes that the old network lacks set to 0, as it would have answered. */
export function withoutNew(rows: Float32Array, classes: number, old: number): Float32Array {
  const result = new Float32Array(rows.length);
  for (let start = 0; start < rows.length; start += classes) {
    let sum = 0;
    for (let column = 0; column < old; column++) sum += rows[start + column]!;
    for (let column = 0; column < old; column++) result[start + column] = rows[start + column]! / sum;
  }
  return result;
}

/** Rows of probabilities as they would be with the logits of the classes from `first` on larger by `by`. */
export function raised(rows: Float32Array, classes: number, first: number, by: number): Float32Array {
  const result = rows.slice();
  for (let start = 0; start < rows.length; start += classes) {
    let sum = 0;
    for (let column = 0; column < classes; column++) {
      if (column >= first) result[start + column]! *= Math.exp(by);
      sum += result[start + column]!;
    }
    for (let column = 0; column < classes; column++) result[start + column]! /= sum;
  }
  return result;
}
