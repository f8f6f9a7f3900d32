import { argMax } from '../../src/domain/arg-max.ts';
import { gatherRows, type Rows, rowsBetween } from '../common/rows.ts';

/** What a network is shown: pictures of imageSize² bytes each, or rows of features as the network takes them. */
export type Inputs = { pictures: Uint8Array } | { features: Float32Array };

/** What it is to answer: for each example the index of a class, or a row of probabilities with one column per class. */
export type Targets = { labels: Uint8Array } | { probabilities: Float32Array };

/** Inputs with the targets for each. */
export interface Examples<Shown extends Inputs = Inputs, Wanted extends Targets = Targets> {
  count: number;
  inputs: Shown;
  targets: Wanted;
}

export type LabelledPictures = Examples<{ pictures: Uint8Array }, { labels: Uint8Array }>;

/** @param images imageSize² bytes each */
export function labelledPictures({ images, labels }: { images: Uint8Array; labels: Uint8Array }): LabelledPictures {
  return { count: labels.length, inputs: { pictures: images }, targets: { labels } };
}

/** The class that each example is of; of one with probabilities the likeliest. */
export function labelsOf({ count, targets }: Examples): Uint8Array {
  if ('labels' in targets) return targets.labels;
  const { probabilities } = targets;
  const classes = probabilities.length / count;
  return Uint8Array.from({ length: count }, (_, row) => argMax(probabilities, row * classes, classes));
}

/** Views of the examples from `start` to before `end`. */
export function examplesBetween<Shown extends Inputs, Wanted extends Targets>(
  examples: Examples<Shown, Wanted>,
  start: number,
  end: number,
): Examples<Shown, Wanted> {
  return changed(examples, end - start, (values, width) => rowsBetween(values, width, start, end));
}

/** Copies of the examples at `places`, in their order. */
export function gatherExamples<Shown extends Inputs, Wanted extends Targets>(
  examples: Examples<Shown, Wanted>,
  places: ArrayLike<number>,
): Examples<Shown, Wanted> {
  return changed(examples, places.length, (values, width) => gatherRows(values, width, places));
}

/** The examples in arrays of their own, which a message can take along. */
export function copyExamples(examples: Examples): Examples {
  return changed(examples, examples.count, <Values extends Rows>(values: Values) => values.slice() as Values);
}

/** The buffers of the arrays that hold the examples. */
export function buffersOf({ inputs, targets }: Examples): ArrayBufferLike[] {
  const shown = 'pictures' in inputs ? inputs.pictures : inputs.features;
  const wanted = 'labels' in targets ? targets.labels : targets.probabilities;
  return [shown.buffer, wanted.buffer];
}

/** Examples whose arrays are what `change` makes of those of `examples`, in rows of `width`. */
function changed<Shown extends Inputs, Wanted extends Targets>(
  { count, inputs, targets }: Examples<Shown, Wanted>,
  newCount: number,
  change: <Values extends Rows>(values: Values, width: number) => Values,
): Examples<Shown, Wanted> {
  const of = <Values extends Rows>(values: Values) => change(values, count > 0 ? values.length / count : 0);
  const shown = 'pictures' in inputs ? { pictures: of(inputs.pictures) } : { features: of(inputs.features) };
  const wanted = 'labels' in targets ? { labels: of(targets.labels) } : { probabilities: of(targets.probabilities) };
  return { count: newCount, inputs: shown as Shown, targets: wanted as Wanted };
}
