import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { fromArtifacts } from '../tfjs/artifacts.ts';
import { weightVector } from '../tfjs/weights.ts';

/**
 * Weights on the straight line from the old to the trained ones: on its way most of what was learnt is there before
 * much is forgotten (Wortsman et al. 2022, WiSE-FT).
 * @param fraction of the way, 0 to 1
 */
export function interpolateWeights(before: Float32Array, after: Float32Array, fraction: number): Float32Array {
  return after.map((value, i) => before[i]! + fraction * (value - before[i]!));
}

/** The model whose weights, batch-norm's means and variances too, lie so between those of two models of one shape. */
export function interpolateModels(
  before: io.ModelArtifacts,
  after: io.ModelArtifacts,
  fraction: number,
): Promise<LayersModel> {
  const weightData = interpolateWeights(weightVector(before), weightVector(after), fraction).buffer as ArrayBuffer;
  return fromArtifacts({ ...after, weightData });
}
