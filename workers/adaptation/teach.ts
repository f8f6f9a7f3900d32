import type { ReplayKind } from '../../src/contract/adaptation-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { joined } from '../common/joined.ts';
import { gatherRows, rowAt } from '../common/rows.ts';
import { meanOfHalves, mirror } from '../models/mirrored.ts';
import type { OpenedModel } from '../models/model-file.ts';
import { augment } from '../training/augmentation/augment.ts';
import { alterLikePhoto } from '../training/augmentation/photo-like.ts';
import { type FeatureDataset, firstOf } from '../training/fine-tune/feature-dataset.ts';
import { type FineTuneSettings, fineTune } from '../training/fine-tune/fine-tune.ts';
import { oneHotLabels } from '../training/losses/labels.ts';
import { Purpose, Random } from '../training/random.ts';
import type { ReplicaPort } from '../training/replicas/replica-protocol.ts';
import type { RunControl } from '../training/run-control.ts';
import { type CalibrationSamples, calibrationSamples } from './calibrate.ts';
import { type ClassPlan, grown } from './classes.ts';
import { contradictions, groupNearDuplicates, type Labelled } from './groups.ts';
import { type Division, holdBack } from './hold-back.ts';
import { ADAPTATION, layersFor, settingsFor, variantsFor } from './settings.ts';
import { raised, SplitClassifier, withoutNew } from './split-classifier.ts';

/** Samples with their pictures, of the size that the network takes, in the order of `entries`. */
export interface TeachingSamples {
  entries: readonly Labelled[];
  pixels: Uint8Array;
}

export interface TeachOptions {
  parent: OpenedModel;
  samples: TeachingSamples;
  /** Pictures to rehearse by and where they come from. */
  rehearsal: Uint8Array;
  rehearsalFrom: ReplayKind;
  /** Further pictures to be asked about before and after. */
  evaluated: Uint8Array;
  replicas: ReplicaPort[];
  control: RunControl;
  seed: number;
  /** Stand-ins for the settings by the number of samples, to compare ways. */
  settings?: Partial<FineTuneSettings>;
  onProgress?: (phase: 'reading' | 'training' | 'evaluating', done: number, total: number) => void;
}

/** Rows of probabilities, a column for each class of the taught network. */
export interface Answers {
  before: Float32Array;
  after: Float32Array;
}

export interface Taught {
  /** The caller disposes of it. */
  network: OpenedModel['model'];
  plan: ClassPlan;
  division: Division;
  /** The answers to all samples, in their order. */
  samples: Answers;
  /** The answers to all samples while those held back had not been taught. */
  unseen: Float32Array;
  calibrationSamples: CalibrationSamples;
  /** The answers to these as the app gives them to photos, but not tempered. */
  asPhotos: Float32Array;
  /** The answers to all samples early in the training, when what contradicts the rest is not yet learnt by heart. */
  early: Float32Array;
  evaluated: Answers;
  /** The step after which it had these weights. */
  step: number;
}

/**
 * Fine-tunes a copy of a model on samples, without its forgetting what it rehearses. The replicas end with it.
 * @throws samples-missing where every sample contradicts another, classes-too-many, training-unsupported,
 *   training-diverged; the signal's reason
 */
export async function teach(options: TeachOptions): Promise<Taught> {
  try {
    return await teachCopy(options);
  } catch (error) {
    for (const replica of options.replicas) replica.terminate();
    throw error;
  }
}

