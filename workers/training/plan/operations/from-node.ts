import type { LayerVariable } from '@tensorflow/tfjs-layers';
import { type GraphNode, isChannelsLast } from '../../../tfjs/graph.ts';
import { unsupported } from '../../../tfjs/topology.ts';
import type { Parameters, WeightGroup } from '../parameters.ts';
import { anyLayer } from './any-layer.ts';
import { batchNorm } from './batch-norm.ts';
import { convPool } from './conv-pool.ts';
import { convolution } from './convolution.ts';
import { dense } from './dense.ts';
import type { Operation } from './operation.ts';
import { globalAveragePooling, maxPooling } from './pooling.ts';
import { addition, dropout, relu, reshape } from './simple.ts';

/** Layers whose call draws random numbers that nobody could draw again. */
const RANDOM_LAYERS = new Set(['GaussianNoise', 'GaussianDropout', 'AlphaDropout', 'SpatialDropout1D']);
const NESTED = new Set(['Model', 'Functional', 'Sequential', 'TimeDistributed', 'Bidirectional']);

/**
 * The operation that runs a node; its weights are added to `parameters`. A layer whose `trainable` is false stays
 * as it is.
 * @throws training-unsupported
 */
export function operationOf(node: GraphNode, parameters: Parameters): Operation {
  const { kind, layer, config } = node;
  const add = (variable: LayerVariable, group: WeightGroup) =>
    parameters.add(variable, layer.trainable ? group : 'frozen');
  switch (kind) {
    case 'Relu':
      return relu();
    case 'Add':
      return addition();
    case 'Dropout':
      return dropout(config.rate as number);
    case 'Flatten':
    case 'Reshape':
      return reshape((layer.outputShape as number[]).slice(1));
    case 'GlobalAveragePooling2D':
      return globalAveragePooling();
    case 'MaxPooling2D':
      return maxPooling({
        filterSize: config.poolSize as [number, number],
        strides: config.strides as [number, number],
        pad: config.padding as 'same' | 'valid',
      });
    case 'BatchNormalization':
      return batchNormOf(node, add, parameters);
    case 'ConvPoolRelu':
      return convPoolOf(node, add);
    case 'Conv2D':
    case 'Dense':
      if (config.activation === 'linear' && isChannelsLast(config)) return weightedOf(node, add);
      break;
  }
  if (RANDOM_LAYERS.has(kind)) throw unsupported(`layer ${layer.name} (${kind}) draws random numbers of its own`);
  if (NESTED.has(kind)) throw unsupported(`layer ${layer.name} (${kind}) holds other layers`);
  const weights = layer.weights.map((variable) =>
    parameters.add(variable, layer.trainable && variable.trainable ? groupOf(variable) : 'frozen'),
  );
  return anyLayer(layer, weights);
}

function weightedOf({ kind, layer, config, relu }: GraphNode, add: AddWeight): Operation {
  const [kernel, bias] = layer.weights;
  const kernelWeight = add(kernel!, 'decayed');
  const biasWeight = bias ? add(bias, 'plain') : null;
  if (kind === 'Dense') return dense(kernelWeight, biasWeight, { relu });
  return convolution(kernelWeight, biasWeight, {
    strides: config.strides as [number, number],
    pad: config.padding as 'same' | 'valid',
    dilations: config.dilationRate as [number, number],
    relu,
  });
}

function convPoolOf({ layer, config }: GraphNode, add: AddWeight): Operation {
  const [kernel, bias] = layer.weights;
  const kernelWeight = add(kernel!, 'decayed');
  return convPool(kernelWeight, add(bias!, 'plain'), {
    strides: config.strides as [number, number],
    pad: config.padding as 'same' | 'valid',
  });
}

function batchNormOf({ layer, config, relu }: GraphNode, add: AddWeight, parameters: Parameters): Operation {
  const variables = [...layer.weights];
  const gamma = config.scale ? add(variables.shift()!, 'plain') : null;
  const beta = config.center ? add(variables.shift()!, 'plain') : null;
  const [mean, variance] = variables;
  const movingMean = add(mean!, 'statistics');
  const movingVariance = add(variance!, 'statistics');
  if (layer.trainable) {
    parameters.movingStatistics.push({
      mean: movingMean,
      variance: movingVariance,
      momentum: config.momentum as number,
    });
  }
  return batchNorm({ gamma, beta, movingMean, movingVariance }, { epsilon: config.epsilon as number, relu });
}

type AddWeight = (variable: LayerVariable, group: WeightGroup) => ReturnType<Parameters['add']>;

/** Decay is for what multiplies inputs; biases and scales are vectors. */
function groupOf(variable: LayerVariable): WeightGroup {
  return variable.shape.length > 1 ? 'decayed' : 'plain';
}
