import { argMax } from '../../src/domain/arg-max.ts';
import { confidenceOf, isSure } from '../../src/domain/calibration.ts';
import { lookAt } from '../classify/look.ts';
import { openClassifier } from '../evaluate/photo-command.ts';
import type { KernelBuild } from '../kernels.ts';
import type { PicturesJob } from './job.ts';

/** What the app answers to a picture, or why it cannot be read. */
export type PictureOutcome =
  | { picture: string; class: string; sure: boolean; probabilities: Record<string, number> }
  | { picture: string; error: string };

/** Looks at each picture as the app does; one that cannot be read is told of and costs the others nothing. */
export async function classifyPictures(
  { model, pictures }: PicturesJob,
  kernels: KernelBuild,
): Promise<{ result: PictureOutcome[] }> {
  const classifier = await openClassifier(model, kernels);
  const { classes, calibration } = classifier.metadata;
  const result: PictureOutcome[] = [];
  for (const picture of pictures) {
    const looked = await lookAt(picture, classifier).catch((error: Error) => error);
    if (looked instanceof Error) {
      result.push({ picture, error: looked.message });
      continue;
    }
    const { probabilities, found } = looked;
    result.push({
      picture,
      class: classes[argMax(probabilities)]!,
      sure: isSure(confidenceOf(probabilities, found), calibration),
      probabilities: Object.fromEntries(probabilities.map((probability, index) => [classes[index]!, probability])),
    });
  }
  return { result };
}
