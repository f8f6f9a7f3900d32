import { epsilon, MOMENTS, optimizer } from './optimizer.ts';

export const nadam = optimizer({
  kind: 'nadam',
  title: 'NAdam',
  help: 'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.',
  source: 'Dozat 2016, Incorporating Nesterov Momentum into Adam',
  learningRate: 0.002,
  study: true,
  parameters: {
    ...MOMENTS,
    momentumDecay: {
      label: 'Momentum decay',
      help: 'How fast a step comes to trust the mean of gradients as much as beta 1 says.',
      default: 0.004,
      range: { min: 0, max: 1 },
    },
    epsilon: epsilon(1e-8),
  },
});
