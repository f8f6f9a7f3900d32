import { predict } from '../../workers/model/predict.ts';
import { startNodeEngine } from '../support/engine.ts';
import { readModel } from '../support/model-folder.ts';
import { type Classify, evaluatePhotos, type PhotoReport } from './photos.ts';
import { wilsonInterval } from './scores.ts';

/** Judges the saved model in the folder `model` on the real photographs in the folder `photos`. */
export async function photoCommand(photos: string, model: string, { json }: { json: boolean }): Promise<void> {
  const { classify } = await openClassifier(model);
  const report = await evaluatePhotos(photos, classify);
  if (json) console.log(JSON.stringify(report));
  else printReport(report);
}

/**
 * Starts the engine and opens a model as a function from 784 bytes to probabilities.
 * @throws CommandError if there is no model in the folder; model-damaged
 */
export async function openClassifier(folder: string): Promise<{ classify: Classify; classes: string[] }> {
  await startNodeEngine();
  const { model, metadata } = await readModel(folder);
  const classify: Classify = (pixels) => predict(model, pixels, metadata.preprocessing);
  // The first call warms the engine up; it would stand out in the times.
  await classify(new Uint8Array(metadata.preprocessing.imageSize ** 2));
  return { classify, classes: metadata.classes };
}

function printReport(report: PhotoReport): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
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
  line('time a photo', `${report.msPerPhoto.toFixed(1)} ms`);
}
