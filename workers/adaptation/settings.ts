import type { ReplayKind } from '../../src/contract/adaptation-api.ts';
import { type AugmentationOptions, NO_AUGMENTATION } from '../../src/domain/augmentation.ts';
import type { FineTuneSettings } from '../training/fine-tune/fine-tune.ts';

/** How the samples are taught; how each number was found is in docs/adaptation.md. */
export const ADAPTATION = {
  /** From so many samples held back on, training stops by them. */
  stopsFrom: 60,
  /** Fraction of the steps after which labels are doubted: right ones are learnt first (Arpit et al. 2017). */
  early: 0.1,
  labelSmoothing: 0.05,
  /**
   * What the logits of new classes are raised by in the end. They start from nothing and go part of the way, and come out
   * low beside the old ones (Zhao et al. 2020, Maintaining discrimination and fairness in class incremental learning).
   */
  raisedBy: 0.25,
  /** A garment seen from the other side, or not quite in the middle, is the same garment. */
  augmentation: { ...NO_AUGMENTATION, mirror: true, shift: 1.5 },
  /** Pictures of the test set by which what was forgotten is told. */
  evaluated: 500,
} as const satisfies { augmentation: AugmentationOptions } & Record<string, unknown>;

/** Layers with weights that learn, from the answer down, below which features are computed once: more by many samples. */
export function layersFor(samples: number): number {
  return samples < MANY ? 3 : 5;
}

/** Samples from which on they tell more about the lower layers than training these forgets, and are worth its time. */
const MANY = 200;

/** Variants of all samples together, which bounds the memory that their features take. */
const MOST_VARIANTS = 2000;

/** Variants of each sample, the unchanged one among them. */
export function variantsFor(samples: number): number {
  return Math.max(2, Math.min(8, Math.floor(MOST_VARIANTS / samples)));
}

/** Pictures drawn to rehearse by, each with the answer that the network gave before: more where more steps are made. */
export function rehearsedFor(samples: number): number {
  return Math.max(600, Math.min(2400, 8 * samples));
}

/** What is drawn from the replay model stands for less than the dataset does, so the weights go less far. */
const BLEND = { dataset: { known: 0.9, added: 0.85 }, sketch: { known: 0.5, added: 0.6 } } as const;

/** A class that starts from nothing has further to go, however few its samples, and takes pictures from the old ones. */
const PACE = {
  known: { fewestSteps: 0, rehearsedAStep: 32, learningRate: 5e-3 },
  added: { fewestSteps: 75, rehearsedAStep: 48, learningRate: 3e-3 },
} as const;

const MOST_STEPS = 200;

/**
 * Number of steps by the number of samples, and how far to go.
 * @param added classes that the network did not have
 */
export function settingsFor(samples: number, added: number, rehearsal: ReplayKind, seed: number): FineTuneSettings {
  const kind = added > 0 ? 'added' : 'known';
  const { fewestSteps, rehearsedAStep, learningRate } = PACE[kind];
  return {
    steps: Math.round(Math.min(MOST_STEPS, Math.max(fewestSteps, 40 + 0.55 * samples))),
    samplesAStep: 32,
    rehearsedAStep,
    learningRate,
    weightDecay: 0.01,
    blend: BLEND[rehearsal][kind],
    seed,
  };
}
