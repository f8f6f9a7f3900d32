import type { LossKind, LossOptions } from '../../../src/domain/losses/index.ts';
import { categoricalCrossEntropy } from './categorical-cross-entropy.ts';
import { focal } from './focal.ts';
import { hinge } from './hinge.ts';
import { kullbackLeibler } from './kullback-leibler.ts';
import type { Loss, LossOf } from './loss.ts';
import { meanSquaredError } from './mean-squared-error.ts';

const LOSSES: { [Kind in LossKind]: LossOf<Kind> } = {
  'categorical-cross-entropy': categoricalCrossEntropy,
  focal,
  hinge,
  'kullback-leibler': kullbackLeibler,
  'mean-squared-error': meanSquaredError,
};

export function lossOf<Kind extends LossKind>(options: LossOptions<Kind>): Loss {
  return LOSSES[options.kind](options);
}
