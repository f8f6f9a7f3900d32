import { errorCode } from '../../src/domain/errors.ts';
import { answerOf, type PileAnswer, type PileOutcome } from '../../src/domain/pile.ts';
import { lookAt } from '../classify/look.ts';
import { openClassifier } from '../evaluate/photo-command.ts';
import type { KernelBuild } from '../kernels.ts';
import type { PicturesJob } from './job.ts';

/** What the app answers to a picture, or why it cannot be read. */
export type PictureOutcome = { picture: string } & (
  | Omit<PileAnswer, 'milliseconds'>
  | Extract<PileOutcome, { state: 'refused' }>
);

/** All but `milliseconds` is the same, bit for bit, on processors of one make, for the same job, kernels and code. */
export interface PicturesOutcome {
  result: PictureOutcome[];
  /** From each file to its answer. */
  milliseconds: number[];
}

/** Pictures that are worked on at once: while one is decoded, another is computed. */
const AT_ONCE = 3;

/** Looks at each picture as the app does; one that cannot be read is told of and costs the others nothing. */
export async function classifyPictures(
  { model, pictures }: PicturesJob,
  kernels: KernelBuild,
): Promise<PicturesOutcome> {
  const classifier = await openClassifier(model, kernels);
  const outcome: PicturesOutcome = { result: [], milliseconds: [] };
  const rest = pictures.entries();
  const lane = async () => {
    for (const [index, picture] of rest) {
      const began = performance.now();
      const name = typeof picture === 'string' ? picture : picture.name;
      const file = typeof picture === 'string' ? picture : new Uint8Array(Buffer.from(picture.base64, 'base64'));
      outcome.result[index] = await lookAt(file, classifier).then(
        ({ probabilities, found }) => ({ picture: name, ...answerOf(probabilities, found, classifier.metadata) }),
        (error: Error) => ({ picture: name, state: 'refused', code: errorCode(error), detail: error.message }),
      );
      outcome.milliseconds[index] = performance.now() - began;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcome;
}
