import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { sha256 } from '../common/sha256.ts';
import { fromArtifacts } from '../tfjs/artifacts.ts';
import { countValues } from '../tfjs/weights.ts';
import { parseMetadata } from './metadata.ts';

export interface OpenedModel {
  model: LayersModel;
  metadata: ModelMetadata;
}

/** A model for a phone has at most a few megabytes; far more is a wrong or hostile file. */
const MOST_WEIGHT_BYTES = 64e6;

/**
 * Opens a model folder (TensorFlow.js layers format plus metadata) and checks it before it is used:
 * the weights' SHA-256, their number and finiteness, the network's input and output shapes.
 * @throws model-damaged
 */
export async function openModel(files: ModelFiles): Promise<OpenedModel> {
  const metadata = parseMetadata(parseJson(files['metadata.json'], 'metadata.json'));
  const weightData = files['weights.bin'];
  await checkWeights(weightData, metadata.weightsSha256);
  const { modelTopology, weightSpecs } = splitModelJson(files['model.json']);
  checkSizes(weightSpecs, weightData.byteLength);
  const model = await build({ modelTopology, weightSpecs, weightData });
  try {
    checkShapes(model, metadata);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return { model, metadata };
}

/** Bytes of the weights that a model.json names. @throws model-damaged */
export function namedWeightBytes(modelJson: ArrayBuffer): number {
  return bytesOf(splitModelJson(modelJson).weightSpecs);
}

const damaged = (detail: string, cause?: unknown) => new SelvedgeError('model-damaged', detail, { cause });

function parseJson(bytes: ArrayBuffer, file: keyof ModelFiles): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw damaged(`${file} is not JSON`, error);
  }
}

async function checkWeights(weights: ArrayBuffer, expected: string): Promise<void> {
  if (weights.byteLength > MOST_WEIGHT_BYTES) throw damaged(`weights.bin has ${weights.byteLength} bytes`);
  const found = await sha256(new Uint8Array(weights));
  if (found !== expected) throw damaged(`weights.bin has SHA-256 ${found} instead of ${expected}`);
  if (weights.byteLength % 4 !== 0 || !new Float32Array(weights).every(Number.isFinite)) {
    throw damaged('weights.bin holds values that are not finite float32 numbers');
  }
}

function splitModelJson(modelJson: ArrayBuffer) {
  const json = parseJson(modelJson, 'model.json');
  const { modelTopology, weightsManifest } = (json ?? {}) as Partial<io.ModelJSON>;
  if (typeof modelTopology !== 'object' || !Array.isArray(weightsManifest)) {
    throw damaged('model.json is not in the TensorFlow.js layers format');
  }
  return { modelTopology, weightSpecs: weightsManifest.flatMap((group) => group?.weights ?? []) };
}

function checkSizes(specs: io.WeightsManifestEntry[], bytes: number): void {
  const named = bytesOf(specs);
  if (named !== bytes) throw damaged(`model.json names ${named} bytes of weights, weights.bin has ${bytes}`);
}

function bytesOf(specs: io.WeightsManifestEntry[]): number {
  const count = countValues(specs);
  if (count === undefined) throw damaged('model.json names weights that are not float32 tensors');
  return count * Float32Array.BYTES_PER_ELEMENT;
}

async function build(artifacts: io.ModelArtifacts): Promise<LayersModel> {
  try {
    return await fromArtifacts(artifacts);
  } catch (error) {
    throw damaged('model.json does not fit its weights', error);
  }
}

function checkShapes(model: LayersModel, { preprocessing: { imageSize, channels }, classes }: ModelMetadata): void {
  const expected = [`,${imageSize},${imageSize},${channels ?? 1}`, `,${classes.length}`];
  const found = [String(model.inputs[0]?.shape), String(model.outputs[0]?.shape)];
  if (model.inputs.length !== 1 || model.outputs.length !== 1 || String(found) !== String(expected)) {
    throw damaged(`the network maps [${found[0]}] to [${found[1]}] instead of [${expected[0]}] to [${expected[1]}]`);
  }
}
