import { halfCosine, schedule } from './schedule.ts';

/** From 1/`startDivisor` up to 1, then down to 1/(`startDivisor` · `finalDivisor`), each by half a cosine. */
export const oneCycle = schedule({
  kind: 'one-cycle',
  title: 'One cycle',
  help: 'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.',
  source: 'Smith and Topin 2019, Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates',
  searched: true,
  parameters: {
    peakAt: {
      label: 'Peak at',
      unit: 'fraction of the run',
      help: 'When the learning rate is highest.',
      default: 0.3,
      range: { above: 0, below: 1 },
    },
    startDivisor: {
      label: 'Start divisor',
      help: 'How many times smaller than its peak the learning rate is at first.',
      default: 25,
      range: { min: 1, max: 1e9 },
    },
    finalDivisor: {
      label: 'Final divisor',
      help: 'How many times smaller than at first it is in the end.',
      default: 1e4,
      range: { min: 1, max: 1e9 },
    },
  },
  factor({ peakAt, startDivisor, finalDivisor }, { epochsDone, epochs }) {
    const done = epochsDone / epochs;
    const start = 1 / startDivisor;
    if (done < peakAt) return halfCosine(start, 1, done / peakAt);
    return halfCosine(1, start / finalDivisor, (done - peakAt) / (1 - peakAt));
  },
});
