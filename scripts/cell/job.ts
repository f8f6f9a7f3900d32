import * as v from 'valibot';
import { DEFAULT_MODEL } from '../../src/domain/assets.ts';
import { APP_DATASET } from '../../src/domain/datasets/app-dataset.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import { PRESETS } from '../../src/domain/presets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { CommandError } from '../support/command.ts';

/** One cell of an experiment. */
export interface TrainingJob {
  job: 'train';
  /** Id of a dataset that `npm run data` has put here. */
  dataset: string;
  options: TrainingOptions;
  /** The fraction of the training pictures that is learnt from. */
  fraction: number;
  /** The fraction of them that is held back to evaluate on, by `heldBackSeed`: the same ones for every cell. */
  heldBack: number;
  heldBackSeed: number;
  /** Whether the network is evaluated on the test set too: for the final figure, not to choose by. */
  test: boolean;
}

/** Some pictures. */
export interface PicturesJob {
  job: 'classify';
  /** Folder or name of a model. */
  model: string;
  /** Files of the machine that does the job, or what they are called with their bytes. */
  pictures: (string | CarriedPicture)[];
}

export interface CarriedPicture {
  name: string;
  base64: string;
}

export type CellJob = TrainingJob | PicturesJob;

const fraction = v.pipe(v.number(), v.minValue(0.001), v.maxValue(1));

const schema = v.variant('job', [
  v.strictObject({
    job: v.literal('train'),
    dataset: v.optional(v.string(), APP_DATASET.id),
    options: v.unknown(),
    fraction: v.optional(fraction, 1),
    heldBack: v.optional(v.pipe(v.number(), v.minValue(0.001), v.maxValue(0.9)), 0.1),
    heldBackSeed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
    test: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    job: v.literal('classify'),
    model: v.optional(v.string(), DEFAULT_MODEL),
    pictures: v.pipe(
      v.array(v.union([v.string(), v.strictObject({ name: v.string(), base64: v.pipe(v.string(), v.base64()) })])),
      v.minLength(1),
    ),
  }),
]);

/**
 * A job out of JSON.
 * @throws CommandError naming what is off; training-options
 */
export function parseJob(text: string): CellJob {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new CommandError(`${(cause as Error).message}. ${SEE_EXAMPLE}`, { cause });
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    throw new CommandError(`${path === null ? '' : `${path}: `}${issue.message}. ${SEE_EXAMPLE}`);
  }
  const { output } = parsed;
  return output.job === 'train' ? { ...output, options: parseOptions(output.options) } : output;
}

const SEE_EXAMPLE = '`npm run cell -- --example` prints what is understood.';

/** A cell of a tenth of the pictures, for one core: some ten seconds. */
export const EXAMPLE: TrainingJob = {
  job: 'train',
  dataset: APP_DATASET.id,
  options: { ...PRESETS.reference, epochs: 1, replicas: 1 },
  fraction: 0.1,
  heldBack: 0.1,
  heldBackSeed: 1,
  test: false,
};
