import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** A combination of a grid with its figures; what `row` and `column` hold begins with a capital letter in English. */
interface Combination {
  row: string;
  column: string;
  /** A share, such as “90.85 %”. */
  accuracy: string;
  loss: string;
  /** Such as “24.2 s”. */
  time: string;
}

/** Words of the grids and searches. */
export const text = spoken('experiments', {
  grid: 'A grid',
  gridHelp:
    'Every value of one setting with every value of another, each a short run from the same seed. It begins as the notebook’s study: optimizers × losses.',
  search: 'A search',
  searchHelp:
    'Many configurations on few pictures, the best third of them on three times as many, until one is trained on all.',
  elsewhere: 'Results from elsewhere',
  /** What stands in quotation marks is typed as it is. */
  elsewhereHelp: 'What “npm run experiments” has done, on one machine or on a cluster: a file of JSON lines.',
  reading: 'Reading…',
  importResults: 'Import results',
  resultsFile: 'Results file',
  preparing: 'Preparing',
  /** `run` counts the short trainings of which an experiment is made, from 1. */
  running: (run: number, runs: number) => plural(runs, { other: `Run ${countText(run)} of ${countText(runs)}` }),
  /** `left` is a time, such as “24.2 s”, and that of this run alone. */
  runningLeft: (run: number, runs: number, left: string) =>
    plural(runs, { other: `Run ${countText(run)} of ${countText(runs)}, ${left} left in it` }),
  stopping: 'Stopping after this step',
  evaluating: 'Judging the best on the test set, once',
  underWay: 'Experiment under way',
  experiment: 'Experiment',
  stop: 'Stop; it can be taken up again',
  wasStopped: 'It was stopped before its end; what has finished is kept.',
  resume: 'Resume it',
  readingExperiments: 'Reading the experiments…',
  keptExperiments: 'Kept experiments',
  /** An experiment in the list; `date` has a time of day too. */
  kept: (name: string, date: string) => `${name}, ${date}`,
  keptUnfinished: (name: string, date: string) => `${name}, ${date}, not finished`,
  show: 'Show',
  showNamed: (name: string, date: string) => `Show ${name}, ${date}`,
  deleteNamed: (name: string, date: string) => `Delete ${name}, ${date}`,
  deleted: 'Experiment deleted.',
  deletedForGood: 'Experiment deleted for good: there is no room on this device to have it back.',
  /** What a grid is called, by the settings that it varies. */
  gridName: (row: string, column: string) => `${row} × ${column.toLowerCase()}`,
  /** What a search is called; `minutes` may be a fraction. */
  searchName: (minutes: string) => `Search, ${minutes} min`,
  rows: { legend: 'Rows', setting: 'Rows: setting' },
  columns: { legend: 'Columns', setting: 'Columns: setting' },
  eachRun: 'Each run',
  /** How many seeds each combination is trained with. */
  seeds: 'Seeds',
  startRuns: (runs: number) => plural(runs, { other: `Start ${countText(runs)} runs` }),
  chooseTwo: 'Choose two different settings.',
  whatToVary: 'What to vary',
  budget: 'Budget',
  /** The choice of the settings that a search begins with. */
  beginFrom: 'Begin from',
  minutes: 'Minutes',
  startSearch: 'Start the search',
  /** `name` is that of the experiment. */
  table: (name: string) => `Table: ${name}`,
  gridCaption: (epochs: number) =>
    plural(epochs, {
      one: 'Accuracy on the pictures held back, loss, training time; one epoch each',
      other: `Accuracy on the pictures held back, loss, training time; ${epochs} epochs each`,
    }),
  failed: 'failed',
  /** In a cell of a grid. */
  runningNow: 'running…',
  waiting: 'waiting',
  /** The best cell of a grid; `accuracy` is a share. */
  bestCell: (accuracy: string) => `${accuracy} best`,
  lossTime: (loss: string, time: string) => `${loss}, ${time}`,
  /** `spread` is how far the seeds of a combination differ, a share. */
  lossTimeSpread: (loss: string, time: string, spread: string) => `${loss}, ${time}, spread ${spread}`,
  notebookBest: ({ row, column, accuracy, loss, time }: Combination) =>
    `The notebook’s own best: ${row}, ${column.toLowerCase()}, ${accuracy} of the test pictures right, loss ${loss}, in ${time}.`,
  bestHere: ({ row, column, accuracy, loss, time }: Combination) =>
    `The best cell here, chosen by validation: ${row}, ${column.toLowerCase()}, ${accuracy} of the test pictures right, loss ${loss}, in ${time}.`,
  /** Of how many combinations there are figures of the test set. */
  testTouched: (combinations: number) =>
    combinations === 1
      ? 'The test set was touched for it alone, once.'
      : plural(combinations, {
          other: `The test set was touched for ${combinations} combinations, and nothing was chosen by it.`,
        }),
  /** The heading above the curves of the best combinations. */
  curves: (count: number) => (count === 1 ? 'Its curves' : plural(count, { other: `Curves of the best ${count}` })),
  /** A value of one setting with one of another. */
  combined: (row: string, column: string) => `${row}, ${column}`,
  /** The combination that the notebook found best. */
  notebook: (row: string, column: string) => `Notebook: ${row}, ${column}`,
  combination: 'Combination',
  validationAccuracy: 'Validation accuracy',
  validationLoss: 'Validation loss',
  seconds: 'Seconds',
  testAccuracy: 'Test accuracy',
  state: 'State',
  /** What has become of a run, as it stands in a table; `missing` where there is none, `reference` of the notebook. */
  states: {
    best: 'best',
    reference: 'reference',
    missing: 'missing',
    waiting: 'waiting',
    running: 'running',
    finished: 'finished',
    failed: 'failed',
  },
  nothingFinished: 'Nothing has finished yet.',
  /** What a search found: `accuracy` is a share. */
  found: (accuracy: string) => `Best: ${accuracy} of the pictures held back.`,
  /** `points` is a difference, such as “+0.52 points”. */
  foundAgainst: (accuracy: string, points: string) =>
    `Best: ${accuracy} of the pictures held back, ${points} against the settings it began with.`,
  /** `share` is one of all pictures but those held back, `changes` a list of settings. */
  trainedChanged: (share: string, changes: string) => `Trained on ${share} of the rest; changed: ${changes}.`,
  /** `accuracy` is a share. */
  tested: (accuracy: string) => `${accuracy} of the test pictures right, looked at once.`,
  searchCaption: 'Accuracy on the pictures held back, and how far it is from that of the settings it began with',
  /** The heading of the column of shares of the pictures. */
  trainedOn: 'Trained on',
  accuracy: 'Accuracy',
  difference: 'Difference',
  time: 'Time',
  /** The heading of the column of settings that were changed. */
  changed: 'Changed',
  shareOfPictures: 'Share of the pictures',
  /** The best configuration; `share` is that of the pictures it was trained on. */
  bestShare: (share: string) => `${share}, best`,
  /** Percentage points, with a sign. */
  points: (points: string) => `${points} points`,
  /** Settings that were changed. */
  changes: (changes: readonly string[]) => changes.join(', '),
  /** A setting with its new value. */
  change: (setting: string, value: string) => `${setting} ${value}`,
  /** No setting was changed. */
  nothing: 'nothing',
  /** Values of a setting that is on or off. */
  yes: 'yes',
  no: 'no',
});
