import { argMax } from '../../src/domain/arg-max.ts';
import { type Calibration, confidenceOf, isSure } from '../../src/domain/calibration.ts';
import { rowAt } from '../common/rows.ts';
import { LEAST_PROBABILITY, temper } from './calibration.ts';

/** Answers to pictures, with which classes are right for each: several where nobody can say which; none for unknown. */
export interface EvaluatedPictures {
  /** Rows of `classes` each. */
  probabilities: Float32Array;
  classes: number;
  right: readonly (readonly number[])[];
}

/** Temperatures that are tried, as logarithms. */
const COLDEST = Math.log(0.1);
const HOTTEST = Math.log(10);
const COARSE_STEPS = 46;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature from 0.1 to 10 at which the right classes are likeliest (Guo et al. 2017): least mean negative log
 * likelihood, over the logarithm of the temperature, first on a grid and then by golden section around its best point,
 * so that no slope and no start value can lead astray. Pictures without a right class say nothing. 1 where none says
 * anything.
 */
export function fitTemperature({ probabilities, classes, right }: EvaluatedPictures): number {
  const known = right.flatMap((own, k) => (own.length > 0 ? [k] : []));
  if (known.length === 0) return 1;
  const cost = (logTemperature: number): number => {
    const tempered = temper(probabilities, classes, Math.exp(logTemperature));
    return known.reduce((sum, k) => {
      const p = right[k]!.reduce((total, index) => total + tempered[k * classes + index]!, 0);
      return sum - Math.log(Math.max(LEAST_PROBABILITY, p));
    }, 0);
  };
  const step = (HOTTEST - COLDEST) / COARSE_STEPS;
  let best = COLDEST;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= COARSE_STEPS; k++) {
    const at = COLDEST + k * step;
    const here = cost(at);
    if (here < least) [best, least] = [at, here];
  }
  return Math.exp(leastPoint(cost, Math.max(COLDEST, best - step), Math.min(HOTTEST, best + step)));
}

/** Where a function with one valley between `low` and `high` is least, to a thousandth. */
function leastPoint(cost: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (to - from > 1e-3) {
    const left = to - GOLDEN * (to - from);
    const right = from + GOLDEN * (to - from);
    if (cost(left) <= cost(right)) to = right;
    else from = left;
  }
  return (from + to) / 2;
}

/** The fraction of the pictures of known classes that counts as familiar. */
const FAMILIAR_FRACTION = 0.95;

/**
 * The fraction of the answers given for sure that has to be right: with it fewer than one photo in twenty of unseen homes is
 * wrong and given as sure.
 */
const RIGHT_ANSWERS = 0.93;

/**
 * Finds the two limits from which on an answer is given for sure. `familiarFrom` is the familiarity that 19 of 20
 * pictures of known classes reach. `sureFrom` is the least probability from which on the answers to familiar pictures
 * are expected to be right, 93 in a hundred; where none reaches that, the largest probability there is. Expected by the
 * tempered probabilities, not counted: their temperature is fitted on all pictures, and wrong answers near the limit are
 * few. `coverage` and `accuracy` are counted. Pictures without a right class stay out, since nobody knows how many of
 * them a person shows.
 * @param probabilities at the temperature that was fitted on them, of pictures from which a garment stood out
 */
export function fitThresholds({
  probabilities,
  classes,
  right,
}: EvaluatedPictures): Pick<Calibration, 'familiarFrom' | 'sureFrom' | 'coverage' | 'accuracy'> {
  const answers = right.flatMap((own, k) => {
    if (own.length === 0) return [];
    const row = rowAt(probabilities, classes, k);
    return [{ confidence: confidenceOf(row, true), right: own.includes(argMax(row)) }];
  });
  const byFamiliarity = answers.map(({ confidence }) => confidence.familiarity).sort((a, b) => a - b);
  const familiarFrom = byFamiliarity[Math.floor((1 - FAMILIAR_FRACTION) * answers.length)] ?? 0;
  const familiar = answers.filter(({ confidence }) => isSure(confidence, { familiarFrom, sureFrom: 0 }));
  const sureFrom = leastRightEnough(familiar.map(({ confidence }) => confidence.probability));
  const given = familiar.filter(({ confidence }) => isSure(confidence, { familiarFrom, sureFrom }));
  return {
    familiarFrom,
    sureFrom,
    coverage: given.length / Math.max(1, answers.length),
    accuracy: given.filter((answer) => answer.right).length / Math.max(1, given.length),
  };
}

/** The least of the probabilities from which on their mean is `RIGHT_ANSWERS`, or the largest; 1 where there are none. */
function leastRightEnough(probabilities: number[]): number {
  const sorted = probabilities.sort((a, b) => b - a);
  let found = sorted[0] ?? 1;
  let expected = 0;
  sorted.forEach((probability, k) => {
    expected += probability;
    const tied = sorted[k + 1] === probability;
    if (!tied && expected / (k + 1) >= RIGHT_ANSWERS) found = probability;
  });
  return found;
}
