import { type Calibration, familiarity } from '../../src/domain/calibration.ts';
import { rowAt } from '../common/rows.ts';
import { temper } from '../models/calibration.ts';
import { fitTemperature, fitThresholds } from '../models/fit-calibration.ts';
import type { Division } from './hold-back.ts';

/** Fewer samples held back than these say less of a temperature than the parent's own does. */
const FEWEST = 30;

/** With fewer, what this fraction of the samples reaches is familiar: the others may be its own mistakes. */
const FAMILIAR_FRACTION = 0.9;

/** The samples by whose answers a taught model is calibrated. */
export interface CalibrationSamples {
  places: number[];
  /** Whether the answers are those of a model that had not been taught them. */
  unseen: boolean;
}

/** The samples held back where there are enough of them, else all. */
export function calibrationSamples({ taught, heldBack }: Division): CalibrationSamples {
  const unseen = heldBack.length >= FEWEST;
  return { places: unseen ? heldBack : [...taught, ...heldBack], unseen };
}

/**
 * The calibration of a taught model: fitted on the samples held back. Where these are few it is its parent's, except that
 * what the model was shown is familiar to it. Undefined where the parent has none.
 * @param asPhotos a row of probabilities for each of the samples, as the app gives them to photos, but not tempered
 * @param labels of all samples, as indices into the classes
 */
export function recalibrated(
  parent: Calibration | undefined,
  { places, unseen }: CalibrationSamples,
  asPhotos: Float32Array,
  labels: Uint8Array,
): Calibration | undefined {
  if (parent === undefined) return undefined;
  const classes = asPhotos.length / places.length;
  if (unseen) {
    const evaluated = { probabilities: asPhotos, classes, right: places.map((place) => [labels[place]!]) };
    const photo = fitTemperature(evaluated);
    const probabilities = temper(asPhotos, classes, photo);
    const temperature = { ...parent.temperature, photo };
    return { temperature, ...fitThresholds({ ...evaluated, probabilities }), fittedOn: 'photos' };
  }
  const tempered = temper(asPhotos, classes, parent.temperature.photo);
  const known = places.map((_, row) => familiarity(rowAt(tempered, classes, row))).sort((a, b) => a - b);
  const reached = known[Math.floor((1 - FAMILIAR_FRACTION) * known.length)] ?? 1;
  return { ...parent, familiarFrom: Math.min(parent.familiarFrom, reached) };
}
