import { availableParallelism } from 'node:os';
import type { ParseArgsConfig, parseArgs } from 'node:util';
import { ARCHITECTURES } from '../../src/domain/architectures/index.ts';
import { DATASETS } from '../../src/domain/datasets/index.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Descriptor } from '../../src/domain/kinds.ts';
import { LOSSES } from '../../src/domain/losses/index.ts';
import { OPTIMIZERS, type OptimizerKind } from '../../src/domain/optimizers/index.ts';
import { PRESETS } from '../../src/domain/presets.ts';
import { SCHEDULES } from '../../src/domain/schedules/index.ts';
import { SETTINGS, type TrainingOptions } from '../../src/domain/training-options.ts';
import { decodeOptions } from '../../src/options/run-link.ts';
import { CommandError } from './command.ts';
import { DATASET_OPTION } from './dataset-choice.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const trainingArguments = {
  ...DATASET_OPTION,
  preset: text,
  name: text,
  out: text,
  epochs: text,
  seed: text,
  batch: text,
  replicas: text,
  architecture: text,
  width: text,
  optimizer: text,
  'learning-rate': text,
  'weight-decay': text,
  loss: text,
  schedule: text,
  validation: text,
  averaging: text,
  'photo-like': text,
  set: { type: 'string', multiple: true },
  from: text,
  blend: text,
  photos: { type: 'string', multiple: true },
  'without-homes': text,
  'dry-run': flag,
  help: flag,
} satisfies ParseArgsConfig['options'];

/** What `parseArgs` makes of them. */
export type TrainingValues = ReturnType<typeof parseArgs<{ options: typeof trainingArguments }>>['values'];

/** Arguments that say a setting, and what a link calls it. */
const SETTING_OF = {
  preset: 'preset',
  epochs: 'epochs',
  seed: 'seed',
  batch: 'batchSize',
  architecture: 'architecture',
  width: 'architecture.width',
  optimizer: 'optimizer',
  'learning-rate': 'learningRate',
  'weight-decay': 'optimizer.weightDecay',
  loss: 'loss',
  schedule: 'schedule',
  validation: 'validationShare',
  averaging: 'averaging',
  'photo-like': 'augmentation.photoLike',
} as const satisfies Partial<Record<keyof TrainingValues, string>>;

const names = (table: object) => Object.keys(table).join(', ');

/** The kinds of a setting that have parameters of their own, with those. */
const parameters = (setting: string, kinds: Readonly<Record<string, Descriptor>>) =>
  Object.values(kinds)
    .filter((kind) => Object.keys(kind.parameters).length > 0)
    .map((kind) => `    ${setting} ${kind.kind}: ${names(kind.parameters)}`)
    .join('\n');

export const USAGE = `npm run train -- [--preset ${Object.keys(PRESETS).join('|')}] [--name NAME] [--out DIR] [--dry-run]
  --dataset ${DATASETS.map(({ id }) => id).join('|')}   that npm run data has put here
  --epochs N --seed N --batch N --replicas N --validation SHARE --averaging DECAY
  --architecture ${names(ARCHITECTURES)}   --width FACTOR
  --optimizer ${names(OPTIMIZERS)}   --learning-rate R --weight-decay D
  --loss ${names(LOSSES)}
  --schedule ${names(SCHEDULES)}
  --photo-like SHARE   of the pictures are changed into what vision makes of photos
  --set SETTING=VALUE  any other setting, as often as needed, as optimizer.epsilon=1e-7 or augmentation.shift=2:
${parameters('optimizer', OPTIMIZERS)}
${parameters('loss', LOSSES)}
${parameters('schedule', SCHEDULES)}
    augmentation: ${names(SETTINGS.augmentation.settings)}
    earlyStopping: ${names(SETTINGS.earlyStopping.settings)}
  --from MODEL         goes on with the weights of a saved model, its folder or its name
  --blend SHARE        of the way from that model's weights to the trained ones, which forgets less
  --photos DIR         learns from the photos of DIR/<folder>/ too, as often as needed
  --without-homes K/N  but from none of the Kth of N parts of their homes
Writes model.json, weights.bin and metadata.json to DIR (public/models/NAME); with --dry-run it only says the figures.`;

/**
 * The preset with what the arguments change in it; an optimizer brings the learning rate that suits it.
 * @throws CommandError naming the first setting that is off
 */
export function trainingOptions(values: TrainingValues): TrainingOptions {
  const link = new URLSearchParams({ preset: 'starter' });
  const { optimizer } = values;
  if (typeof optimizer === 'string' && Object.hasOwn(OPTIMIZERS, optimizer)) {
    link.set('learningRate', String(OPTIMIZERS[optimizer as OptimizerKind].learningRate));
  }
  for (const [name, setting] of Object.entries(SETTING_OF)) {
    const value = values[name as keyof typeof SETTING_OF];
    if (typeof value === 'string') link.set(setting, value);
  }
  for (const assignment of Array.isArray(values.set) ? values.set : []) {
    const [, setting, value] = /^([^=]+)=(.*)$/.exec(assignment) ?? [];
    if (setting === undefined || value === undefined)
      throw new CommandError(`--set takes SETTING=VALUE, not ${assignment}.`);
    link.set(setting, value);
  }
  const cores = Math.min(SETTINGS.replicas.range.max, availableParallelism());
  try {
    return decodeOptions(link, number(values, 'replicas') ?? cores);
  } catch (error) {
    if (error instanceof SelvedgeError) throw new CommandError(`${error.message}.`, { cause: error });
    throw error;
  }
}

/**
 * How far to go from the saved model's weights to the trained ones; 1 is all of it.
 * @throws CommandError unless above 0 and at most 1, and where there is no saved model
 */
export function blendFraction(values: TrainingValues): number {
  const fraction = number(values, 'blend') ?? 1;
  if (!(fraction > 0 && fraction <= 1)) throw new CommandError('--blend has to be above 0 and at most 1.');
  if (fraction < 1 && values.from === undefined) throw new CommandError('--blend needs --from.');
  return fraction;
}

function number(values: TrainingValues, name: keyof TrainingValues): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const parsed = Number(value);
  if (typeof value !== 'string' || !Number.isFinite(parsed)) throw new CommandError(`--${name} has to be a number.`);
  return parsed;
}
