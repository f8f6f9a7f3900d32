import { classNames, pictureBytes } from '../../src/domain/datasets/dataset-spec.ts';
import type { EvaluationReport } from '../../src/domain/evaluation-report.ts';
import { ConfusionMatrix } from '../../src/evaluate/confusion-matrix.ts';
import { drawnShapes, SHAPES } from './shapes-dataset.ts';

const { images, labels } = drawnShapes().test;
const classes = classNames(SHAPES);
const count = labels.length;

/** As if every answer were right. */
const report: EvaluationReport = {
  model: 'shapes',
  evaluatedAt: 0,
  milliseconds: 1,
  classes,
  count,
  accuracy: 1,
  loss: 0,
  perClass: classes.map(() => ({ precision: 1, recall: 1, f1: 1, support: count / classes.length })),
  confusion: classes.map((_, truth) => classes.map((_, answer) => (answer === truth ? count / classes.length : 0))),
  pictures: Uint32Array.from({ length: count }, (_, place) => place),
  truth: labels as Uint8Array<ArrayBuffer>,
  answer: labels as Uint8Array<ArrayBuffer>,
  confidence: new Float32Array(count).fill(0.9),
  bins: [],
  calibrationError: 0,
};

const matrix = new ConfusionMatrix();
const bytes = pictureBytes(SHAPES);
Object.assign(matrix, {
  report,
  read: async (places: readonly number[]) => places.map((at) => images.slice(at * bytes, (at + 1) * bytes)),
});
document.body.append(matrix);
