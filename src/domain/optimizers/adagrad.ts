import { epsilon, optimizer } from './optimizer.ts';

export const adagrad = optimizer({
  kind: 'adagrad',
  title: 'Adagrad',
  help: 'Divides each gradient by the size of all that came before, so that steps only get smaller.',
  source: 'Duchi et al. 2011, Adaptive Subgradient Methods for Online Learning and Stochastic Optimization',
  learningRate: 0.01,
  study: false,
  parameters: { epsilon: epsilon(1e-10) },
});
