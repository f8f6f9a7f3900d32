import { classNames, type DatasetSpec } from '../domain/datasets/dataset-spec.ts';
import { type ModelMetadata, takesGarments, teachingObstacle } from '../domain/model-metadata.ts';
import { text } from '../text/models.ts';

/** Whether the app's dataset has pictures for it, and some of its classes. */
export const canBeEvaluated = (metadata: ModelMetadata, spec: DatasetSpec): boolean =>
  takesGarments(metadata, spec.picture.size) && classNames(spec).some((name) => metadata.classes.includes(name));

/** The pictures that it takes, as in “96×96 in colour”. */
export function takenText({ preprocessing: { imageSize, channels } }: Pick<ModelMetadata, 'preprocessing'>): string {
  const size = `${imageSize}×${imageSize}`;
  return channels === 3 ? text.inColour(size) : text.inGrey(size);
}

/** What cannot be done with it, and why; empty for a model that can all. */
export function limitsText(metadata: ModelMetadata, spec: DatasetSpec): string {
  const obstacle = teachingObstacle(metadata);
  const reason = obstacle === 'pictures' ? text.untaughtForPictures : text.untaughtForLayer;
  const teaching = obstacle === null ? [] : [reason];
  const evaluating = canBeEvaluated(metadata, spec) ? [] : [text.unevaluated(spec.name)];
  return [...teaching, ...evaluating].join(' ');
}
