import type { AdadeltaAttrs } from '../optimizers/adadelta.ts';
import type { AdagradAttrs } from '../optimizers/adagrad.ts';
import type { AdamAttrs } from '../optimizers/adam.ts';
import type { MomentumAttrs } from '../optimizers/momentum.ts';
import type { RmsPropAttrs } from '../optimizers/rmsprop.ts';
import type { SgdAttrs } from '../optimizers/sgd.ts';

/** [param, ...state] of one weight, in double precision; formulas in ../optimizers/. */
type Update<Attrs> = (attrs: Attrs, param: number, grad: number, ...state: number[]) => number[];

export const sgd: Update<SgdAttrs> = ({ learningRate }, p, g) => [p - learningRate * g];

export const momentum: Update<MomentumAttrs> = ({ learningRate, momentum, nesterov }, p, g, velocity) => {
  const v = momentum * velocity! + g;
  return [p - learningRate * (nesterov ? g + momentum * v : v), v];
};

export const rmsProp: Update<RmsPropAttrs> = ({ learningRate, decay, epsilon }, p, g, meanSquare) => {
  const s = decay * meanSquare! + (1 - decay) * g * g;
  return [p - (learningRate * g) / (Math.sqrt(s) + epsilon), s];
};

export const adagrad: Update<AdagradAttrs> = ({ learningRate, epsilon }, p, g, accumulator) => {
  const a = accumulator! + g * g;
  return [p - (learningRate * g) / (Math.sqrt(a) + epsilon), a];
};

export const adadelta: Update<AdadeltaAttrs> = ({ learningRate, rho, epsilon }, p, g, meanSquare, meanSquareUpdate) => {
  const s = rho * meanSquare! + (1 - rho) * g * g;
  const d = (Math.sqrt(meanSquareUpdate! + epsilon) / Math.sqrt(s + epsilon)) * g;
  return [p - learningRate * d, s, rho * meanSquareUpdate! + (1 - rho) * d * d];
};

export const adam: Update<AdamAttrs> = (attrs, p, g, mean, square) => {
  const { learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
  const m = beta1 * mean! + (1 - beta1) * g;
  const v = beta2 * square! + (1 - beta2) * g * g;
  const unbiasedMean = m / (1 - beta1 ** step);
  const unbiasedSquare = v / (1 - beta2 ** step);
  const decayed = p - learningRate * weightDecay * p;
  return [decayed - (learningRate * unbiasedMean) / (Math.sqrt(unbiasedSquare) + epsilon), m, v];
};
