import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the history of training runs. */
export const text = spoken('runs', {
  title: 'Runs',
  readAgain: 'Read again',
  reading: 'Reading the runs…',
  deleted: (count: number) => plural(count, { one: 'One run deleted.', other: `${countText(count)} runs deleted.` }),
  deletedForGood: (count: number) =>
    `${plural(count, { one: 'One run', other: `${countText(count)} runs` })} deleted for good: there is no room on this device to have it back.`,
  /** `link` is `trainNetwork`. */
  noRun: (link: string) => `No run yet. ${link}, and its curves and figures stay here.`,
  trainNetwork: 'Train a network',
  tick: 'Tick runs to see their curves and settings side by side.',
  /** The head of the column of ticks. */
  chosen: 'Chosen',
  name: 'Name',
  /** The head of the column of dates on which runs began. */
  started: 'Started',
  state: 'State',
  /** The head of the column of accuracies on the pictures held back. */
  validation: 'Validation',
  /** The head of the column of accuracies on the test pictures. */
  test: 'Test',
  /** The head of the column of how long runs took. */
  time: 'Time',
  /** Of a run, under `state`. */
  states: {
    running: 'running',
    paused: 'paused',
    finished: 'finished',
    stopped: 'stopped',
    failed: 'failed',
  },
  /** The tick of a run; `date` is when it began. */
  choose: (name: string, date: string) => `Choose ${name}, ${date}`,
  trainLikeThis: 'Train with these settings',
  /** `format` is CSV or JSON. */
  saveAll: (format: string) => `Save all as ${format}`,
  saveChosen: (format: string) => `Save chosen as ${format}`,
  deleteChosen: 'Delete chosen',
  testOnce: 'Test figures were taken once, after a run had ended; nothing was chosen by them.',

  chosenRuns: 'Chosen runs',
  chartsShow: (most: number) => `The charts show the first ${countText(most)}.`,
  figuresAndSettings: 'Figures and settings',
  figureOrSetting: 'Figure or setting',
  validationAccuracy: 'Validation accuracy',
  validationLoss: 'Validation loss',
  testAccuracy: 'Test accuracy',
  testLoss: 'Test loss',
  trainingTime: 'Training time',
  bestEpoch: 'Best epoch',
  /** What the network was trained with, such as “WASM + SIMD”. */
  engine: 'Engine',
  deviceCores: 'Cores of the device',
  browser: 'Browser',
  /** Marks a setting that the runs do not all have the same. */
  differs: 'differs',
  /** A setting that is on. */
  yes: 'yes',
  no: 'no',
});
