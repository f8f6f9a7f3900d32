import { rowAt, rowsBetween } from '../../common/rows.ts';
import type { Examples } from '../examples.ts';
import { Purpose, Random } from '../random.ts';
import { shuffle } from '../shuffle.ts';

/** What a fine-tuning shows, with the answer that it wants, each in one or several variants. */
export interface FeatureDataset {
  /** `count` × `variants` rows of features, the variants of one side by side. */
  features: Float32Array;
  /** `count` rows of probabilities, one column per class. */
  targets: Float32Array;
  count: number;
  variants: number;
}

/** The first `count` of some examples, sharing their values. */
export function firstOf(dataset: FeatureDataset, count: number): FeatureDataset {
  const part = (values: Float32Array) => rowsBetween(values, values.length / dataset.count, 0, count);
  return { ...dataset, features: part(dataset.features), targets: part(dataset.targets), count };
}

interface BatchSettings {
  samplesAStep: number;
  rehearsedAStep: number;
  seed: number;
}

/** Batches of samples and rehearsed pictures: every example once before any comes again, its variant at random. */
export class MixedBatches {
  readonly #parts: { source: EpochSampler; count: number }[];
  readonly #width: number;
  readonly #classes: number;

  constructor(
    samples: FeatureDataset,
    rehearsal: FeatureDataset,
    { samplesAStep, rehearsedAStep, seed }: BatchSettings,
    classes: number,
  ) {
    this.#parts = [
      { source: new EpochSampler(samples, seed, 0), count: samplesAStep },
      { source: new EpochSampler(rehearsal, seed, 1), count: rehearsedAStep },
    ];
    this.#width = samples.features.length / (samples.count * samples.variants);
    this.#classes = classes;
  }

  next(): Examples<{ features: Float32Array }, { probabilities: Float32Array }> {
    const size = this.#parts.reduce((sum, { count }) => sum + count, 0);
    const features = new Float32Array(size * this.#width);
    const probabilities = new Float32Array(size * this.#classes);
    let row = 0;
    for (const { source, count } of this.#parts) {
      for (let i = 0; i < count; i++, row++) {
        const drawn = source.draw(this.#width, this.#classes);
        features.set(drawn.features, row * this.#width);
        probabilities.set(drawn.targets, row * this.#classes);
      }
    }
    return { count: size, inputs: { features }, targets: { probabilities } };
  }
}

/** Examples in a shuffled order, shuffled again when all were drawn. */
class EpochSampler {
  readonly #dataset: FeatureDataset;
  readonly #random: Random;
  #order: number[] = [];

  constructor(dataset: FeatureDataset, seed: number, stream: number) {
    this.#dataset = dataset;
    this.#random = Random.of(seed, Purpose.order, stream);
  }

  draw(width: number, classes: number): Pick<FeatureDataset, 'features' | 'targets'> {
    const { features, targets, count, variants } = this.#dataset;
    if (this.#order.length === 0)
      this.#order = shuffle(
        Array.from({ length: count }, (_, i) => i),
        this.#random,
      );
    const example = this.#order.pop()!;
    const row = example * variants + this.#random.integer(variants);
    return { features: rowAt(features, width, row), targets: rowAt(targets, classes, example) };
  }
}
