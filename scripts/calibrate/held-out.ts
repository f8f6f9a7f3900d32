import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { gatherRows } from '../../workers/common/rows.ts';
import type { Split } from '../../workers/data/index.ts';
import { stratifiedSplit } from '../../workers/training/shuffle.ts';
import { CommandError } from '../support/command.ts';

/** Pictures that a model was not trained on, with which classes are right for each. */
export interface HeldOut {
  pixels: Uint8Array<ArrayBuffer>;
  right: readonly (readonly number[])[];
}

/**
 * What training held back of the dataset, by the model's own settings or by what is said of them.
 * @throws CommandError where nothing was held back, or nobody says
 */
export function heldOutExamples(
  train: Pick<Split, 'images' | 'labels'>,
  { training }: ModelMetadata,
  said: { from?: number; share?: number; seed?: number },
): HeldOut {
  const share = said.share ?? training?.validationShare ?? 0;
  const seed = said.seed ?? training?.seed ?? 1;
  if (said.from === undefined && !(share > 0 && share < 1)) {
    throw new CommandError(
      'The model does not say what its training held back of Fashion-MNIST. Say it: --held-from N, or --validation-share SHARE --seed SEED.',
    );
  }
  const validation =
    said.from === undefined
      ? stratifiedSplit(train.labels, share, seed).validation
      : Uint32Array.from({ length: Math.max(0, train.labels.length - said.from) }, (_, k) => said.from! + k);
  const pixels = new Uint8Array(gatherRows(train.images, INPUT_PIXELS, validation));
  return { pixels, right: Array.from(validation, (index) => [train.labels[index]!]) };
}
