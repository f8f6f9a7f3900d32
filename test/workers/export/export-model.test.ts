import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromBinary } from '@bufbuild/protobuf';
import { ModelProtoSchema } from 'onnx-buf';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startNodeEngine } from '../../../scripts/support/engine.ts';
import { SHIPPED_MODELS } from '../../../src/domain/assets.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../../src/domain/export-format.ts';
import type { ModelMetadata } from '../../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../../src/domain/model-version.ts';
import { CLOSE } from '../../../workers/export/readme.ts';
import { exportFiles } from '../../../workers/models/export-files.ts';
import { run } from '../../../workers/models/predict.ts';
import { fromArtifacts } from '../../../workers/tfjs/artifacts.ts';
import { openKeras, readKeras } from '../../support/keras-file.ts';
import { runTflite } from '../../support/litert-runtime.ts';
import { runOnnx } from '../../support/onnx-runtime.ts';
import { unzipFiles } from '../../support/other-archiver.ts';
import { filesWithOwnClass, shippedFiles } from '../../support/shipped-models.ts';
import { readTflite } from '../../support/tflite-file.ts';

const OWN = 'with a class of one’s own';
const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];
/** Whose README has lines of Python alone: test/bench/peers/keras_model.py runs such a model where Keras is. */
const IN_PYTHON: ReadonlySet<ExportFormat> = new Set(['tflite', 'keras']);
const models = new Map<string, ModelFiles>();

beforeAll(async () => {
  await startNodeEngine({ build: 'simd' });
  for (const name of SHIPPED_MODELS) models.set(name, await shippedFiles(name));
  models.set(OWN, await filesWithOwnClass('starter', 'Hat'));
});

const text = (bytes?: Uint8Array | ArrayBuffer) => new TextDecoder().decode(bytes);
const exported = async (name: string, format: ExportFormat) =>
  unzipFiles(await exportFiles(models.get(name)!, format, { shipped: name !== OWN }));

interface Golden {
  shape: number[];
  pixels: number[];
  probabilities: number[];
}

/** Largest difference of a probability from the golden ones. */
function apart(found: ArrayLike<number>, { probabilities }: Golden): number {
  expect(found).toHaveLength(probabilities.length);
  return Math.max(...probabilities.map((value, i) => Math.abs(value - found[i]!)));
}

/** Names of what the model's own file says of it. */
async function saidOfItself(format: ExportFormat, files: Awaited<ReturnType<typeof exported>>): Promise<string[]> {
  if (format === 'tfjs') return Object.keys(JSON.parse(text(files['model.json'])).userDefinedMetadata);
  if (format === 'tflite') return Object.keys(readTflite(files['model.tflite']!).metadata);
  if (format !== 'keras') return fromBinary(ModelProtoSchema, files['model.onnx']!).metadataProps.map(({ key }) => key);
  const { metadata } = await readKeras(files['model.keras']!);
  return Object.keys(metadata).filter((key) => key !== 'keras_version' && key !== 'date_saved');
}

