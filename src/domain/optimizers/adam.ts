import { epsilon, MOMENTS, optimizer } from './optimizer.ts';

export const adam = optimizer({
  kind: 'adam',
  title: 'Adam',
  help: 'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.',
  source: 'Kingma and Ba 2015, Adam: A Method for Stochastic Optimization',
  learningRate: 0.001,
  study: true,
  variants: [
    {
      title: 'AdamW',
      source: 'Loshchilov and Hutter 2019, Decoupled Weight Decay Regularization',
      change: { weightDecay: 0.05 },
    },
  ],
  parameters: {
    ...MOMENTS,
    epsilon: epsilon(1e-8),
  },
});
