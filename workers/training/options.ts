import { SelvedgeError } from '../../src/contract/errors.ts';
import type { TrainingOptions } from '../../src/contract/training.ts';

/** Largest numbers that a page, a URL or a file may ask for. */
const MOST = { epochs: 1000, batchSize: 4096, replicas: 64, width: 8 };

/**
 * Checks what the types cannot say.
 * @param examples how many there are to train on
 * @throws training-options with the name of the first setting that is off
 */
export function checkOptions(options: TrainingOptions, examples: number): void {
  const { architecture, optimizer, loss, schedule, augmentation } = options;
  const shares = { validationShare: options.validationShare, averaging: options.averaging, erase: augmentation.erase };
  for (const [name, value] of Object.entries(shares))
    demand(value >= 0 && value < 1, `${name} has to be from 0 to below 1`);
  for (const name of ['epochs', 'batchSize', 'replicas'] as const) {
    const value = options[name];
    demand(Number.isInteger(value) && value >= 1 && value <= MOST[name], `${name} has to be from 1 to ${MOST[name]}`);
  }
  demand(Number.isSafeInteger(options.seed) && options.seed >= 0, 'seed has to be a whole number from 0');
  demand(options.learningRate > 0 && options.learningRate <= 100, 'learningRate has to be above 0 and at most 100');
  demand(
    architecture.width > 0 && architecture.width <= MOST.width,
    `width has to be above 0 and at most ${MOST.width}`,
  );
  demand(optimizer.weightDecay >= 0 && optimizer.weightDecay <= 10, 'weightDecay has to be from 0 to 10');
  if ('labelSmoothing' in loss)
    demand(loss.labelSmoothing >= 0 && loss.labelSmoothing < 1, 'labelSmoothing has to be from 0 to below 1');
  if (schedule.kind === 'one-cycle')
    demand(schedule.peakAt > 0 && schedule.peakAt < 1, 'peakAt has to be between 0 and 1');
  if (schedule.kind === 'step') demand(schedule.everyEpochs > 0, 'everyEpochs has to be above 0');
  if (schedule.kind === 'cosine') {
    demand(schedule.warmupEpochs >= 0 && schedule.warmupEpochs < options.epochs, 'warmupEpochs has to be below epochs');
  }
  demand(examples > 0, 'there are no pictures to train on');
}

function demand(holds: boolean, detail: string): void {
  if (!holds) throw new SelvedgeError('training-options', detail);
}
