import { availableParallelism } from 'node:os';
import type { ParseArgsConfig } from 'node:util';
import { ARCHITECTURES } from '../../src/domain/architectures/index.ts';
import { LOSSES } from '../../src/domain/losses/index.ts';
import { OPTIMIZERS } from '../../src/domain/optimizers/index.ts';
import { PRESETS } from '../../src/domain/presets.ts';
import { SCHEDULES } from '../../src/domain/schedules/index.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { CommandError } from './command.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const trainingArguments = {
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
  from: text,
  blend: text,
  photos: text,
  'dry-run': flag,
  help: flag,
} satisfies ParseArgsConfig['options'];

type Values = { [Name in keyof typeof trainingArguments]?: string | boolean };

const names = (table: object) => Object.keys(table).join(', ');

export const USAGE = `npm run train -- [--preset ${Object.keys(PRESETS).join('|')}] [--name NAME] [--out DIR] [--dry-run]
  --epochs N --seed N --batch N --replicas N --validation SHARE --averaging DECAY
  --architecture ${names(ARCHITECTURES)}   --width FACTOR
  --optimizer ${names(OPTIMIZERS)}   --learning-rate R --weight-decay D
  --loss ${names(LOSSES)}
  --schedule ${names(SCHEDULES)}
  --photo-like SHARE   of the pictures are changed into what vision makes of photos
  --from MODEL         goes on with the weights of a saved model, its folder or its name
  --blend SHARE        of the way from that model's weights to the trained ones, which forgets less
  --photos DIR         learns from the photos of DIR/<folder>/ too, but for a tenth, which npm run calibrate needs
Writes model.json, weights.bin and metadata.json to DIR (public/models/NAME); with --dry-run it only says the figures.`;

/**
 * The preset with what the arguments change in it.
 * @throws CommandError naming the first argument that is off
 */
export function trainingOptions(values: Values): TrainingOptions {
  const preset = chosen(PRESETS, values, 'preset') ?? PRESETS.starter;
  const optimizer = chosen(OPTIMIZERS, values, 'optimizer')?.defaults ?? preset.optimizer;
  const learningRate = values.optimizer ? OPTIMIZERS[optimizer.kind].learningRate : preset.learningRate;
  const architecture = chosen(ARCHITECTURES, values, 'architecture')?.kind;
  return {
    ...preset,
    architecture: {
      name: architecture ?? preset.architecture.name,
      width: number(values, 'width') ?? preset.architecture.width,
    },
    optimizer: { ...optimizer, weightDecay: number(values, 'weight-decay') ?? optimizer.weightDecay },
    learningRate: number(values, 'learning-rate') ?? learningRate,
    loss: chosen(LOSSES, values, 'loss')?.defaults ?? preset.loss,
    schedule: chosen(SCHEDULES, values, 'schedule')?.defaults ?? preset.schedule,
    batchSize: number(values, 'batch') ?? preset.batchSize,
    epochs: number(values, 'epochs') ?? preset.epochs,
    validationShare: number(values, 'validation') ?? preset.validationShare,
    averaging: number(values, 'averaging') ?? preset.averaging,
    augmentation: {
      ...preset.augmentation,
      photoLike: number(values, 'photo-like') ?? preset.augmentation.photoLike,
    },
    seed: number(values, 'seed') ?? preset.seed,
    replicas: number(values, 'replicas') ?? availableParallelism(),
  };
}

/**
 * How far to go from the saved model's weights to the trained ones; 1 is all of it.
 * @throws CommandError unless above 0 and at most 1, and where there is no saved model
 */
export function blendShare(values: Values): number {
  const share = number(values, 'blend') ?? 1;
  if (!(share > 0 && share <= 1)) throw new CommandError('--blend has to be above 0 and at most 1.');
  if (share < 1 && values.from === undefined) throw new CommandError('--blend needs --from.');
  return share;
}

function chosen<T>(table: Readonly<Record<string, T>>, values: Values, name: keyof Values): T | undefined {
  const value = values[name];
  if (typeof value !== 'string') return undefined;
  if (!Object.hasOwn(table, value)) throw new CommandError(`--${name} is one of ${names(table)}, not ${value}.`);
  return table[value];
}

function number(values: Values, name: keyof Values): number | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const parsed = Number(value);
  if (typeof value !== 'string' || !Number.isFinite(parsed)) throw new CommandError(`--${name} has to be a number.`);
  return parsed;
}
