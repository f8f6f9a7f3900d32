import { SelvedgeError } from './errors.ts';
import { LOSSES, OPTIMIZERS, PRESETS, SCHEDULES } from './presets.ts';
import type { ArchitectureName, TrainingOptions } from './training-options.ts';

/** Largest numbers that a page, a URL or a file may ask for. */
const MOST = { epochs: 1000, batchSize: 4096, replicas: 64, width: 8 };

/**
 * Checks what the types cannot say.
 * @throws training-options with the name of the first setting that is off
 */
export function checkOptions(options: TrainingOptions): void {
  const { architecture, optimizer, loss, schedule, augmentation } = options;
  const { validationShare, averaging } = options;
  const { erase, photoLike } = augmentation;
  const shares = { validationShare, averaging, erase, photoLike };
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
}

const ARCHITECTURES: readonly ArchitectureName[] = ['reference', 'fast', 'starter', 'resnet'];

/** Settings to tell the fields and their types by. */
const SHAPE = PRESETS.reference;

/**
 * Training options out of a link, a file or a form.
 * @throws training-options with the path of the first field that is missing, unknown or out of its range
 */
export function parseOptions(json: unknown): TrainingOptions {
  const given = fieldsOf(json, 'the settings');
  const choices = {
    optimizer: ofKind(OPTIMIZERS, given.optimizer, 'optimizer'),
    loss: ofKind(LOSSES, given.loss, 'loss'),
    schedule: ofKind(SCHEDULES, given.schedule, 'schedule'),
  };
  const options = shaped({ ...SHAPE, ...choices }, json, '') as TrainingOptions;
  demand(ARCHITECTURES.includes(options.architecture.name), `there is no architecture ${options.architecture.name}`);
  demand(['loss', 'accuracy'].includes(options.earlyStopping.monitor), 'monitor has to be loss or accuracy');
  checkOptions(options);
  return options;
}

export function isTrainingOptions(json: unknown): json is TrainingOptions {
  try {
    parseOptions(json);
    return true;
  } catch (error) {
    if (error instanceof SelvedgeError) return false;
    throw error;
  }
}

function ofKind<T>(table: Record<string, T>, value: unknown, path: string): T {
  const { kind } = fieldsOf(value, path);
  demand(typeof kind === 'string' && Object.hasOwn(table, kind), `${path} is of an unknown kind`);
  return table[kind as string]!;
}

/** A copy of `value` with exactly the fields of `shape`, each of the same type. */
function shaped(shape: unknown, value: unknown, path: string): unknown {
  if (typeof shape !== 'object' || shape === null) {
    const fits = typeof value === typeof shape && (typeof value !== 'number' || Number.isFinite(value));
    demand(fits, `${path} has to be a ${typeof shape}`);
    return value;
  }
  const given = fieldsOf(value, path || 'the settings');
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(shape, key));
  demand(unknown === undefined, `${path}${unknown} is unknown`);
  return Object.fromEntries(
    Object.entries(shape).map(([key, part]) => [key, shaped(part, given[key], path ? `${path}.${key}` : key)]),
  );
}

function fieldsOf(value: unknown, path: string): Record<string, unknown> {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), `${path} is missing`);
  return value as Record<string, unknown>;
}

function demand(holds: boolean, detail: string): void {
  if (!holds) throw new SelvedgeError('training-options', detail);
}
