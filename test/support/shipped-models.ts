import { readFile } from 'node:fs/promises';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import { resizeHead } from '../../workers/models/head.ts';
import { openModel } from '../../workers/models/model-file.ts';
import { fromArtifacts, toArtifacts, toFiles } from '../../workers/tfjs/artifacts.ts';
import { readWeights } from '../../workers/tfjs/weights.ts';

/** The files of a model that ships with the app. */
export async function shippedFiles(name: string): Promise<ModelFiles> {
  const read = async (file: string) =>
    new Uint8Array(await readFile(new URL(`../../public/models/${name}/${file}`, import.meta.url))).buffer;
  return {
    'model.json': await read('model.json'),
    'weights.bin': await read('weights.bin'),
    'metadata.json': await read('metadata.json'),
  };
}

/** A model that knows what a shipped one does, and a class of one's own, whose output is that of another one, changed. */
export async function filesWithOwnClass(name: string, label: string): Promise<ModelFiles> {
  const { model, metadata } = await openModel(await shippedFiles(name));
  const classes = [...metadata.classes, label];
  const artifacts = resizeHead(await toArtifacts(model), [...metadata.classes.keys(), 0]);
  model.dispose();
  const head = readWeights(artifacts).filter(({ spec }) => spec.shape.at(-1) === classes.length);
  for (const { values } of head) {
    for (let at = classes.length - 1; at < values.length; at += classes.length) values[at]! *= 0.7;
  }
  const changed = await fromArtifacts(artifacts);
  const { modelJson, weights } = await toFiles(changed);
  changed.dispose();
  const described: ModelMetadata = { ...metadata, name: 'mine', classes, weightsSha256: await sha256(weights) };
  return {
    'model.json': new TextEncoder().encode(modelJson).buffer,
    'weights.bin': weights.buffer,
    'metadata.json': new TextEncoder().encode(JSON.stringify(described)).buffer,
  };
}
