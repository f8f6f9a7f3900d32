import { spoken } from './language.ts';

/** Words of every chart: its frame, its lines and the table of its figures. */
export const text = spoken('chart', {
  asTable: 'As a table',
  savePng: 'Save PNG',
  /** `name` is that of the chart. */
  savePngOf: (name: string) => `Save PNG of “${name}”`,
  saveCsv: 'Save CSV',
  saveCsvOf: (name: string) => `Save CSV of “${name}”`,
  loss: 'Loss',
  accuracy: 'Accuracy',
  /** What the horizontal axis counts. */
  epochs: 'epochs',
  /** A chart for who does not see it; `name` is what it shows, such as “Loss”, `lines` are the names of its lines. */
  overEpochs: (name: string, lines: readonly string[]) =>
    `${name} over epochs: ${lines.join(', ')}. The table holds the figures.`,
  /** The values beside it are the last ones. */
  latest: 'latest',
  /** The values beside it are those at this place of the axis; `epochs` may be a fraction. */
  at: (epochs: string) => `at ${epochs} epochs`,
  /** The curve of the pictures that are trained on. */
  training: 'Training',
  /** The curve of the pictures that are held back. */
  validation: 'Validation',
  /** Of several runs, each with a name. */
  trainingOf: (run: string) => `${run}, training`,
  validationOf: (run: string) => `${run}, validation`,
  epoch: 'Epoch',
  learningRate: 'Learning rate',
  time: 'Time',
  /** Those of the network after an epoch, as the heading of a column. */
  weights: 'Weights',
  bestSoFar: 'best so far',
});
