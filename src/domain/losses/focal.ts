import { loss } from './loss.ts';

export const focal = loss({
  kind: 'focal',
  title: 'Focal',
  help: 'Cross-entropy for which pictures that are right already count less.',
  source: 'Lin et al. 2017, Focal Loss for Dense Object Detection',
  study: true,
  parameters: {
    gamma: {
      label: 'Gamma',
      help: 'How much less they count; at 0 it is cross-entropy.',
      default: 2,
      range: { min: 0, max: 10 },
    },
  },
});
