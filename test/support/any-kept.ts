import fc from 'fast-check';
import type { EngineStatus } from '../../src/domain/engine.ts';
import type { RunResult } from '../../src/domain/run.ts';
import type { EpochMetrics } from '../../src/domain/training-progress.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import { filesHash } from '../../workers/storage/models.ts';
import type { NewSample } from '../../workers/storage/new-sample.ts';
import { anyOptions } from './any-options.ts';
import { type Kept, nothingKept } from './memory-backup.ts';
import { METADATA } from './model-metadata.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const label = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const time = fc.integer({ min: 0, max: 4e12 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
/** A figure of a training that may have gone astray; JSON knows no negative zero. */
const figure = fc.double().map((value) => (Object.is(value, -0) ? 0 : value));
const bytes = fc.uint8Array({ maxLength: 60 }).map((given) => Uint8Array.from(given));
const picture = bytes.map((tail) => new Blob([Uint8Array.of(0xff, 0xd8, 0xff), tail], { type: 'image/jpeg' }));
const prediction = fc.record({ label, probability: fraction });

const sample: fc.Arbitrary<NewSample> = fc.record({
  label,
  takenAt: time,
  thought: fc.option(prediction),
  fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
  photo: picture,
  pixels: fc.uint8Array({ minLength: 784, maxLength: 784 }).map((given) => Uint8Array.from(given)),
});

const metrics: fc.Arbitrary<EpochMetrics> = fc.record({
  epoch: fc.nat(),
  loss: figure,
  accuracy: figure,
  validationLoss: fc.option(figure),
  validationAccuracy: fc.option(figure),
  learningRate: figure,
  seconds: figure,
  best: fc.boolean(),
});

const result: fc.Arbitrary<RunResult> = fc.record({
  end: fc.constantFrom('completed', 'stopped-early', 'cancelled', 'diverged'),
  bestEpoch: fc.nat(),
  validationAccuracy: fc.option(figure),
  validationLoss: fc.option(figure),
  testAccuracy: fc.option(figure),
  testLoss: fc.option(figure),
  seconds: figure,
  model: fc.option(fc.uuid()),
});

const floats = (length: number) =>
  fc.array(fc.float(), { minLength: length, maxLength: length }).map((given) => Float32Array.from(given));

const curves = fc.nat({ max: 5 }).chain((length) =>
  fc.record({
    step: fc.array(fc.nat(), { minLength: length, maxLength: length }).map((given) => Uint32Array.from(given)),
    loss: floats(length),
    accuracy: floats(length),
    learningRate: floats(length),
    epochs: fc.array(metrics, { maxLength: 2 }),
  }),
);

const run = fc.record({
  run: fc.record({
    id: fc.uuid(),
    name: text,
    startedAt: time,
    finishedAt: fc.option(time),
    status: fc.constantFrom('running' as const, 'paused' as const, 'finished' as const, 'failed' as const),
    options: anyOptions(),
    result: fc.option(result),
    engine: fc.constant<EngineStatus>({ backend: 'wasm', kernels: 'simd', rejected: [] }),
    device: fc.record({ cores: fc.nat(), platform: text }),
  }),
  curves,
  checkpoint: fc.option(
    fc.record({ epoch: fc.nat(), step: fc.nat(), savedAt: time, bytes: bytes.map(({ buffer }) => buffer) }),
  ),
});

const definition = fc.oneof(
  fc.record({
    kind: fc.constant('grid' as const),
    base: anyOptions(),
    rows: fc.record({ label: text, values: fc.constant([]) }),
    columns: fc.record({ label: text, values: fc.constant([]) }),
    seeds: fc.array(fc.nat(), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('search' as const),
    base: anyOptions(),
    vary: fc.subarray(['learningRate' as const, 'width' as const]),
    minutes: fc.nat(),
    seed: fc.nat(),
  }),
);

const experiment = definition.chain((given) =>
  fc.record({
    experiment: fc.record({
      id: fc.uuid(),
      kind: fc.constant(given.kind),
      name: text,
      createdAt: time,
      finishedAt: fc.option(time),
      definition: fc.constant(given),
    }),
    cells: fc.array(
      fc.record(
        {
          index: fc.nat(),
          status: fc.constantFrom('waiting' as const, 'finished' as const, 'failed' as const),
          options: anyOptions(),
          result: fc.option(result),
          failure: fc.option(text),
          share: fraction,
          curves: fc.record({ epoch: fc.array(figure), loss: fc.array(figure), accuracy: fc.array(figure) }),
        },
        { requiredKeys: ['index', 'status', 'options', 'result', 'failure'] },
      ),
      { maxLength: 2 },
    ),
  }),
);

const pile = fc.record({
  entry: fc.record({
    id: label,
    path: text,
    outcome: fc.oneof(
      fc.constant({ state: 'waiting' as const }),
      fc.record({
        state: fc.constant('answered' as const),
        found: fc.boolean(),
        sure: fc.boolean(),
        ranked: fc.array(prediction, { maxLength: 3 }),
        model: fc.constant({ name: 'mine', weightsSha256: '0'.repeat(64) }),
        milliseconds: figure,
      }),
      fc.record({
        state: fc.constant('refused' as const),
        code: fc.constant('picture-unreadable' as const),
        detail: text,
      }),
    ),
    label: fc.option(label),
  }),
  photo: fc.option(picture),
});

const model = fc.record({
  facts: fc.record(
    {
      id: fc.uuid(),
      name: text,
      createdAt: time,
      parent: fc.option(fc.uuid()),
      metadata: fc.constant(METADATA),
      taught: fc.array(fc.stringMatching(/^[0-9a-f]{64}$/), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'name', 'createdAt', 'parent', 'metadata'] },
  ),
  files: fc.record({ 'model.json': bytes, 'weights.bin': bytes, 'metadata.json': bytes }).map((given) => ({
    'model.json': given['model.json'].buffer,
    'weights.bin': given['weights.bin'].buffer,
    'metadata.json': given['metadata.json'].buffer,
  })),
});

const parts = fc.record({
  samples: fc.array(sample, { maxLength: 4 }),
  classes: fc.array(fc.record({ label, addedAt: time }), { maxLength: 2 }),
  models: fc.array(model, { maxLength: 2 }),
  runs: fc.array(run, { maxLength: 2 }),
  experiments: fc.array(experiment, { maxLength: 2 }),
  pile: fc.array(pile, { maxLength: 4 }),
  inUse: fc.boolean(),
});

/** Anything that a device may keep. */
export const anyKept: fc.Arbitrary<() => Promise<Kept>> = parts.map((given) => async () => {
  const kept = nothingKept();
  for (const own of given.classes) kept.classes.set(own.label, own);
  for (const one of given.samples) kept.samples.set(await sha256(new Uint8Array(await one.photo.arrayBuffer())), one);
  for (const { facts, files } of given.models) {
    const version = { ...facts, sha256: await filesHash(files), bytes: 7 };
    kept.models.set(facts.id, { version, files });
  }
  for (const one of given.runs) kept.runs.set(one.run.id, one);
  for (const one of given.experiments) kept.experiments.set(one.experiment.id, one);
  for (const one of given.pile) kept.pile.set(one.entry.id, one);
  if (given.inUse) kept.modelInUse = given.models[0]?.facts.id ?? null;
  return kept;
});
