import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { EpochMetrics, StepProgress, TrainingProgress } from '../../src/domain/training-progress.ts';

/** Redrawing more often than this, in milliseconds, costs time and cannot be read. */
const INTERVAL = 200;

/** A line that follows each step on a terminal, and one that stays for each epoch. */
export function reportTraining({ epochs }: TrainingOptions, stream: NodeJS.WriteStream = process.stderr) {
  let drawn = 0;
  const clear = stream.isTTY ? '\r\x1b[K' : '';
  const onProgress = (progress: TrainingProgress): void => {
    if (progress.kind === 'epoch') {
      stream.write(`${clear}${epochLine(progress, epochs)}\n`);
    } else if (progress.kind === 'replica-lost') {
      stream.write(`${clear}A core was lost (${progress.reason}); ${progress.replicas} go on.\n`);
    } else if (stream.isTTY && performance.now() - drawn >= INTERVAL) {
      drawn = performance.now();
      stream.write(`${clear}${stepLine(progress).slice(0, Math.max(20, stream.columns - 1))}`);
    }
  };
  return { onProgress, finish: () => void stream.write(clear) };
}

const percent = (fraction: number) => `${(100 * fraction).toFixed(2)} %`;

function epochLine(metrics: EpochMetrics, epochs: number): string {
  const { epoch, loss, accuracy, validationLoss, validationAccuracy, seconds, best } = metrics;
  const held =
    validationLoss === null || validationAccuracy === null
      ? ''
      : `  held back: loss ${validationLoss.toFixed(4)}, ${percent(validationAccuracy)}${best ? ' (best)' : ''}`;
  return `Epoch ${epoch}/${epochs}  ${seconds.toFixed(1)} s  loss ${loss.toFixed(4)}, ${percent(accuracy)}${held}`;
}

function stepLine({ epoch, epochs, step, stepsPerEpoch, loss, imagesPerSecond, secondsLeft }: StepProgress): string {
  const place = `Epoch ${epoch}/${epochs}  step ${step}/${stepsPerEpoch}`;
  return `${place}  loss ${loss.toFixed(4)}  ${Math.round(imagesPerSecond)} pictures/s  ${Math.ceil(secondsLeft)} s left`;
}
