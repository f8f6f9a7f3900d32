import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { MODELS_PATH } from '../../src/domain/assets.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import { type OpenedModel, openModel } from '../../workers/models/model-file.ts';
import { toFiles } from '../../workers/tfjs/artifacts.ts';
import { CommandError } from './command.ts';

/** Writes a model folder as the app reads it. */
export async function writeModel(
  folder: string,
  network: LayersModel,
  metadata: Omit<ModelMetadata, 'weightsSha256'>,
): Promise<void> {
  const { modelJson, weights } = await toFiles(network);
  const described: ModelMetadata = { ...metadata, weightsSha256: await sha256(weights) };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'weights.bin'), weights);
  await writeFile(join(folder, 'model.json'), modelJson);
  await writeMetadata(folder, described);
}

/** Writes what is said of a model beside it. */
export async function writeMetadata(folder: string, metadata: ModelMetadata): Promise<void> {
  await writeFile(join(folder, 'metadata.json'), `${JSON.stringify(metadata, null, 2)}\n`);
}

/** The folder of a model that is named by its folder, or by its name where it is one of the app's own. */
export function modelFolder(named: string): string {
  const own = join('public', MODELS_PATH, named);
  return !/[\\/]/.test(named) && !existsSync(named) && existsSync(own) ? own : named;
}

/**
 * Opens a model folder with the app's own checks.
 * @throws CommandError if it is not there; model-damaged
 */
export async function readModel(folder: string): Promise<OpenedModel> {
  return openModel(await readModelFiles(folder));
}

/** The files of a model folder. @throws CommandError if one is not there */
export async function readModelFiles(folder: string): Promise<ModelFiles> {
  const [modelJson, weights, metadata] = await Promise.all(
    ['model.json', 'weights.bin', 'metadata.json'].map((file) => read(folder, file)),
  );
  return { 'model.json': modelJson!, 'weights.bin': weights!, 'metadata.json': metadata! };
}

async function read(folder: string, file: string): Promise<ArrayBuffer> {
  try {
    return new Uint8Array(await readFile(join(folder, file))).buffer;
  } catch (cause) {
    throw new CommandError(`There is no model in ${folder}: ${file} cannot be read.`, { cause });
  }
}
