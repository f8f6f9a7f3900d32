import { Purpose, Random } from '../random.ts';
import type { Examples } from '../replicas/gradient-worker.ts';
import { shuffle } from '../shuffle.ts';

/** What a fine-tuning shows, with the answer that it wants, each in one or several variants. */
export interface FeatureDataset {
  /** `count` × `variants` rows of features, the variants of one side by side. */
  features: Float32Array;
  /** `count` rows of probabilities, a column a class. */
  targets: Float32Array;
  count: number;
  variants: number;
}

interface BatchSettings {
  samplesAStep: number;
  rehearsedAStep: number;
  seed: number;
}

/** Batches of samples and rehearsed pictures: every lesson once before any comes again, its variant at random. */
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

  next(): Examples {
    const size = this.#parts.reduce((sum, { count }) => sum + count, 0);
    const features = new Float32Array(size * this.#width);
    const targets = new Float32Array(size * this.#classes);
    let row = 0;
    for (const { source, count } of this.#parts) {
      for (let i = 0; i < count; i++, row++) {
        const drawn = source.draw(this.#width, this.#classes);
        features.set(drawn.features, row * this.#width);
        targets.set(drawn.targets, row * this.#classes);
      }
    }
    return { images: new Uint8Array(0), labels: new Uint8Array(size), features, targets };
  }
}

/** Lessons in a shuffled order, shuffled again when all were drawn. */
class EpochSampler {
  readonly #lessons: FeatureDataset;
  readonly #random: Random;
  #order: number[] = [];

  constructor(lessons: FeatureDataset, seed: number, stream: number) {
    this.#lessons = lessons;
    this.#random = Random.of(seed, Purpose.order, stream);
  }

  draw(width: number, classes: number): Pick<FeatureDataset, 'features' | 'targets'> {
    const { features, targets, count, variants } = this.#lessons;
    if (this.#order.length === 0)
      this.#order = shuffle(
        Array.from({ length: count }, (_, i) => i),
        this.#random,
      );
    const lesson = this.#order.pop()!;
    const row = lesson * variants + this.#random.integer(variants);
    return {
      features: features.subarray(row * width, (row + 1) * width),
      targets: targets.subarray(lesson * classes, (lesson + 1) * classes),
    };
  }
}
