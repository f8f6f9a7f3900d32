/** What the records of a backup may say: the rules by which the app reads them, once they are here. */
import * as v from 'valibot';
import { ERRORS, type ErrorCode } from '../../src/domain/errors.ts';
import type { Experiment, ExperimentCell, ExperimentDefinition } from '../../src/domain/experiment.ts';
import { isLabel } from '../../src/domain/label.ts';
import type { ModelVersion } from '../../src/domain/model-version.ts';
import { isTrainingOptions } from '../../src/domain/parse-options.ts';
import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import type { PileEntry } from '../../src/domain/pile.ts';
import type { Run, RunResult } from '../../src/domain/run.ts';
import type { SampleEntry } from '../../src/domain/sample.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { EpochMetrics } from '../../src/domain/training-progress.ts';
import { bytes, figure, float32s, uint32s } from './encoding.ts';

/** A shape lets nothing through that it does not name: each says all that there is. */
type EveryField<T> = Record<keyof T, v.GenericSchema>;

const text = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Milliseconds since 1970, of which a date can be made (ECMA-262, 21.4.1.1). */
const time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const label = v.pipe(v.string(), v.check(isLabel, 'it names no class'));
const prediction = v.object({ label, probability: fraction });
const path = v.pipe(v.string(), v.maxLength(255));
const options = v.custom<TrainingOptions>(isTrainingOptions, 'these settings are not known');

/** Each is checked by itself, so that one which is off costs no other. */
const portion = v.pipe(v.array(v.unknown()), v.maxLength(1000));

export const samplesShape = v.object({ samples: portion });

export const sampleShape = v.object({
  file: path,
  id: hash,
  label,
  takenAt: time,
  thought: v.nullable(prediction),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** null where they were damaged: they follow from the photo. */
  pixels: v.nullable(
    v.pipe(
      bytes,
      v.check(({ length }) => length === INPUT_PIXELS, 'it is no picture of 28×28'),
    ),
  ),
} satisfies EveryField<SampleEntry & { file: string; pixels: unknown }>);

export const classesShape = v.object({ classes: v.array(v.object({ label, addedAt: time })) });

export const versionShape = v.object({
  id: uuid,
  name: text,
  createdAt: time,
  parent: v.nullable(text),
  metadata: v.unknown(),
  taught: v.exactOptional(v.array(hash)),
  sha256: hash,
  bytes: count,
} satisfies EveryField<ModelVersion>);

const backend = v.picklist(['wasm', 'webgl', 'cpu']);
const kernels = v.picklist(['relaxed-simd', 'simd', 'none']);

const result: v.GenericSchema<unknown, RunResult> = v.object({
  end: v.picklist(['completed', 'stopped-early', 'cancelled', 'diverged']),
  bestEpoch: count,
  validationAccuracy: v.nullable(figure),
  validationLoss: v.nullable(figure),
  testAccuracy: v.nullable(figure),
  testLoss: v.nullable(figure),
  seconds: figure,
  model: v.nullable(text),
} satisfies EveryField<RunResult>);

const epoch: v.GenericSchema<unknown, EpochMetrics> = v.object({
  epoch: count,
  loss: figure,
  accuracy: figure,
  validationLoss: v.nullable(figure),
  validationAccuracy: v.nullable(figure),
  learningRate: figure,
  seconds: figure,
  best: v.boolean(),
} satisfies EveryField<EpochMetrics>);

export const runShape = v.object({
  run: v.object({
    id: uuid,
    name: text,
    startedAt: time,
    finishedAt: v.nullable(time),
    status: v.picklist(['running', 'paused', 'finished', 'stopped', 'failed']),
    options,
    result: v.nullable(result),
    engine: v.object({ backend, kernels, rejected: v.array(v.object({ backend, kernels, reason: text })) }),
    device: v.object({ cores: count, platform: text }),
  } satisfies EveryField<Run>),
  curves: v.pipe(
    v.object({ step: uint32s, loss: float32s, accuracy: float32s, learningRate: float32s, epochs: v.array(epoch) }),
    v.check(
      ({ step, loss, accuracy, learningRate }) =>
        [loss, accuracy, learningRate].every(({ length }) => length === step.length),
      'its curves are of different lengths',
    ),
  ),
  checkpoint: v.nullable(v.object({ file: path, epoch: count, step: count, savedAt: time })),
});

const axis = v.object({
  label: text,
  values: v.array(v.object({ label: text, change: v.record(v.string(), v.unknown()) })),
});

const grid = v.object({ kind: v.literal('grid'), base: options, rows: axis, columns: axis, seeds: v.array(count) });

const search = v.object({
  kind: v.literal('search'),
  base: options,
  vary: v.array(v.picklist(['learningRate', 'weightDecay', 'width', 'augmentation', 'schedule'])),
  minutes: v.pipe(v.number(), v.finite(), v.minValue(0)),
  seed: count,
  rungs: v.exactOptional(v.array(v.object({ configurations: count, share: fraction }))),
});

const figures = v.array(figure);

const cell: v.GenericSchema<unknown, ExperimentCell> = v.object({
  index: count,
  status: v.picklist(['waiting', 'running', 'finished', 'failed']),
  options,
  result: v.nullable(result),
  failure: v.nullable(text),
  share: v.exactOptional(fraction),
  curves: v.exactOptional(v.object({ epoch: figures, loss: figures, accuracy: figures })),
} satisfies EveryField<ExperimentCell>);

export const experimentShape = v.pipe(
  v.object({
    experiment: v.object({
      id: uuid,
      kind: v.picklist(['grid', 'search']),
      name: text,
      createdAt: time,
      finishedAt: v.nullable(time),
      definition: v.variant('kind', [grid, search]) as v.GenericSchema<unknown, ExperimentDefinition>,
    } satisfies EveryField<Experiment>),
    cells: v.array(cell),
  }),
  v.check(({ experiment, cells }) => canBeTrained(experiment.definition, cells), 'its settings do not fit together'),
);

/** What a grid changes fits its base or, where several changes fit only together, is in one of its cells. */
function canBeTrained(definition: ExperimentDefinition, cells: readonly ExperimentCell[]): boolean {
  if (definition.kind === 'search') return true;
  const { base, rows, columns } = definition;
  const isIn = (change: object) => (each: ExperimentCell) =>
    JSON.stringify({ ...each.options, ...change }) === JSON.stringify(each.options);
  return [...rows.values, ...columns.values].every(
    ({ change }) => isTrainingOptions({ ...base, ...change }) || cells.some(isIn(change)),
  );
}

const longText = v.pipe(v.string(), v.maxLength(10_000));

const pileEntry: v.GenericSchema<unknown, PileEntry> = v.object({
  id: v.pipe(longText, v.minLength(1)),
  path: longText,
  outcome: v.variant('state', [
    v.object({ state: v.literal('waiting') }),
    v.object({
      state: v.literal('answered'),
      found: v.boolean(),
      sure: v.boolean(),
      ranked: v.array(prediction),
      model: v.object({ name: text, weightsSha256: hash }),
      milliseconds: figure,
    }),
    v.object({
      state: v.literal('refused'),
      code: v.custom<ErrorCode>((code) => typeof code === 'string' && Object.hasOwn(ERRORS, code)),
      detail: longText,
    }),
  ]),
  label: v.nullable(label),
} satisfies EveryField<PileEntry>);

export const pileShape = v.object({ pictures: portion });

export const pictureShape = v.object({ entry: pileEntry, file: v.nullable(path) });

export const settingsShape = v.object({ modelInUse: text });
