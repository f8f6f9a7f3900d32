import { halfCosine, schedule } from './schedule.ts';

/** Linear from 0 over the warm-up, then half a cosine. */
export const cosine = schedule({
  kind: 'cosine',
  title: 'Cosine',
  help: 'Rises over a warm-up, then falls slowly, faster, and slowly again.',
  source: 'Loshchilov and Hutter 2017, SGDR: Stochastic Gradient Descent with Warm Restarts',
  searched: true,
  parameters: {
    warmupEpochs: {
      label: 'Warm-up',
      unit: 'epochs',
      help: 'How long the learning rate rises from 0; shorter than the run.',
      default: 0,
      range: { min: 0, below: 1000 },
    },
    finalFactor: {
      label: 'Final factor',
      help: 'What is left of the learning rate in the end.',
      default: 0.001,
      range: { min: 0, max: 1 },
    },
  },
  factor({ warmupEpochs, finalFactor }, { epochsDone, epochs }) {
    if (epochsDone < warmupEpochs) return epochsDone / warmupEpochs;
    return halfCosine(1, finalFactor, (epochsDone - warmupEpochs) / (epochs - warmupEpochs));
  },
  misfit: ({ warmupEpochs }, epochs) =>
    warmupEpochs < epochs ? undefined : `warmupEpochs has to be below epochs, which is ${epochs}`,
});
