import type { OptimizerKind, OptimizerOptions } from '../../../src/domain/optimizers/index.ts';
import { adadelta } from './adadelta.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { lion } from './lion.ts';
import { momentum } from './momentum.ts';
import { muon } from './muon.ts';
import { nadam } from './nadam.ts';
import type { Optimizer, OptimizerOf } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

const OPTIMIZERS: { [Kind in OptimizerKind]: OptimizerOf<Kind> } = {
  adadelta,
  adagrad,
  adam,
  momentum,
  rmsprop,
  sgd,
  lion,
  nadam,
  muon,
};

export function optimizerOf<Kind extends OptimizerKind>(options: OptimizerOptions<Kind>): Optimizer {
  return OPTIMIZERS[options.kind](options);
}
