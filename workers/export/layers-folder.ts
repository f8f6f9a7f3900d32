import type { io } from '@tensorflow/tfjs-core';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { type LayerJson, readTopology } from '../tfjs/topology.ts';
import { weightVector } from '../tfjs/weights.ts';
import { rescalingOf } from './rescaling.ts';

/**
 * A network in the TensorFlow.js layers format, as its converter writes it, with a layer at its beginning that does the
 * preprocessing: it takes float32 [batch, height, width, 1] from 0 (background) to 255.
 * @param userDefinedMetadata what else model.json says of the model
 * @throws export-unsupported when the layers cannot be read
 */
export function toLayersFolder(
  { modelTopology, weightSpecs, weightData }: io.ModelArtifacts,
  { preprocessing }: Pick<ModelMetadata, 'preprocessing'>,
  userDefinedMetadata: Readonly<Record<string, unknown>>,
): Record<'model.json' | 'weights.bin', Uint8Array<ArrayBuffer>> {
  const json = {
    format: 'layers-model',
    generatedBy: 'Selvedge',
    convertedBy: null,
    modelTopology: withRescaling(modelTopology, preprocessing),
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
    userDefinedMetadata,
  };
  return {
    'model.json': new TextEncoder().encode(JSON.stringify(json)),
    'weights.bin': new Uint8Array(weightVector({ weightData: weightData! }).slice().buffer),
  };
}

/**
 * The topology with a Rescaling layer between its input and whatever takes from that.
 * @throws export-unsupported when the layers cannot be read
 */
export function withRescaling(topology: unknown, preprocessing: ModelMetadata['preprocessing']): unknown {
  const changed = structuredClone(topology) as { config: { layers: LayerJson[] } };
  const nodes = readTopology(changed, 'export-unsupported').map(({ layer }) => layer);
  const input = nodes.find(({ class_name: kind }) => kind === 'InputLayer')!;
  const taken = new Set(nodes.map(({ name }) => name));
  let name = 'rescaling';
  for (let number = 2; taken.has(name); number++) name = `rescaling_${number}`;
  for (const layer of nodes) {
    for (const source of layer.inbound_nodes.flat()) if (source[0] === input.name) source[0] = name;
  }
  changed.config.layers.splice(changed.config.layers.indexOf(input) + 1, 0, {
    name,
    class_name: 'Rescaling',
    config: { name, trainable: false, dtype: 'float32', ...rescalingOf(preprocessing) },
    inbound_nodes: [[[input.name, 0, 0, {}]]],
  });
  return changed;
}
