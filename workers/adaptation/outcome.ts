import {
  type AdaptationResult,
  type BeforeAfter,
  type ChangedAnswer,
  MOST_CHANGED,
  type Suspect,
} from '../../src/contract/adaptation-api.ts';
import { argMax } from '../../src/domain/arg-max.ts';
import type { TopPrediction } from '../../src/domain/sample.ts';
import { rowAt } from '../common/rows.ts';
import type { KeptPart } from '../data/index.ts';
import type { Taught, TeachingSamples } from './teach.ts';

/** A model that contradicts a label by less than this is only in doubt. */
const SUSPECT_FROM = 0.6;

/** A picture whose answers are compared. */
type Case = ChangedAnswer;

/** What a fine-tuning changed, in the words of the contract. */
export function outcomeOf(
  { plan, division, samples, evaluated, unseen, early }: Taught,
  { entries, pixels }: TeachingSamples,
  test: KeptPart | null,
): Pick<AdaptationResult, 'heldBack' | 'onTaught' | 'testSet' | 'changed' | 'suspects'> {
  const { classes } = plan;
  const caseOf = (index: number, after: Float32Array): Case => ({
    picture: { sample: entries[index]!.id },
    label: entries[index]!.label,
    pixels: pictureAt(pixels, index, entries.length),
    before: thoughtAt(samples.before, index, classes),
    after: thoughtAt(after, index, classes),
  });
  const taught = division.taught.map((index) => caseOf(index, samples.after));
  const heldBack = division.heldBack.map((index) => caseOf(index, unseen));
  const onTest = Array.from(
    { length: evaluated.after.length / classes.length },
    (_, place): Case => ({
      picture: { place: test!.start + place },
      label: test!.spec.classes[test!.labels[place]!]!.name,
      pixels: pictureAt(test!.images, place, test!.labels.length),
      before: thoughtAt(evaluated.before, place, classes),
      after: thoughtAt(evaluated.after, place, classes),
    }),
  );
  return {
    heldBack: heldBack.length > 0 ? figures(heldBack) : null,
    onTaught: figures(taught),
    testSet: onTest.length > 0 ? figures(onTest) : null,
    changed: changedAmong([...heldBack, ...taught, ...onTest]),
    suspects: suspectsAmong([...division.heldBack, ...division.taught].map((index) => caseOf(index, early))),
  };
}

/** @param count of the pictures */
const pictureAt = (pixels: Uint8Array, at: number, count: number) => rowAt(pixels, pixels.length / count, at);

function thoughtAt(rows: Float32Array, row: number, classes: readonly string[]): TopPrediction {
  const scores = rowAt(rows, classes.length, row);
  const best = argMax(scores);
  return { label: classes[best]!, probability: scores[best]! };
}

function figures(cases: readonly Case[]): BeforeAfter {
  const fraction = (side: 'before' | 'after') =>
    cases.filter((one) => one[side].label === one.label).length / Math.max(1, cases.length);
  return { pictures: cases.length, before: fraction('before'), after: fraction('after') };
}

/** What is right on one side comes before what is wrong on both. */
function changedAmong(cases: readonly Case[]): ChangedAnswer[] {
  const changed = cases.filter(({ before, after }) => before.label !== after.label);
  const isRight = ({ label, before, after }: Case) => before.label === label || after.label === label;
  const first = [...changed.filter(isRight), ...changed.filter((one) => !isRight(one))].slice(0, MOST_CHANGED);
  // Copies, since a view would carry all pictures across the thread.
  return first.map((one) => ({ ...one, pixels: one.pixels.slice() }));
}

function suspectsAmong(cases: readonly Case[]): Suspect[] {
  return cases
    .flatMap(({ picture, label, after }) =>
      'sample' in picture && after.label !== label && after.probability >= SUSPECT_FROM
        ? [{ sample: picture.sample, label, thought: after }]
        : [],
    )
    .sort((a, b) => b.thought.probability - a.thought.probability);
}
