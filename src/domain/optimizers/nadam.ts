import { epsilon, FORGETTING, optimizer } from './optimizer.ts';

export const nadam = optimizer({
  kind: 'nadam',
  title: 'NAdam',
  help: 'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.',
  source: 'Dozat 2016, Incorporating Nesterov Momentum into Adam',
  learningRate: 0.002,
  study: true,
  parameters: {
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
    momentumDecay: {
      label: 'Momentum decay',
      help: 'How fast a step comes to trust the mean of gradients as much as beta 1 says.',
      default: 0.004,
      range: { min: 0, max: 1 },
    },
    epsilon: epsilon(1e-8),
  },
});
