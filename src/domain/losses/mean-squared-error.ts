import { loss } from './loss.ts';

export const meanSquaredError = loss({
  kind: 'mean-squared-error',
  title: 'Mean squared error',
  help: 'The squared distance of the probabilities from the label, as a mean over the classes.',
  source: 'Brier 1950, Verification of Forecasts Expressed in Terms of Probability',
  study: true,
  parameters: {},
});
