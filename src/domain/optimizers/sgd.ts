import { optimizer } from './optimizer.ts';

export const sgd = optimizer({
  kind: 'sgd',
  title: 'SGD',
  help: 'Steps straight down the gradient of each batch.',
  source: 'Robbins and Monro 1951, A Stochastic Approximation Method',
  learningRate: 0.1,
  study: false,
  parameters: {},
});
