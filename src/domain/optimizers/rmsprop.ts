import { epsilon, FORGETTING, optimizer } from './optimizer.ts';

export const rmsprop = optimizer({
  kind: 'rmsprop',
  title: 'RMSProp',
  help: 'Divides each gradient by its usual size of late.',
  source: 'Tieleman and Hinton 2012, Lecture 6.5: rmsprop',
  learningRate: 0.001,
  study: true,
  parameters: {
    decay: {
      label: 'Decay (ρ)',
      help: 'How much of the running mean of squared gradients is kept from step to step.',
      default: 0.99,
      range: FORGETTING,
    },
    epsilon: epsilon(1e-8),
  },
});
