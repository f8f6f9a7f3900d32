import { classNames, type DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import { type ModelMetadata, takesGarments, teachingObstacle } from '../domain/model-metadata.ts';

/** Whether the app's dataset has pictures for it, and some of its classes. */
export const canBeEvaluated = (metadata: ModelMetadata, spec: DatasetSpec): boolean =>
  takesGarments(metadata, spec.picture.size) && classNames(spec).some((name) => metadata.classes.includes(name));

/** The pictures that it takes, as in “96×96 in colour”. */
export function takenText({ preprocessing: { imageSize, channels } }: Pick<ModelMetadata, 'preprocessing'>): string {
  return `${imageSize}×${imageSize}${channels === 3 ? ' in colour' : ', grey'}`;
}

/** What cannot be done with it, and why; empty for a model that can all. */
export function limitsText(metadata: ModelMetadata, spec: DatasetSpec): string {
  const obstacle = teachingObstacle(metadata);
  const reason =
    obstacle === 'pictures'
      ? 'samples are 28×28 and grey'
      : 'it does not end in a dense layer that gives the probabilities';
  const teaching = obstacle === null ? [] : [`It cannot be taught: ${reason}.`];
  const evaluating = canBeEvaluated(metadata, spec)
    ? []
    : [`It cannot be evaluated: ${spec.name} has other pictures or classes.`];
  return [...teaching, ...evaluating].join(' ');
}
