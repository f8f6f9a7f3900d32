import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startNodeEngine } from '../../scripts/support/engine.ts';
import { ARCHITECTURES } from '../../src/domain/architectures/index.ts';
import { NO_AUGMENTATION } from '../../src/domain/augmentation.ts';
import { classNames, preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { EngineStatus } from '../../src/domain/engine.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { PRESETS } from '../../src/domain/presets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { TrainingLock } from '../../workers/common/training-lock.ts';
import { DatasetKeeper } from '../../workers/data/dataset-keeper.ts';
import { Evaluator } from '../../workers/evaluation/evaluator.ts';
import { CellRunner } from '../../workers/experiments/cell-runner.ts';
import { waiting } from '../../workers/experiments/grid.ts';
import { ModelLibrary } from '../../workers/models/library.ts';
import { Trainer } from '../../workers/runs/trainer.ts';
import type { TrainingContext } from '../../workers/runs/training-context.ts';
import { buildNetwork } from '../../workers/training/train.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { hash, packDrawn } from '../support/official-files.ts';
import { drawnShapes, SHAPES } from '../support/shapes-dataset.ts';
import { BASE, MemoryHost } from './data/memory-host.ts';
import { readFolder } from './data/synthetic.ts';

const DRAWN = drawnShapes();
const CLASSES = SHAPES.classes.length;

/** Some sixty steps. */
const OPTIONS: TrainingOptions = {
  ...PRESETS.starter,
  architecture: { name: 'starter', width: 0.5 },
  learningRate: 0.01,
  schedule: { kind: 'constant' },
  batchSize: 30,
  epochs: 3,
  validationShare: 0.1,
  augmentation: { ...NO_AUGMENTATION, shift: 1, photoLike: 0.1 },
  averaging: 0,
  seed: 3,
  replicas: 1,
};

const ENGINE: EngineStatus = { backend: 'wasm', kernels: 'simd', rejected: [] };
const ignore = () => undefined;
const alone = () => {
  throw new Error('one core has no replica');
};

/** The worker's parts over the drawn dataset, as `parts.ts` puts them together over the app's own. */
function openParts() {
  const storage = memoryStorage();
  const engine = async () => ENGINE;
  const file = async (name: string, part: keyof ModelFiles) =>
    new Uint8Array(await readFile(join('public/models', name, part))).buffer;
  const models = new ModelLibrary({
    storage,
    engine,
    fetchModelFile: file,
    fetchModelFiles: async (name) => ({
      'model.json': await file(name, 'model.json'),
      'weights.bin': await file(name, 'weights.bin'),
      'metadata.json': await file(name, 'metadata.json'),
    }),
  });
  const dataset = new DatasetKeeper(SHAPES, BASE);
  const device = () => ({ cores: 1, platform: 'test' });
  const context: TrainingContext = { engine, startReplica: alone, device, storage, dataset, lock: new TrainingLock() };
  return {
    models,
    dataset,
    training: new Trainer(context),
    evaluation: new Evaluator(context, (id) => models.open(id)),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'selvedge-shapes-'));
let parts: ReturnType<typeof openParts>;
/** The version that the training leaves. */
let trained: string;

beforeAll(async () => {
  await startNodeEngine();
  const packed = await packDrawn(folder, SHAPES, DRAWN);
  vi.stubGlobal('fetch', new MemoryHost(await readFolder(packed)).fetch);
  vi.stubGlobal('navigator', {});
  parts = openParts();
  const run = await parts.training.train('Shapes', OPTIONS, ignore);
  expect(run).toMatchObject({ status: 'finished' });
  expect(run.result?.testAccuracy).toBeGreaterThan(3 / CLASSES);
  trained = run.result!.model!;
});

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

describe('a dataset of seven classes and 32×32 pixels, known by its spec alone', () => {
  it('is packed and loaded as it was drawn', async () => {
    await parts.dataset.use(ignore, async ({ train, test }) => {
      for (const [split, drawn] of [[train, DRAWN.train] as const, [test, DRAWN.test] as const]) {
        expect(hash(split.images)).toBe(hash(drawn.images));
        expect(split.labels).toEqual(drawn.labels);
      }
    });
  });

  it('is estimated and trained on, into a version that says of what it is', async () => {
    const estimate = await parts.training.estimate(OPTIONS, new AbortController().signal);
    expect(estimate.imagesPerSecond).toBeGreaterThan(0);
    const { model, metadata } = await parts.models.open(trained);
    expect(model.inputs[0]?.shape).toEqual([null, 32, 32, 1]);
    expect(metadata).toMatchObject({
      classes: classNames(SHAPES),
      preprocessing: preprocessingOf(SHAPES),
      trainedOn: [{ dataset: 'Drawn shapes' }],
    });
    model.dispose();
  });

  it('is searched for good settings', async () => {
    await parts.dataset.use(ignore, async (dataset) => {
      const runner = new CellRunner(dataset, 0.2, 1, alone);
      const { cell, network } = await runner.run(waiting(0, OPTIONS), new AbortController().signal, ignore);
      expect(cell.result?.validationAccuracy).toBeGreaterThan(3 / CLASSES);
      network?.dispose();
    });
  });

  it('is evaluated class by class, and shows the pictures behind the figures', async () => {
    const report = await parts.evaluation.evaluate(trained, null, ignore, new AbortController().signal);
    expect(report).toMatchObject({ count: SHAPES.counts.test, classes: classNames(SHAPES) });
    expect(report.accuracy).toBeGreaterThan(3 / CLASSES);
    expect(report.confusion.map((row) => row.length)).toEqual(Array(CLASSES).fill(CLASSES));
    const pictures = await parts.evaluation.pictures(Uint32Array.of(0, 9));
    expect(pictures.subarray(0, 1024)).toEqual(DRAWN.test.images.subarray(0, 1024));
    expect(pictures.subarray(1024)).toEqual(DRAWN.test.images.subarray(9 * 1024, 10 * 1024));
  });

  it('leaves a model that goes out as a zip and comes back', async () => {
    const file = await parts.models.export(trained, 'selvedge');
    const { kept } = await parts.models.import([{ file, path: 'shapes.zip' }]);
    const version = kept!;
    expect(version.metadata).toEqual((await parts.models.open(trained)).metadata);
    const report = await parts.evaluation.evaluate(version.id, null, ignore, new AbortController().signal);
    expect(report.accuracy).toBeGreaterThan(3 / CLASSES);
  });

  it('leaves a model that can be used for photos, and refuses to evaluate those of others', async () => {
    await parts.models.use(trained);
    expect((await parts.models.list()).models.find(({ inUse }) => inUse)?.id).toBe(trained);
    const foreign = parts.evaluation.evaluate('starter', null, ignore, new AbortController().signal);
    await expect(foreign).rejects.toMatchObject({ name: 'model-unfit' });
  });

  it.each(Object.values(ARCHITECTURES))('fits the architecture $kind', ({ defaults }) => {
    const network = buildNetwork({ ...OPTIONS, architecture: defaults }, SHAPES);
    expect(network.inputs[0]?.shape).toEqual([null, 32, 32, 1]);
    expect(network.outputs[0]?.shape).toEqual([null, CLASSES]);
    network.dispose();
  });
});
