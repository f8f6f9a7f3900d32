import { confidenceOf, isSure } from '../../src/domain/calibration.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { openClassifier } from '../evaluate/photo-command.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import type { KernelBuild } from '../kernels.ts';
import type { PicturesTask } from './task.ts';

/** What the app answers to a picture, or why it cannot be read. */
export type PictureOutcome =
  | { picture: string; class: string; sure: boolean; probabilities: Record<string, number> }
  | { picture: string; error: string };

/** Looks at each picture as the app does; one that cannot be read is told of and costs the others nothing. */
export async function classifyPictures(
  { model, pictures }: PicturesTask,
  kernels: KernelBuild,
): Promise<{ result: PictureOutcome[] }> {
  const { classify, classes, calibration } = await openClassifier(model, kernels);
  const result: PictureOutcome[] = [];
  for (const picture of pictures) {
    try {
      const { pixels, origin, garment } = segmentGarment(await readPhoto(picture));
      const probabilities = Array.from(await classify(pixels, origin));
      const best = probabilities.indexOf(Math.max(...probabilities));
      result.push({
        picture,
        class: classes[best]!,
        sure: isSure(confidenceOf(probabilities, garment !== null), calibration),
        probabilities: Object.fromEntries(probabilities.map((probability, index) => [classes[index]!, probability])),
      });
    } catch (error) {
      result.push({ picture, error: (error as Error).message });
    }
  }
  return { result };
}
