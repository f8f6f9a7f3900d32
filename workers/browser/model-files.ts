import { MODELS_PATH } from '../../src/domain/assets.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { arrivals } from '../common/arrivals.ts';
import { APP_ROOT } from './app-root.ts';

/**
 * Fetches a model that ships with the app.
 * @throws model-missing, line-stalled
 */
export async function fetchModelFiles(model: string): Promise<ModelFiles> {
  const [topology, weights, metadata] = await Promise.all([
    fetchModelFile(model, 'model.json'),
    fetchModelFile(model, 'weights.bin'),
    fetchModelFile(model, 'metadata.json'),
  ]);
  return { 'model.json': topology, 'weights.bin': weights, 'metadata.json': metadata };
}

/** Fetches one of its files. @throws model-missing, line-stalled */
export function fetchModelFile(model: string, file: keyof ModelFiles): Promise<ArrayBuffer> {
  return fetchBytes(new URL(`${MODELS_PATH}${model}/${file}`, APP_ROOT));
}

/** Fetches a dataset's replay model. @param path as its spec says @throws model-missing, line-stalled */
export function fetchReplay(path: string): Promise<ArrayBuffer> {
  return fetchBytes(new URL(path, APP_ROOT));
}

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const { bytes, response } = await arrivals.fetch(url.href, { failure: 'model-missing' });
  if (!response.ok) throw new SelvedgeError('model-missing', `${url.pathname}: ${response.status}`);
  return bytes.buffer;
}
