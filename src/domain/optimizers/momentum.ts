import { FORGETTING, optimizer } from './optimizer.ts';

export const momentum = optimizer({
  kind: 'momentum',
  title: 'SGD with momentum',
  help: 'Gathers speed where gradients keep pointing the same way.',
  source: 'Sutskever et al. 2013, On the Importance of Initialization and Momentum in Deep Learning',
  learningRate: 0.05,
  study: true,
  parameters: {
    momentum: {
      label: 'Momentum',
      help: 'How much of the speed is kept from step to step.',
      default: 0.9,
      range: FORGETTING,
    },
    nesterov: {
      label: 'Nesterov',
      help: 'Looks ahead along the speed before it corrects it.',
      default: true,
      switch: true,
    },
  },
});