async function teachCopy(options: TeachOptions): Promise<Taught> {
  const { parent, samples, control, seed, replicas } = options;
  const { entries, pixels } = samples;
  const known = parent.metadata.classes;
  const side = parent.metadata.preprocessing.imageSize;
  const plan = grown(
    known,
    entries.map(({ label }) => label),
  );
  const labels = Uint8Array.from(entries, ({ label }) => plan.classes.indexOf(label));
  const groups = groupNearDuplicates(entries);
  const contradictory = new Set(contradictions(entries, groups));
  const clear = groups.filter((group) => !contradictory.has(group));
  if (clear.length === 0) throw new SelvedgeError('samples-missing', 'each picture looks like one of another class');
  const division = holdBack(clear, (index) => entries[index]!.label, seed);
  const classifier = await SplitClassifier.open(parent, plan, layersFor(entries.length));
  try {
    const { taught, heldBack } = division;
    const variants = variantsFor(entries.length);
    const pictures = (pixels.length + options.rehearsal.length + options.evaluated.length) / side ** 2;
    const calibrated = calibrationSamples(division);
    const total = pictures + calibrated.places.length + (taught.length + heldBack.length) * variants;
    let read = 0;
    const features = (images: Uint8Array) =>
      classifier.features(images, control, (done) => {
        read += done;
        options.onProgress?.('reading', read, total);
      });
    const classes = plan.classes.length;
    const asBefore = async (of: Float32Array) => withoutNew(await classifier.answers(of), classes, known.length);

    const added = classes - known.length;
    // Where only photos were of the new class, the network would take any photo for it.
    const rehearsed = await features(added > 0 ? likePhotos(options.rehearsal, side, seed) : options.rehearsal);
    const own = await features(pixels);
    const mirrored = await features(mirror(gatherRows(pixels, side ** 2, calibrated.places), side));
    const evaluated = await features(options.evaluated);
    const before = { samples: await asBefore(own), evaluated: await asBefore(evaluated) };
    const settings = { ...settingsFor(taught.length, added, options.rehearsalFrom, seed), ...options.settings };
    // Those held back come last, so that the others alone are the beginning of the same values.
    const shownInTheEnd = [...taught, ...heldBack];
    const sampleFeatures: FeatureDataset = {
      features: await features(variantsOf(pixels, side, shownInTheEnd, variants, seed)),
      targets: oneHotLabels(gatherRows(labels, 1, shownInTheEnd), classes, ADAPTATION.labelSmoothing),
      count: shownInTheEnd.length,
      variants,
    };
    const rehearsal: FeatureDataset = {
      features: rehearsed,
      targets: await asBefore(rehearsed),
      count: options.rehearsal.length / side ** 2,
      variants: 1,
    };
    // A few held back are too few to stop by, and all are too many not to be taught.
    const stops = heldBack.length >= ADAPTATION.stopsFrom;
    const revisionSteps = heldBack.length > 0 ? settings.steps : 0;
    const all = settings.steps + revisionSteps;
    let shown: Float32Array | undefined;
    let unseenAsPhotos: Float32Array | undefined;
    // The app looks at photos together with their mirror images.
    const asPhotos = async (answers: Float32Array, raisedBy: number) => {
      const toMirrored = raised(await classifier.answers(mirrored), classes, known.length, raisedBy);
      return meanOfHalves(joined(Float32Array, [gatherRows(answers, classes, calibrated.places), toMirrored]));
    };
    let early: Float32Array | undefined;
    const step = await fineTune({
      network: classifier.top,
      samples: firstOf(sampleFeatures, taught.length),
      rehearsal,
      heldBack: stops
        ? {
            count: heldBack.length,
            inputs: { features: gatherRows(own, own.length / entries.length, heldBack) },
            targets: { labels: gatherRows(labels, 1, heldBack) },
          }
        : null,
      ...(heldBack.length > 0 && {
        revision: {
          samples: sampleFeatures,
          steps: revisionSteps,
          onBegin: async () => {
            shown = raised(await classifier.answers(own), classes, known.length, ADAPTATION.raisedBy);
            if (calibrated.unseen) unseenAsPhotos = await asPhotos(shown, ADAPTATION.raisedBy);
          },
        },
      }),
      early: {
        step: Math.ceil(settings.steps * ADAPTATION.early),
        look: async () => {
          early = await classifier.answers(own);
        },
      },
      settings,
      replicas,
      control,
      onStep: (done) => options.onProgress?.('training', done, all),
    });
    if (added > 0) classifier.raise(known.length, ADAPTATION.raisedBy);
    options.onProgress?.('evaluating', 0, 1);
    const after = { samples: await classifier.answers(own), evaluated: await classifier.answers(evaluated) };
    const calibratedAnswers = unseenAsPhotos ?? (await asPhotos(after.samples, 0));
    classifier.finish();
    classifier.leave();
    return {
      network: classifier.network,
      plan,
      division,
      samples: { before: before.samples, after: after.samples },
      // What was taught in the end is evaluated as it stood when it had not been.
      unseen: shown ?? after.samples,
      calibrationSamples: calibrated,
      asPhotos: calibratedAnswers,
      early: early ?? after.samples,
      evaluated: { before: before.evaluated, after: after.evaluated },
      step,
    };
  } catch (error) {
    classifier.dispose();
    throw error;
  }
}

/** The unchanged picture and changed ones of each sample, side by side. */
function variantsOf(
  pixels: Uint8Array,
  side: number,
  samples: readonly number[],
  variants: number,
  seed: number,
): Uint8Array {
  const bytes = side * side;
  const shown = new Uint8Array(samples.length * variants * bytes);
  samples.forEach((sample, at) => {
    const source = rowAt(pixels, bytes, sample);
    for (let variant = 0; variant < variants; variant++) {
      const target = rowAt(shown, bytes, at * variants + variant);
      const random = Random.of(seed, Purpose.augmentation, at, variant);
      if (variant === 0) target.set(source);
      else augment(source, target, side, ADAPTATION.augmentation, random);
    }
  });
  return shown;
}

/** Pictures of a dataset, each changed into what vision makes of photos. */
function likePhotos(pictures: Uint8Array, side: number, seed: number): Uint8Array {
  const bytes = side * side;
  const shown = new Uint8Array(pictures.length);
  for (let at = 0; at < pictures.length / bytes; at++) {
    const [source, target] = [pictures, shown].map((all) => rowAt(all, bytes, at));
    const random = Random.of(seed, Purpose.augmentation, LIKE_PHOTOS, at);
    // Whatever has sleeves: what it is answered to be is asked of the changed picture.
    alterLikePhoto(source!, target!, side, 'top', random);
  }
  return shown;
}

/** Stream of random numbers, which no sample's number comes near. */
const LIKE_PHOTOS = 2 ** 31;
