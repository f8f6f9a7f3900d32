import { schedule } from './schedule.ts';

export const constant = schedule({
  kind: 'constant',
  title: 'Constant',
  help: 'The same learning rate from the first step to the last.',
  source: 'Bottou et al. 2018, Optimization Methods for Large-Scale Machine Learning',
  searched: true,
  parameters: {},
  factor: () => 1,
});
