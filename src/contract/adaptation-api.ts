import type { ModelMetadata } from '../domain/model-metadata.ts';
import type { ModelFiles, ModelId, ModelVersion } from '../domain/model-version.ts';
import type { TopPrediction } from '../domain/sample.ts';
import type { Listener } from './listener.ts';

/** A class that samples were given, and how many of them there are. */
export interface TaughtClass {
  label: string;
  count: number;
  /** Whether the model in use has it; else the network gets an output more. */
  known: boolean;
}

/** What a person should know before teaching; only `no-samples` and `unteachable` stand in the way. */
export type AdaptationWarning =
  | { kind: 'no-samples' }
  /** As `teachingObstacle` says of the model in use. */
  | { kind: 'unteachable'; obstacle: 'pictures' | 'layer' }
  /** These classes have fewer samples than it takes to tell a garment from its background. */
  | { kind: 'too-few'; labels: string[]; wanted: number }
  | { kind: 'one-class'; label: string }
  /** Pictures that are all but the same have different labels; they are left out until that is settled. */
  | { kind: 'contradiction'; groups: { id: string; label: string }[][] };

export interface AdaptationCheck {
  model: { id: ModelId; name: string; classes: string[] };
  /** In the order of the model's classes, then one's own by name. */
  classes: TaughtClass[];
  samples: number;
  warnings: AdaptationWarning[];
  /** From what the network rehearses what it knew: the dataset where it is here, else its replay model; null without any. */
  rehearsal: ReplayKind | null;
}

/** The dataset's own pictures, or pictures drawn from the replay model that ships with the app. */
export type ReplayKind = 'dataset' | 'sketch';

export type AdaptationPhase = 'reading' | 'training' | 'evaluating';

/** `done` of `total` within a phase; heard at most ten times a second. */
export interface AdaptationProgress {
  phase: AdaptationPhase;
  done: number;
  total: number;
  /** Until the result, by the pace so far; null before there is one. */
  secondsLeft: number | null;
}

/** The fraction of right answers on the same pictures, by the model in use and by the one that was taught. */
export interface BeforeAfter {
  pictures: number;
  before: number;
  after: number;
}

/** A picture that the two models answer differently. */
export interface ChangedAnswer {
  /** A sample by its id, or a picture of the dataset's test set by its place. */
  picture: { sample: string } | { place: number };
  /** One byte a pixel, 0 = background. */
  pixels: Uint8Array;
  label: string;
  before: TopPrediction;
  after: TopPrediction;
}

/** A sample whose label the taught model contradicts although it was taught it. */
export interface Suspect {
  sample: string;
  label: string;
  /** What the model says in its place. */
  thought: TopPrediction;
}

/** A model that is not kept as yet. */
export interface UnkeptModel {
  name: string;
  parent: ModelId | null;
  metadata: ModelMetadata;
  /** Ids of the samples. */
  taught: string[];
  files: ModelFiles;
}

export interface AdaptationResult {
  parent: ModelId;
  /** What `keep` takes. */
  model: UnkeptModel;
  classes: string[];
  /** Classes that the parent does not have. */
  added: string[];
  taught: number;
  rehearsal: ReplayKind;
  /** On samples that were held back; null when there were too few to hold any back. */
  heldBack: BeforeAfter | null;
  /** On the samples that it was taught: what they show is memory, not skill. */
  onTaught: BeforeAfter;
  /** On the dataset's test set, or the first part of it; null where the dataset is not here. */
  testSet: BeforeAfter | null;
  /** Right on the side of either model first; at most `MOST_CHANGED`. */
  changed: ChangedAnswer[];
  /** Most doubtful first. */
  suspects: Suspect[];
  /** From the call to the result. */
  seconds: number;
  steps: number;
}

/** More changed answers than these nobody looks at. */
export const MOST_CHANGED = 60;

/** How the classes of a model change without any training. */
export type ClassChange =
  | { kind: 'rename'; from: string; to: string }
  /** `into` stays; what `from` knew is dropped, since its samples will teach it anew. */
  | { kind: 'merge'; from: string; into: string }
  | { kind: 'remove'; label: string };

export interface AdaptationApi {
  /** What the samples and the model in use allow. Reads nothing but their labels and fingerprints. */
  check(): Promise<AdaptationCheck>;

  /**
   * Fine-tunes a copy of the model in use on all samples; nothing is kept before `keep`.
   * @throws samples-missing, classes-too-many, rehearsal-missing, model-missing, line-stalled, training-unsupported,
   *   training-diverged, version-missing, model-damaged,
   *   cancelled; training-elsewhere, adaptation-elsewhere and evaluation-elsewhere while that is under way in any tab
   */
  adapt(onProgress: Listener<AdaptationProgress>, signal: AbortSignal): Promise<AdaptationResult>;

  /**
   * Keeps a result's model as a version of its own, with its parent, and in use from then on.
   * @throws storage-full, storage-unavailable
   */
  keep(model: UnkeptModel): Promise<ModelVersion>;

  /**
   * A version of the model in use with other classes, in use from then on; the dataset's classes stay.
   * @throws class-fixed, class-missing, class-taken, storage-full, storage-unavailable
   */
  changeClasses(change: ClassChange): Promise<ModelVersion>;

  /** Samples that the last taught model contradicts, most doubtful first; empty before anything was taught. */
  suspects(): Promise<Suspect[]>;
}
