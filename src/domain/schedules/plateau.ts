import { schedule } from './schedule.ts';

export const plateau = schedule({
  kind: 'plateau',
  title: 'On a plateau',
  help: 'Falls whenever the validation loss no longer improves.',
  source: 'Krizhevsky et al. 2012, ImageNet Classification with Deep Convolutional Neural Networks',
  searched: false,
  parameters: {
    factor: {
      label: 'Factor',
      help: 'What the learning rate is multiplied by each time.',
      default: 0.3,
      range: { above: 0, max: 1 },
    },
    patience: {
      label: 'Patience',
      unit: 'epochs',
      help: 'How many epochs without a better loss are let pass.',
      default: 1,
      range: { min: 0, max: 1000, whole: true },
    },
  },
  factor: (_, { state }) => state.factor,
  afterEpoch({ factor, patience }, state, loss) {
    if (loss < state.best) return { ...state, best: loss, waited: 0 };
    const waited = state.waited + 1;
    if (waited <= patience) return { ...state, waited };
    return { ...state, factor: state.factor * factor, waited: 0 };
  },
});