describe.each([...SHIPPED_MODELS, OWN])('the model %s', (name) => {
  it.each(['onnx', 'onnx-float16'] as const)('gives its golden answer in ONNX Runtime, as %s', async (format) => {
    const files = await exported(name, format);
    const golden = JSON.parse(text(files['golden.json'])) as Golden;
    expect(golden.shape).toEqual([1, 28, 28, 1]);
    const found = await runOnnx(files['model.onnx']!, Uint8Array.from(golden.pixels), 28);
    expect(apart(found, golden)).toBeLessThan(CLOSE[format]);
  });

  it('gives its golden answer in LiteRT, as TensorFlow Lite', async () => {
    const files = await exported(name, 'tflite');
    const golden = JSON.parse(text(files['golden.json'])) as Golden;
    const found = await runTflite(files['model.tflite']!, Uint8Array.from(golden.pixels), 28);
    expect(apart(found, golden)).toBeLessThan(CLOSE.tflite);
  });

  it('gives its golden answer as a .keras file, as the HDF Group’s library reads it', async () => {
    const files = await exported(name, 'keras');
    const golden = JSON.parse(text(files['golden.json'])) as Golden;
    const model = await openKeras(await readKeras(files['model.keras']!));
    const found = await run(model, Float32Array.from(golden.pixels));
    model.dispose();
    expect(apart(found, golden)).toBeLessThan(CLOSE.keras);
  });

  it('gives its golden answer in TensorFlow.js, as a plain folder', async () => {
    const files = await exported(name, 'tfjs');
    const golden = JSON.parse(text(files['golden.json'])) as Golden;
    const { modelTopology, weightsManifest } = JSON.parse(text(files['model.json']));
    const weightData = files['weights.bin']!.slice().buffer;
    const model = await fromArtifacts({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData });
    const found = await run(model, Float32Array.from(golden.pixels));
    model.dispose();
    expect(apart(found, golden)).toBeLessThan(CLOSE.tfjs);
  });

  it.each(FORMATS)('goes out with the names of its classes, how to run it and its licence, as %s', async (format) => {
    const files = await exported(name, format);
    const metadata = JSON.parse(text(models.get(name)!['metadata.json'])) as ModelMetadata;
    expect(text(files['labels.txt']).trimEnd().split('\n')).toEqual(metadata.classes);
    const readme = text(files['README.md']);
    expect(readme).toContain(`# ${metadata.name}\n`);
    expect(readme).toMatch(IN_PYTHON.has(format) ? /```python\n[\s\S]{200,}```/ : /```js\n[\s\S]{200,}```/);
    expect(readme).toMatch(name === OWN ? /## Licence\n\nThat of whoever made/ : /## Licence\n\nMIT, Copyright/);
  });

  it.each(FORMATS.filter((format) => format !== 'selvedge'))(
    'tells in its README what it says of itself, as %s',
    async (format) => {
      const files = await exported(name, format);
      const said = await saidOfItself(format, files);
      const [, told = ''] =
        /(?:properties are|each a text, are|`userDefinedMetadata` holds|metadata.json holds)\s+([^.]*)\./.exec(
          text(files['README.md']),
        ) ?? [];
      expect([...told.matchAll(/`(\w+)`/g)].map(([, key]) => key)).toEqual(said);
    },
  );

  it.each(FORMATS)('is said to be calibrated where it is, as %s', async (format) => {
    const files = await exported(name, format);
    const { calibration } = JSON.parse(text(models.get(name)!['metadata.json'])) as ModelMetadata;
    expect(/calibrat/i.test(text(files['README.md']))).toBe(calibration !== undefined);
  });

  it.each(FORMATS)('has a golden answer under the names that its README gives, as %s', async (format) => {
    const files = await exported(name, format);
    const [, picture = '', answer = ''] =
      /`golden.json`: [^`]*`(\w+)`[^`]*`(\w+)`/.exec(text(files['README.md'])) ?? [];
    const golden = JSON.parse(text(files['golden.json']));
    expect(golden[picture]).toHaveLength(784);
    expect(golden[answer]).toHaveLength(text(files['labels.txt']).trimEnd().split('\n').length);
  });

  it.each(FORMATS)('goes out as the same bytes each time, as %s', async (format) => {
    const bytes = async () =>
      new Uint8Array(await (await exportFiles(models.get(name)!, format, { shipped: true })).arrayBuffer());
    expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
  });
});

it.each(FORMATS)('goes out under the name that it has by now, as %s', async (format) => {
  const files = await unzipFiles(await exportFiles(models.get('starter')!, format, { shipped: false, name: 'Hats' }));
  expect(text(files['README.md'])).toMatch(/^# Hats\n/);
  if (format === 'selvedge') expect(JSON.parse(text(files['metadata.json'])).name).toBe('Hats');
  if (format.startsWith('onnx')) expect(fromBinary(ModelProtoSchema, files['model.onnx']!).graph?.name).toBe('Hats');
});

it('an export for this app writes out that the division comes first', async () => {
  const { preprocessing } = JSON.parse(text((await exported('best', 'selvedge'))['metadata.json']));
  expect(preprocessing.formula).toBe('(byte / 255 - 0.28604) / 0.35302');
});

describe('the lines of a README', () => {
  it.each(FORMATS.filter((format) => !IN_PYTHON.has(format)))(
    'answer to a picture file what the model does, as %s',
    async (format) => {
      // Within the project, so that the packages are found that the lines import.
      const folder = join(import.meta.dirname, '../../output', `readme-${format}`);
      onTestFinished(() => rm(folder, { recursive: true }));
      await mkdir(folder, { recursive: true });
      const files = await exported(OWN, format);
      for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, file), bytes);
      const golden = JSON.parse(text((await exported(OWN, 'onnx'))['golden.json'])) as Golden;
      const raw = { width: 28, height: 28, channels: 1 } as const;
      await sharp(Uint8Array.from(golden.pixels), { raw }).png().toFile(join(folder, 'picture.png'));
      const [, lines = ''] = /```js\n([\s\S]*?)```/.exec(text(files['README.md'])) ?? [];
      await writeFile(join(folder, 'run.mjs'), lines);
      const { stdout } = await promisify(execFile)(process.execPath, ['run.mjs'], { cwd: folder });
      const answers = [...stdout.matchAll(/^(.*): ([\d.]+)$/gm)];
      expect(answers.map(([, label]) => label)).toEqual(text(files['labels.txt']).trimEnd().split('\n'));
      expect(
        apart(
          answers.map(([, , probability]) => Number(probability)),
          golden,
        ),
      ).toBeLessThan(CLOSE[format] + 1e-4);
    },
  );
});
