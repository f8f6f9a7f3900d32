import type { ClassifierApi } from '../../src/contract/classifier-api.ts';
import { argMax } from '../../src/domain/arg-max.ts';
import type { TopPrediction } from '../../src/domain/sample.ts';
import { FrameScaler, KEPT_SIDE } from '../browser/frame-scaler.ts';
import { decodePicture } from '../browser/picture-file.ts';
import { perceptualHash } from '../common/perceptual-hash.ts';
import type { NewSample } from '../storage/new-sample.ts';
import { segmentGarment } from '../vision/index.ts';
import { keptAsItIs } from './small-file.ts';

/** What of a sample follows from its picture alone. */
export type EncodedSample = Pick<NewSample, 'photo' | 'pixels' | 'fingerprint'>;

/** Makes of a picture what is kept of it: the photo at a bounded size, what the network sees, and a perceptual hash. */
export class SampleEncoder {
  readonly #scaler = new FrameScaler();

  /** The frame is closed. */
  async ofFrame(frame: ImageBitmap, keep: Blob | null = null): Promise<EncodedSample> {
    const small = Math.max(frame.width, frame.height) <= KEPT_SIDE;
    const { picture, toJpeg } = this.#scaler.take(frame);
    // Begun before anything is awaited, because the next shot uses the same canvas.
    const photo = keep !== null && small ? keep : toJpeg();
    // What follows is asked of the photo as it is kept, so that an import of it gives the same.
    return {
      photo: await photo,
      pixels: new Uint8Array(segmentGarment(picture).pixels),
      fingerprint: perceptualHash(picture),
    };
  }

  /**
   * @param exported as in `keptAsItIs`
   * @throws picture-empty, picture-unreadable, picture-too-large
   */
  async ofFile(file: Blob, exported: boolean): Promise<EncodedSample> {
    const [frame, keep] = await Promise.all([decodePicture(file), keptAsItIs(file, exported)]);
    return this.ofFrame(frame, keep);
  }
}

/** What the model in use says of a photo; null when no engine or model can be had, without which samples are kept too. */
export async function thoughtOf(
  photo: Blob,
  classifier: Pick<ClassifierApi, 'start' | 'classify'>,
): Promise<TopPrediction | null> {
  try {
    const { model } = await classifier.start();
    const { probabilities } = await classifier.classify(await decodePicture(photo));
    const best = argMax(probabilities);
    const label = model.classes[best];
    return label === undefined ? null : { label, probability: probabilities[best]! };
  } catch {
    // The classifier's own state says why on the page.
    return null;
  }
}
