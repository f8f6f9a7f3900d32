import type { Descriptor } from '../kinds.ts';
import type { Parameters } from '../parameter.ts';

const WIDTH = {
  width: {
    label: 'Width',
    unit: 'factor',
    help: 'Multiplies the number of filters of every layer; 1 is as designed.',
    default: 1,
    range: { min: 0.1, max: 8 },
  },
} as const satisfies Parameters;

/** An architecture by its own parameters. Each can be made wider. */
export function architecture<const Kind extends string, const P extends Parameters>(
  descriptor: Descriptor<Kind, P>,
): Descriptor<Kind, typeof WIDTH & P> {
  return { ...descriptor, parameters: { ...WIDTH, ...descriptor.parameters } };
}
