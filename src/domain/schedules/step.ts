import { schedule } from './schedule.ts';

export const step = schedule({
  kind: 'step',
  title: 'Steps',
  help: 'Falls at once after every so many epochs.',
  source: 'He et al. 2016, Deep Residual Learning for Image Recognition',
  searched: false,
  parameters: {
    everyEpochs: {
      label: 'Every',
      unit: 'epochs',
      help: 'How long the learning rate stays the same.',
      default: 5,
      range: { above: 0, max: 1000 },
    },
    factor: {
      label: 'Factor',
      help: 'What the learning rate is multiplied by each time.',
      default: 0.3,
      range: { above: 0, max: 1 },
    },
  },
  factor: ({ everyEpochs, factor }, { epochsDone }) => factor ** Math.floor(epochsDone / everyEpochs),
});
