import type { ForeignChoice, ForeignModel, ForeignNetwork } from '../../src/domain/foreign-model.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { joined } from '../common/joined.ts';
import { sha256 } from '../common/sha256.ts';
import { hasHead } from './answer.ts';
import { throughLens } from './lens.ts';

/** The model of another program as the app keeps models, seen as was chosen. */
export async function toModelFiles(
  { network, from, calibration }: Pick<ForeignModel, 'network' | 'from' | 'calibration'>,
  { name, classes, seeing }: ForeignChoice,
): Promise<{ files: ModelFiles; metadata: ModelMetadata }> {
  const seen = throughLens(network, seeing);
  const { modelJson, weights } = written(seen.network);
  const metadata: ModelMetadata = {
    name,
    classes,
    preprocessing: seen.preprocessing,
    trainedOn: [],
    architecture: 'from elsewhere',
    command: '',
    seed: 0,
    epochs: 0,
    testAccuracy: null,
    testLoss: null,
    weightsSha256: await sha256(weights),
    imported: { from, teachable: hasHead(network) },
    ...(calibration && { calibration }),
  };
  const encode = (text: string) => new TextEncoder().encode(text).buffer;
  return {
    metadata,
    files: {
      'model.json': encode(modelJson),
      'weights.bin': weights.buffer,
      'metadata.json': encode(`${JSON.stringify(metadata, null, 2)}\n`),
    },
  };
}

/** Weights that are read in anyway need no random ones to begin with. */
const ZEROS = { class_name: 'Zeros', config: {} };
const INITIAL: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Dense: { kernel_initializer: ZEROS },
  Conv2D: { kernel_initializer: ZEROS },
  DepthwiseConv2D: { depthwise_initializer: ZEROS },
  SeparableConv2D: { depthwise_initializer: ZEROS, pointwise_initializer: ZEROS },
};

/** The TensorFlow.js layers format. */
function written({ layers, output }: ForeignNetwork): { modelJson: string; weights: Uint8Array<ArrayBuffer> } {
  const all = layers.flatMap((layer) =>
    Object.entries(layer.weights).map(([weight, { shape, values }]) => ({
      spec: { name: `${layer.name}/${weight}`, shape, dtype: 'float32' },
      values,
    })),
  );
  const json = {
    format: 'layers-model',
    generatedBy: 'Selvedge',
    convertedBy: null,
    modelTopology: {
      class_name: 'Functional',
      config: {
        name: 'model',
        layers: layers.map(({ name, kind, config, sources }) => ({
          name,
          class_name: kind,
          config: { ...config, ...INITIAL[kind], name },
          inbound_nodes: sources.length === 0 ? [] : [sources.map((source) => [source, 0, 0, {}])],
        })),
        input_layers: [[layers[0]!.name, 0, 0]],
        output_layers: [[output, 0, 0]],
      },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: ['weights.bin'], weights: all.map(({ spec }) => spec) }],
  };
  const values = joined(
    Float32Array,
    all.map((weight) => weight.values),
  );
  return { modelJson: JSON.stringify(json), weights: new Uint8Array(values.buffer) };
}
