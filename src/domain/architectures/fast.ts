import { architecture } from './architecture.ts';

export const fast = architecture({
  kind: 'fast',
  title: 'Fast',
  help: 'Two narrow convolutions and a dense layer, made to train in the shortest time.',
  source: 'Ioffe and Szegedy 2015, Batch Normalization: Accelerating Deep Network Training',
  parameters: {},
});
