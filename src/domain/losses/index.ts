import { byKind, type OptionsOf } from '../kinds.ts';
import { categoricalCrossEntropy } from './categorical-cross-entropy.ts';
import { focal } from './focal.ts';
import { hinge } from './hinge.ts';
import { kullbackLeibler } from './kullback-leibler.ts';
import { meanSquaredError } from './mean-squared-error.ts';

/** Every loss, the one that the notebook found best first. */
export const LOSSES = byKind('kind', [categoricalCrossEntropy, meanSquaredError, focal, kullbackLeibler, hinge]);

export type LossKind = keyof typeof LOSSES;
export type LossOptions<Kind extends LossKind = LossKind> = OptionsOf<typeof LOSSES, Kind>;
