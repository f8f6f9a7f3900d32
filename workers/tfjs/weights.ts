import { io } from '@tensorflow/tfjs-core';
import { joined } from '../common/joined.ts';

/** One of a model's weights, which are float32. */
export interface NamedWeight {
  spec: io.WeightsManifestEntry;
  /** Name of the layer that it belongs to. */
  layer: string;
  /** Those of the artifacts themselves. */
  values: Float32Array;
}

/** A model's weights in the order of its file. */
export function readWeights(artifacts: io.ModelArtifacts): NamedWeight[] {
  const vector = weightVector(artifacts);
  let end = 0;
  return (artifacts.weightSpecs ?? []).map((spec) => {
    const start = end;
    end += sizeOf(spec.shape);
    return { spec, layer: spec.name.slice(0, spec.name.lastIndexOf('/')), values: vector.subarray(start, end) };
  });
}

/** What artifacts say of these weights. */
export function toWeightArtifacts(
  weights: readonly Pick<NamedWeight, 'spec' | 'values'>[],
): Required<Pick<io.ModelArtifacts, 'weightSpecs' | 'weightData'>> {
  const values = weights.map((weight) => weight.values);
  return { weightSpecs: weights.map(({ spec }) => spec), weightData: joined(Float32Array, values).buffer };
}

/** All values of a model's weights, in the order of its file. */
export function weightVector({ weightData }: io.ModelArtifacts): Float32Array {
  return new Float32Array(io.CompositeArrayBuffer.join(weightData));
}

/** How many values the specs name that a file claims to be of weights; undefined where one is no float32 tensor. */
export function countValues(specs: readonly (Partial<io.WeightsManifestEntry> | null)[]): number | undefined {
  let count = 0;
  for (const spec of specs) {
    const { shape, dtype } = spec ?? {};
    if (dtype !== 'float32' || !Array.isArray(shape)) return undefined;
    if (!shape.every((side) => Number.isInteger(side) && side > 0)) return undefined;
    count += sizeOf(shape);
  }
  return count;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, side) => product * side, 1);
