import { labelSmoothing, loss } from './loss.ts';

export const categoricalCrossEntropy = loss({
  kind: 'categorical-cross-entropy',
  title: 'Categorical cross-entropy',
  help: 'How surprised the network is by the right class; what classifiers are usually trained with.',
  source: 'Szegedy et al. 2016, Rethinking the Inception Architecture for Computer Vision (label smoothing)',
  study: true,
  parameters: { labelSmoothing },
});
