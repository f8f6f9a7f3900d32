import { FORGETTING, optimizer } from './optimizer.ts';

export const muon = optimizer({
  kind: 'muon',
  title: 'Muon',
  help: 'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.',
  source: 'Jordan et al. 2024, Muon: An Optimizer for Hidden Layers in Neural Networks',
  learningRate: 0.01,
  study: true,
  parameters: {
    momentum: {
      label: 'Momentum',
      help: 'How much of the running mean of gradients is kept from step to step.',
      default: 0.95,
      range: FORGETTING,
    },
    nesterov: {
      label: 'Nesterov',
      help: 'Looks ahead along the momentum before it is made even.',
      default: true,
      switch: true,
    },
    adamRatio: {
      label: 'Adam’s ratio',
      help: 'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.',
      // The authors' 0.0003 for Adam to 0.02 for matrices.
      default: 0.015,
      range: { min: 0, max: 10 },
    },
  },
});
