import { centreCrop, drawGarment } from '../../workers/vision/crop.ts';
import { type Picture, VISION_SETTINGS } from '../../workers/vision/index.ts';
import { reduce } from '../../workers/vision/reduce.ts';
import { sharpen } from '../../workers/vision/sharpen.ts';

/** What demos do: the largest centred square, shrunk to 28×28, inverted grey; for comparison. */
export function centreOnly(picture: Picture): Uint8Array {
  const planes = reduce(picture, VISION_SETTINGS.workingPixels);
  const mask = new Uint8Array(planes.width * planes.height).fill(1);
  const { drawn, covered } = drawGarment(planes, mask, centreCrop(planes.width, planes.height));
  return sharpen(drawn, covered, 0);
}
