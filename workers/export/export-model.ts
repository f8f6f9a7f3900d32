import type { io } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/domain/engine.ts';
import type { ExportFormat } from '../../src/domain/export-format.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { exportModel as exportArchive, type GoldenVector, toArchive } from '../archive/model-archive.ts';
import { goldenPicture } from './golden-picture.ts';
import { toKeras } from './keras-file.ts';
import { toLayersFolder } from './layers-folder.ts';
import { toOnnx } from './onnx-model.ts';
import { formulaOf, readmeOf } from './readme.ts';
import { toTflite } from './tflite-model.ts';

/** A model that is open. */
export interface ExportSource {
  files: ModelFiles;
  artifacts: io.ModelArtifacts;
  /** With the name that it has by now. */
  metadata: ModelMetadata;
  /** That makes the golden answer. */
  engine: BackendName;
  /** Ships with the app, so that its licence is known. */
  shipped: boolean;
  /** A picture of bytes as the network takes it, and what that answers. */
  answer(picture: Uint8Array): Promise<GoldenVector>;
}

const OWN = 'MIT, Copyright (c) 2026 The Selvedge authors';

/**
 * A zip of the model in `format`, with the names of its classes, a golden picture and answer, a README and its licence.
 * The same model gives the same bytes on one machine, with the same kernels.
 * @throws export-unsupported
 */
export async function exportModel(format: ExportFormat, source: ExportSource): Promise<Blob> {
  const { files, metadata, engine, answer } = source;
  const { imageSize } = metadata.preprocessing;
  const channels = metadata.preprocessing.channels ?? 1;
  const picture = goldenPicture(imageSize, channels);
  const golden = await answer(picture);
  const licence = licenceOf(source);
  const described = describe(metadata, licence);
  const properties = Object.keys(described);
  const beside = {
    'labels.txt': metadata.classes.map((label) => `${label}\n`).join(''),
    'README.md': readmeOf({ format, metadata, licence, properties, engine }),
  };
  if (format === 'selvedge') {
    return exportArchive({ ...files, 'metadata.json': writtenOut(files['metadata.json'], metadata) }, golden, beside);
  }
  const shown = { shape: [1, imageSize, imageSize, channels], pixels: [...picture], probabilities: [...golden.output] };
  return toArchive({
    ...(await modelFiles(format, source, described)),
    ...beside,
    'golden.json': JSON.stringify(shown),
  });
}

/** What a program has to know of a model: name → value. */
function describe({ classes, preprocessing, calibration }: ModelMetadata, licence: string): Record<string, unknown> {
  return {
    classes,
    preprocessing: { ...preprocessing, formula: formulaOf(preprocessing), doneBy: 'the model itself' },
    ...(calibration && { calibration }),
    licence,
  };
}

/** The model itself, which says of itself what is in `described`. */
async function modelFiles(
  format: Exclude<ExportFormat, 'selvedge'>,
  { artifacts, metadata }: ExportSource,
  described: Readonly<Record<string, unknown>>,
): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  if (format === 'keras') return { 'model.keras': await toKeras(artifacts, metadata, described) };
  if (format === 'tfjs') return toLayersFolder(artifacts, metadata, described);
  if (format === 'tflite') return { 'model.tflite': toTflite(artifacts, metadata, inTexts(described)) };
  const precision = format === 'onnx' ? 'float32' : 'float16';
  return { 'model.onnx': toOnnx(artifacts, metadata, inTexts(described), precision) };
}

/** Where a file's properties are texts: what is none becomes JSON. */
function inTexts(described: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(described).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(texts);
}

function licenceOf({ shipped, metadata }: ExportSource): string {
  const datasets = new Set(metadata.trainedOn.map(({ dataset }) => dataset));
  const trained = datasets.size === 0 ? '' : ` Trained on ${[...datasets].join(', ')}.`;
  return shipped
    ? `${OWN}.${trained}`
    : `That of whoever made the model; what it has from a model of Selvedge: ${OWN}.${trained}`;
}

/**
 * The metadata under the model's name, with the preprocessing written out: mean and deviation alone do not tell that the
 * division comes first.
 */
function writtenOut(file: ArrayBuffer, { name, preprocessing }: ModelMetadata): ArrayBuffer {
  const metadata = JSON.parse(new TextDecoder().decode(file)) as ModelMetadata;
  const formula = formulaOf(preprocessing);
  const changed = { ...metadata, name, preprocessing: { ...metadata.preprocessing, formula } };
  return new TextEncoder().encode(`${JSON.stringify(changed, null, 2)}\n`).buffer;
}
