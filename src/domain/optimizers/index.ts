import { byKind, type OptionsOf } from '../kinds.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { muon } from './muon.ts';
import { nadam } from './nadam.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** Every optimizer, the one that the notebook found best first; defaults are their authors' or PyTorch's. */
export const OPTIMIZERS = byKind('kind', [adadelta, adam, momentum, rmsprop, sgd, adagrad, lion, nadam, muon]);

export type OptimizerKind = keyof typeof OPTIMIZERS;
export type OptimizerOptions<Kind extends OptimizerKind = OptimizerKind> = OptionsOf<typeof OPTIMIZERS, Kind>;
