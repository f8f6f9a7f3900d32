import { FORGETTING, optimizer } from './optimizer.ts';

export const lion = optimizer({
  kind: 'lion',
  title: 'Lion',
  help: 'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.',
  source: 'Chen et al. 2023, Symbolic Discovery of Optimization Algorithms',
  learningRate: 0.0003,
  study: true,
  parameters: {
    beta1: {
      label: 'Beta 1',
      help: 'How much of the running mean, against the gradient, decides the direction of a step.',
      default: 0.9,
      range: FORGETTING,
    },
    beta2: {
      label: 'Beta 2',
      help: 'How much of the running mean of gradients is kept from step to step.',
      default: 0.99,
      range: FORGETTING,
    },
  },
});
