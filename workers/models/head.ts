import { io, tensor1d } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { SelvedgeError } from '../../src/domain/errors.ts';

/** What becomes of an output: the old one whose weights it takes, or null for one that starts from nothing. */
export type HeadMapping = number | null;

interface LayerJson {
  name: string;
  class_name: string;
  config: Record<string, unknown>;
}

/**
 * A model whose last dense layer has one output for each of `sources`, in that order; everything else, and the
 * weights of outputs that go on, stay bit for bit. An output that starts from nothing gets weights of 0 and the mean
 * of the biases, so that it answers like an average class until it is taught.
 * @throws training-unsupported when the last layer is no dense layer with a bias
 */
export function resizeHead(artifacts: io.ModelArtifacts, sources: readonly HeadMapping[]): io.ModelArtifacts {
  const topology = structuredClone(artifacts.modelTopology) as Record<string, unknown>;
  const dense = lastDense(topology);
  const specs = artifacts.weightSpecs ?? [];
  const outputs = dense.config.units as number;
  const weights = new Float32Array(io.CompositeArrayBuffer.join(artifacts.weightData));
  const parts: Float32Array[] = [];
  let at = 0;
  const weightSpecs = specs.map((spec) => {
    const size = spec.shape.reduce((product, side) => product * side, 1);
    const values = weights.subarray(at, at + size);
    at += size;
    if (!spec.name.startsWith(`${dense.name}/`)) {
      parts.push(values);
      return spec;
    }
    const isBias = spec.shape.length === 1;
    const missing = isBias ? values.reduce((sum, bias) => sum + bias, 0) / outputs : 0;
    parts.push(columns(values, outputs, sources, missing));
    return { ...spec, shape: [...spec.shape.slice(0, -1), sources.length] };
  });
  dense.config.units = sources.length;
  return { ...artifacts, modelTopology: topology, weightSpecs, weightData: joined(parts) };
}

/**
 * Raises the logits of the outputs from `first` on, in place.
 * @throws training-unsupported when the network has no dense layer
 */
export function biasHead(network: LayersModel, first: number, by: number): void {
  const dense = network.layers.findLast((layer) => layer.getClassName() === 'Dense');
  const [kernel, bias] = dense?.getWeights() ?? [];
  if (dense === undefined || kernel === undefined || bias === undefined) {
    throw new SelvedgeError('training-unsupported', 'its last layer is no dense layer with a bias');
  }
  const raised = tensor1d(bias.dataSync<'float32'>().map((value, output) => (output < first ? value : value + by)));
  dense.setWeights([kernel, raised]);
  raised.dispose();
}

/** Rows of `width` values with the columns named by `sources`. */
function columns(values: Float32Array, width: number, sources: readonly HeadMapping[], missing: number): Float32Array {
  const rows = values.length / width;
  const result = new Float32Array(rows * sources.length);
  for (let row = 0; row < rows; row++) {
    sources.forEach((source, column) => {
      result[row * sources.length + column] = source === null ? missing : values[row * width + source]!;
    });
  }
  return result;
}

/** The layer that gives the answer, within the topology, to be changed in place. */
function lastDense(topology: Record<string, unknown>): LayerJson {
  // A model built here has its configuration at the top, one that Keras wrote has it below `model_config`.
  const root = (topology.model_config ?? topology) as { config: { layers: LayerJson[] } | LayerJson[] };
  const layers = Array.isArray(root.config) ? root.config : root.config.layers;
  const dense = layers.findLast(({ class_name }) => class_name === 'Dense');
  if (dense === undefined || dense.config.use_bias === false) {
    throw new SelvedgeError('training-unsupported', 'its last layer is no dense layer with a bias');
  }
  return { name: dense.config.name as string, class_name: dense.class_name, config: dense.config };
}

function joined(parts: readonly Float32Array[]): ArrayBuffer {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.buffer;
}
