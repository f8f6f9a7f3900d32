import type { Calibration } from '../../src/domain/calibration.ts';
import { familiarity } from '../../src/domain/calibration.ts';
import { gatherRows, rowAt } from '../common/rows.ts';
import { temper } from '../models/calibration.ts';
import { fitTemperature, fitThresholds } from '../models/fit-calibration.ts';
import type { Taught } from './teach.ts';

/** Fewer samples held back than these say less of a temperature than the parent's own does. */
const FEWEST = 30;

/** With fewer, what this fraction of the samples reaches is familiar: the others may be its own mistakes. */
const FAMILIAR_FRACTION = 0.9;

/**
 * How far a taught model may be believed: fitted on the samples held back; where these are few, as its parent, but
 * that what it was shown is familiar to it. Undefined where nothing is known of the parent.
 * @param labels of all samples, as indices into the classes
 */
export function recalibrated(
  parent: Calibration | undefined,
  { division, plan, samples, unseen }: Pick<Taught, 'division' | 'plan' | 'samples' | 'unseen'>,
  labels: Uint8Array,
): Calibration | undefined {
  if (parent === undefined) return undefined;
  const classes = plan.classes.length;
  const answers = (rows: Float32Array, indices: readonly number[]) => ({
    probabilities: gatherRows(rows, classes, indices),
    classes,
    right: indices.map((index) => [labels[index]!]),
  });
  if (division.heldBack.length >= FEWEST) {
    const evaluated = answers(unseen, division.heldBack);
    const photo = fitTemperature(evaluated);
    const probabilities = temper(evaluated.probabilities, classes, photo);
    const temperature = { ...parent.temperature, photo };
    return { temperature, ...fitThresholds({ ...evaluated, probabilities }), fittedOn: 'photos' };
  }
  const shown = answers(samples.after, [...division.taught, ...division.heldBack]);
  const tempered = temper(shown.probabilities, classes, parent.temperature.photo);
  const known = shown.right.map((_, row) => familiarity(rowAt(tempered, classes, row))).sort((a, b) => a - b);
  const reached = known[Math.floor((1 - FAMILIAR_FRACTION) * known.length)] ?? 1;
  return { ...parent, familiarFrom: Math.min(parent.familiarFrom, reached) };
}
