import { labelSmoothing, loss } from './loss.ts';

export const kullbackLeibler = loss({
  kind: 'kullback-leibler',
  title: 'Kullback–Leibler',
  help: 'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.',
  source: 'Kullback and Leibler 1951, On Information and Sufficiency',
  study: false,
  parameters: { labelSmoothing },
});
