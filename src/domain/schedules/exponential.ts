import { schedule } from './schedule.ts';

export const exponential = schedule({
  kind: 'exponential',
  title: 'Exponential',
  help: 'Falls smoothly, by the same factor in every epoch.',
  source: 'Szegedy et al. 2016, Rethinking the Inception Architecture for Computer Vision',
  searched: true,
  parameters: {
    factor: {
      label: 'Factor',
      help: 'What the learning rate is multiplied by in an epoch.',
      default: 0.9,
      range: { above: 0, max: 1 },
    },
  },
  factor: ({ factor }, { epochsDone }) => factor ** epochsDone,
});
