import { epsilon, FORGETTING, optimizer } from './optimizer.ts';

export const adadelta = optimizer({
  kind: 'adadelta',
  title: 'Adadelta',
  help: 'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.',
  source: 'Zeiler 2012, ADADELTA: An Adaptive Learning Rate Method',
  learningRate: 1,
  study: true,
  parameters: {
    rho: {
      label: 'Decay (ρ)',
      help: 'How much of the running means of squares is kept from step to step.',
      default: 0.95,
      range: FORGETTING,
    },
    epsilon: epsilon(1e-7),
  },
});
