import type { Descriptor } from '../kinds.ts';
import type { Parameter, Parameters } from '../parameter.ts';

export interface LossDescriptor<Kind extends string = string, P extends Parameters = Parameters>
  extends Descriptor<Kind, P> {
  /** Whether it is a column of the study that `npm run experiments` makes. */
  readonly study: boolean;
}

export const loss = <const Kind extends string, const P extends Parameters>(
  descriptor: LossDescriptor<Kind, P>,
): LossDescriptor<Kind, P> => descriptor;

/** What of a label's mass is spread over all classes; a loss with a parameter of this name is given such labels. */
export const labelSmoothing = {
  label: 'Label smoothing',
  help: 'How much of each label is spread over all classes, which keeps the network from being too certain.',
  default: 0,
  range: { min: 0, below: 1 },
} as const satisfies Parameter;
