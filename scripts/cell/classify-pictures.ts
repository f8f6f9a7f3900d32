import { argMax } from '../../src/domain/arg-max.ts';
import { confidenceOf, isSure } from '../../src/domain/calibration.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { openClassifier } from '../evaluate/photo-command.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
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
  const { classify, classes, calibration } = await openClassifier(model, kernels);
  const result: PictureOutcome[] = [];
  for (const picture of pictures) {
    const photo = await readPhoto(picture).catch((error: Error) => error);
    if (photo instanceof Error) {
      result.push({ picture, error: photo.message });
      continue;
    }
    const { pixels, origin, garment } = segmentGarment(photo);
    const probabilities = Array.from(await classify(pixels, origin));
    result.push({
      picture,
      class: classes[argMax(probabilities)]!,
      sure: isSure(confidenceOf(probabilities, garment !== null), calibration),
      probabilities: Object.fromEntries(probabilities.map((probability, index) => [classes[index]!, probability])),
    });
  }
  return { result };
}
