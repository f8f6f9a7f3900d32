import type { Calibration } from '../../src/domain/calibration.ts';
import { viewOf } from '../../workers/models/calibration.ts';
import { predict } from '../../workers/models/predict.ts';
import { startNodeEngine } from '../support/engine.ts';
import { modelFolder, readModel } from '../support/model-folder.ts';
import { type Classify, evaluatePhotos, type PhotoReport } from './photos.ts';
import { wilsonInterval } from './scores.ts';

/** Evaluates the saved model in the folder `model` on the real photographs in the folder `photos`. */
export async function photoCommand(photos: string, model: string, { json }: { json: boolean }): Promise<void> {
  const { classify, calibration } = await openClassifier(model);
  const report = await evaluatePhotos(photos, classify, { ...(calibration && { calibration }) });
  if (json) console.log(JSON.stringify(report));
  else printReport(report);
}

export interface OpenedClassifier {
  classify: Classify;
  classes: string[];
  calibration?: Calibration;
}

/**
 * Starts the engine and opens a model as a function from the 784 bytes of a photo to probabilities.
 * @throws CommandError if there is no model in the folder; model-damaged
 */
export async function openClassifier(folder: string): Promise<OpenedClassifier> {
  await startNodeEngine();
  const { model, metadata } = await readModel(modelFolder(folder));
  const { classes, preprocessing, calibration } = metadata;
  const classify: Classify = (pixels) => predict(model, pixels, preprocessing, viewOf(calibration, 'photo'));
  // The first call warms the engine up; it would stand out in the times.
  await classify(new Uint8Array(preprocessing.imageSize ** 2));
  return { classify, classes, ...(calibration && { calibration }) };
}

function printReport(report: PhotoReport): void {
  const percent = (fraction: number) => `${(100 * fraction).toFixed(1)} %`;
  const [low, high] = wilsonInterval(report.strictAccuracy * report.n, report.n);
  const line = (name: string, value: string) => console.log(name.padEnd(24) + value);
  line('photos', String(report.n));
  line('strict accuracy', `${percent(report.strictAccuracy)} (95 %: ${percent(low)} to ${percent(high)})`);
  line('balanced accuracy', percent(report.balancedAccuracy));
  for (const [folder, { n, strictAccuracy }] of Object.entries(report.perFolder)) {
    line(`  ${folder}`, `${percent(strictAccuracy)} of ${n}`);
  }
  line('calibration error', percent(report.ece));
  line('unknown AUROC', report.unknownAuroc === null ? '–' : report.unknownAuroc.toFixed(3));
  line('answered at 90 % right', percent(report.coverageAt90));
  if (report.answered) {
    const { coverage, accuracy, unknownRefused } = report.answered;
    line('answered as sure', `${percent(coverage)}, of these right ${percent(accuracy)}`);
    if (unknownRefused !== null) line('unknown: not sure', percent(unknownRefused));
  }
  line('time a photo', `${report.msPerPhoto.toFixed(1)} ms`);
}
