import { type io, tensor1d } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type LayerJson, readTopology, unsupported } from '../tfjs/topology.ts';
import { readWeights, toWeightArtifacts } from '../tfjs/weights.ts';

/** What becomes of an output: the old one whose weights it takes, or null for one that starts from nothing. */
export type HeadMapping = number | null;

/**
 * A model whose last dense layer has one output for each of `sources`, in that order; everything else, and the
 * weights of outputs that go on, stay bit for bit. An output that starts from nothing gets weights of 0 and the mean
 * of the biases, so that it answers like an average class until it is taught.
 * @throws training-unsupported when the last layer is no dense layer with a bias
 */
export function resizeHead(artifacts: io.ModelArtifacts, sources: readonly HeadMapping[]): io.ModelArtifacts {
  const modelTopology = structuredClone(artifacts.modelTopology ?? {});
  const dense = lastDense(modelTopology);
  const outputs = dense.config.units as number;
  const weights = readWeights(artifacts).map((weight) => {
    const { layer, spec, values } = weight;
    if (layer !== dense.name) return weight;
    const isBias = spec.shape.length === 1;
    const missing = isBias ? values.reduce((sum, bias) => sum + bias, 0) / outputs : 0;
    const shape = [...spec.shape.slice(0, -1), sources.length];
    return { spec: { ...spec, shape }, values: columns(values, outputs, sources, missing) };
  });
  dense.config.units = sources.length;
  return { ...artifacts, modelTopology, ...toWeightArtifacts(weights) };
}

/**
 * Raises the logits of the outputs from `first` on, in place.
 * @throws training-unsupported when the network has no dense layer
 */
export function biasHead(network: LayersModel, first: number, by: number): void {
  const dense = network.layers.findLast((layer) => layer.getClassName() === 'Dense');
  const [kernel, bias] = dense?.getWeights() ?? [];
  if (dense === undefined || kernel === undefined || bias === undefined) {
    throw unsupported(NO_HEAD);
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

const NO_HEAD = 'its last layer is no dense layer with a bias';

/** The layer that gives the answer, within the topology, to be changed in place. */
function lastDense(modelTopology: unknown): LayerJson {
  const nodes = readTopology(modelTopology, 'training-unsupported');
  const dense = nodes.findLast(({ layer }) => layer.class_name === 'Dense')?.layer;
  if (dense === undefined || dense.config.use_bias === false) throw unsupported(NO_HEAD);
  return dense;
}
