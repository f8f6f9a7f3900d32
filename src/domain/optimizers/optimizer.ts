import type { Descriptor } from '../kinds.ts';
import type { Parameter, Parameters, ValuesOf } from '../parameter.ts';

export interface OptimizerDescriptor<Kind extends string = string, P extends Parameters = Parameters>
  extends Descriptor<Kind, P> {
  /** A peak learning rate with which it trains the reference network well. */
  readonly learningRate: number;
  /** Whether it is a row of the study that `npm run experiments` makes. */
  readonly study: boolean;
  /** Settings of it that have a name of their own. */
  readonly variants?: readonly Variant<P>[];
}

interface Variant<P extends Parameters> {
  readonly title: string;
  readonly source: string;
  readonly change: Partial<ValuesOf<P & typeof DECAY>>;
}

const DECAY = {
  weightDecay: {
    label: 'Weight decay',
    help: 'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.',
    default: 0,
    range: { min: 0, max: 10 },
  },
} as const satisfies Parameters;

/**
 * An optimizer by its own parameters. Each can decay weights as AdamW does, apart from the gradient (Loshchilov and
 * Hutter 2019): by `weightDecay` times the learning rate a step.
 */
export function optimizer<const Kind extends string, const P extends Parameters>(
  descriptor: OptimizerDescriptor<Kind, P>,
): OptimizerDescriptor<Kind, P & typeof DECAY> {
  return { ...descriptor, parameters: { ...descriptor.parameters, ...DECAY } };
}

/** What is added to a divisor. */
export const epsilon = <const Default extends number>(value: Default) =>
  ({
    label: 'Epsilon',
    help: 'Keeps a division from a divisor near 0.',
    default: value,
    range: { above: 0, max: 1 },
  }) as const satisfies Parameter;

/** The range of a factor by which a running mean forgets a step. */
export const FORGETTING = { min: 0, below: 1 } as const;

/** Adam's running means, which its kin keep too. */
export const MOMENTS = {
  beta1: {
    label: 'Beta 1',
    help: 'How much of the running mean of gradients is kept from step to step.',
    default: 0.9,
    range: FORGETTING,
  },
  beta2: {
    label: 'Beta 2',
    help: 'How much of the running mean of squared gradients is kept from step to step.',
    default: 0.999,
    range: FORGETTING,
  },
} as const satisfies Parameters;
