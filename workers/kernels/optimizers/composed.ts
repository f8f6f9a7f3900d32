/** The optimizers' updates as sequences of stock tfjs operations; formulas in `ops.ts`. */
import { add, div, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { AdadeltaAttrs, AdagradAttrs, AdamAttrs, MomentumAttrs, RmsPropAttrs, SgdAttrs } from '../names.ts';

type Inputs = Record<string, Tensor>;

/** share · average + (1 - share) · value */
function decayed(average: Tensor, value: Tensor, share: number): Tensor {
  return add(mul(average, share), mul(value, 1 - share));
}

export function sgdUpdate({ param, grad }: Inputs, { learningRate }: SgdAttrs): Tensor {
  return sub(param!, mul(grad!, learningRate));
}

export function momentumUpdate({ param, grad, velocity }: Inputs, attrs: MomentumAttrs): Tensor[] {
  const v = add(mul(velocity!, attrs.momentum), grad!);
  const direction = attrs.nesterov ? add(grad!, mul(v, attrs.momentum)) : v;
  return [sub(param!, mul(direction, attrs.learningRate)), v];
}

export function rmsPropUpdate({ param, grad, meanSquare }: Inputs, attrs: RmsPropAttrs): Tensor[] {
  const s = decayed(meanSquare!, square(grad!), attrs.decay);
  const step = div(mul(grad!, attrs.learningRate), add(sqrt(s), attrs.epsilon));
  return [sub(param!, step), s];
}

export function adagradUpdate({ param, grad, accumulator }: Inputs, attrs: AdagradAttrs): Tensor[] {
  const a = add(accumulator!, square(grad!));
  const step = div(mul(grad!, attrs.learningRate), add(sqrt(a), attrs.epsilon));
  return [sub(param!, step), a];
}

export function adadeltaUpdate({ param, grad, meanSquare, meanSquareUpdate }: Inputs, attrs: AdadeltaAttrs): Tensor[] {
  const { learningRate, rho, epsilon } = attrs;
  const s = decayed(meanSquare!, square(grad!), rho);
  const update = mul(div(sqrt(add(meanSquareUpdate!, epsilon)), sqrt(add(s, epsilon))), grad!);
  return [sub(param!, mul(update, learningRate)), s, decayed(meanSquareUpdate!, square(update), rho)];
}

export function adamUpdate({ param, grad, m, v }: Inputs, attrs: AdamAttrs): Tensor[] {
  const { learningRate, beta1, beta2, epsilon, step, weightDecay } = attrs;
  const mNext = decayed(m!, grad!, beta1);
  const vNext = decayed(v!, square(grad!), beta2);
  const rootOfCorrection = Math.sqrt(1 - beta2 ** step);
  const denominator = add(mul(sqrt(vNext), 1 / rootOfCorrection), epsilon);
  const change = div(mul(mNext, learningRate / (1 - beta1 ** step)), denominator);
  const decayedParam = weightDecay === 0 ? param! : mul(param!, 1 - learningRate * weightDecay);
  return [sub(decayedParam, change), mNext, vNext];
}
