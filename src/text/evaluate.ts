import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the screen on which a model is tried on the test set. Classes are as a person reads them. */
export const text = spoken('evaluate', {
  title: 'Evaluate',
  help: 'Every figure here is of the test set, whose pictures no model of this app was trained on or chosen by. Whoever chooses by them makes them worthless; choose by validation.',
  readingModels: 'Reading the models…',
  model: 'Model',
  /** `name` is that of the model that classifies now. */
  inUse: (name: string) => `${name} (in use)`,
  evaluate: 'Evaluate on the test set',
  evaluation: 'Evaluation',
  preparing: 'Preparing',
  judged: (done: number, total: number) =>
    plural(total, { other: `${countText(done)} of ${countText(total)} pictures judged` }),
  stop: 'Stop',
  /** `name` is that of the model. */
  figuresOf: (name: string) => `Figures of ${name}`,
  accuracy: 'Accuracy',
  loss: 'Loss',
  timeFor: (count: number) => plural(count, { other: `Time for ${countText(count)} pictures` }),
  calibrationError: 'Calibration error (ECE)',
  byClass: 'By class',
  class: 'Class',
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  pictures: 'Pictures',
  saveCsv: 'Save CSV',
  confusionMatrix: 'Confusion matrix',
  confusionHelp: 'Rows: the true class. Columns: the model’s answer. Press a cell to see its pictures.',
  trueClass: 'True class',
  /** Of all pictures of the class `truth`, so many got the answer `answer`, which may be the same class. */
  takenFor: (count: number, truth: string, answer: string) =>
    plural(count, { other: `${count} of ${truth} taken for ${answer}` }),
  /** Above the pictures of such a cell. */
  behind: (count: number, truth: string, answer: string) => `${truth} taken for ${answer}: ${count}`,
  /** The same where only `most` of them are shown. */
  mostBehind: (count: number, most: number, truth: string, answer: string) =>
    `${truth} taken for ${answer}: ${count}, the ${most} most confident`,
  noPicture: 'No picture.',
  reliability: 'Reliability',
  /** A chart for who does not see it; `error` is a share, such as “1.20 %”. */
  reliabilityChart: (bins: number, error: string) =>
    plural(bins, {
      other: `Accuracy against confidence in ${bins} bins; the expected calibration error is ${error}. The table holds the figures.`,
    }),
  /** What the chart’s bars and its dashed line are. */
  reliabilityHelp: (error: string) =>
    `Bars: share right among answers of that confidence. Dashed: as sure as right. Expected calibration error (ECE): ${error}.`,
  /** What the horizontal axis counts. */
  confidenceAxis: 'confidence',
  confidence: 'Confidence',
  answers: 'Answers',
  meanConfidence: 'Mean confidence',
  mistakes: 'Most confident mistakes',
  noMistakes: 'There are none.',
  /** `place` is that of the picture in the test set. */
  testPicture: (place: number) => `Test picture ${place}`,
  /** What the model said of a picture; `probability` is a share, such as “97 %”. */
  answer: (label: string, probability: string) => `${label}, ${probability}`,
  /** Under an answer that is the true class. */
  right: 'right',
  /** Under a wrong answer. */
  truth: (label: string) => `is: ${label}`,
});
