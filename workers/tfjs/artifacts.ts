import { env, io } from '@tensorflow/tfjs-core';
import { type LayersModel, loadLayersModel } from '@tensorflow/tfjs-layers';

/**
 * tfjs remembers the order of the layers of so many networks that it ran, and with it the networks themselves, disposed of
 * or not; by default of a hundred. A few are in use at a time.
 */
env().set('TOPOLOGICAL_SORT_CACHE_MAX_ENTRIES', 8);

/** The model's topology and weights as one cloneable object; which layers are trainable is part of the topology. */
export async function toArtifacts(model: LayersModel): Promise<io.ModelArtifacts> {
  let artifacts: io.ModelArtifacts | undefined;
  await model.save(
    io.withSaveHandler(async (saved) => {
      artifacts = saved;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  tellDepthMultipliers(artifacts!);
  return artifacts!;
}

/** What is saved of a model says of separable convolutions all but the depth multiplier, which their kernels show. */
function tellDepthMultipliers({ modelTopology, weightSpecs }: io.ModelArtifacts): void {
  const { config } = modelTopology as { config: { layers: { class_name: string; config: Record<string, unknown> }[] } };
  for (const { class_name: kind, config: layer } of config.layers) {
    if (kind !== 'SeparableConv2D') continue;
    const kernel = weightSpecs?.find(({ name }) => name === `${String(layer.name)}/depthwise_kernel`);
    if (kernel === undefined) throw new Error(`The layer ${String(layer.name)} has no depthwise kernel`);
    layer.depth_multiplier = kernel.shape[3];
  }
}

/** A new model from them. */
export function fromArtifacts(artifacts: io.ModelArtifacts): Promise<LayersModel> {
  return loadLayersModel(io.fromMemory(artifacts));
}

/** The files of the TensorFlow.js layers format, with float32 weights. */
export async function toFiles(model: LayersModel): Promise<{ modelJson: string; weights: Uint8Array<ArrayBuffer> }> {
  const { modelTopology, weightSpecs, weightData } = await toArtifacts(model);
  const json = {
    format: 'layers-model',
    generatedBy: 'Selvedge',
    convertedBy: null,
    modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
  };
  return {
    modelJson: JSON.stringify(json),
    weights: new Uint8Array(io.CompositeArrayBuffer.join(weightData)),
  };
}
