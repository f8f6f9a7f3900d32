import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { layersOf, unsupported } from './topology.ts';

type Layer = layers.Layer;

/** A layer of the model, or a part of one, in the order of execution. */
export interface GraphNode {
  /** The layer's class name, or 'Relu' for an activation that stands for itself. */
  kind: string;
  layer: Layer;
  config: Record<string, unknown>;
  /** Where its inputs come from; null is the network's own input. */
  inputs: (GraphNode | null)[];
  /** Whether relu follows within the same kernel. */
  relu: boolean;
}

/**
 * Reads a model's layers into a list in topological order whose last node gives the logits: activations stand
 * apart, the last softmax is left out, relu runs after a max-pool that follows it (they commute exactly, and there is
 * less to do), and fuses with the convolution, dense or batch-norm layer before it, as does a 2×2 pooling in between.
 * @throws training-unsupported if the model has several inputs or outputs, shared or nested layers
 */
export function readGraph(model: LayersModel): GraphNode[] {
  const nodes = layerNodes(model).flatMap(separateActivation);
  stripSoftmax(nodes);
  const linear = nodes.filter((node) => !isIdentity(node, nodes));
  poolBeforeRelu(linear);
  return fuseRelu(fusePooling(linear));
}

function layerNodes(model: LayersModel): GraphNode[] {
  if (model.inputs.length !== 1 || model.outputs.length !== 1)
    throw unsupported('the network needs one input and one output');
  const byLayer = new Map<Layer, GraphNode>();
  for (const { layer, sources } of layersOf(model)) {
    if (layer.getClassName() === 'InputLayer') continue;
    const inputs = sources.map((source) => byLayer.get(source) ?? null);
    byLayer.set(layer, { kind: layer.getClassName(), layer, config: layer.getConfig(), inputs, relu: false });
  }
  const last = byLayer.get(model.outputs[0]!.sourceLayer)!;
  const nodes = [...byLayer.values()].filter((node) => node !== last);
  return [...nodes, last];
}

/** A convolution or dense layer with relu becomes two nodes; the second takes the layer's place for its consumers. */
function separateActivation(node: GraphNode, _: number, nodes: GraphNode[]): GraphNode[] {
  const { kind, config } = node;
  const activation = config.activation;
  if ((kind === 'Conv2D' || kind === 'Dense') && (activation === 'relu' || activation === 'softmax')) {
    const before: GraphNode = { ...node, config: { ...config, activation: 'linear' } };
    const after: GraphNode = { ...node, kind: activation === 'relu' ? 'Relu' : 'Softmax', inputs: [before] };
    replaceSource(nodes, node, after);
    return [before, after];
  }
  if (kind === 'Activation' && activation === 'relu') node.kind = 'Relu';
  if (kind === 'Activation' && activation === 'softmax') node.kind = 'Softmax';
  if (kind === 'ReLU' && config.maxValue == null) node.kind = 'Relu';
  return [node];
}

function stripSoftmax(nodes: GraphNode[]): void {
  const last = nodes.at(-1);
  if (last?.kind !== 'Softmax') throw unsupported('the last activation has to be softmax');
  nodes.pop();
  if (nodes.at(-1) !== last.inputs[0]) throw unsupported('the last softmax does not follow the last layer');
}

function isIdentity(node: GraphNode, nodes: GraphNode[]): boolean {
  const identity = node.kind === 'Activation' && node.config.activation === 'linear';
  if (identity) replaceSource(nodes, node, node.inputs[0]!);
  return identity;
}

function poolBeforeRelu(nodes: GraphNode[]): void {
  for (const [index, pool] of nodes.entries()) {
    const relu = pool.inputs[0];
    if (pool.kind !== 'MaxPooling2D' || relu?.kind !== 'Relu' || consumers(nodes, relu).length !== 1) continue;
    replaceSource(nodes, pool, relu);
    pool.inputs = relu.inputs;
    relu.inputs = [pool];
    nodes.splice(index, 1);
    nodes.splice(nodes.indexOf(relu), 1, pool, relu);
  }
}

/** Convolution, 2×2 max-pool and relu, each with no other consumer, become one node of the kind 'ConvPoolRelu'. */
function fusePooling(nodes: GraphNode[]): GraphNode[] {
  const fused = new Set<GraphNode>();
  for (const relu of nodes) {
    const pool = relu.inputs[0];
    const convolution = pool?.inputs[0];
    if (relu.kind !== 'Relu' || !pool || !convolution || !isPlainPool(pool) || !isPlainConvolution(convolution))
      continue;
    if (consumers(nodes, pool).length !== 1 || consumers(nodes, convolution).length !== 1) continue;
    convolution.kind = 'ConvPoolRelu';
    replaceSource(nodes, relu, convolution);
    fused.add(pool).add(relu);
  }
  return nodes.filter((node) => !fused.has(node));
}

function isPlainPool({ kind, config }: GraphNode): boolean {
  const twos = [config.poolSize, config.strides].every((pair) => String(pair) === '2,2');
  return kind === 'MaxPooling2D' && twos && config.padding === 'valid' && isChannelsLast(config);
}

function isPlainConvolution({ kind, config }: GraphNode): boolean {
  const plain = config.useBias && String(config.dilationRate) === '1,1' && config.activation === 'linear';
  return kind === 'Conv2D' && Boolean(plain) && isChannelsLast(config);
}

export function isChannelsLast({ dataFormat }: Record<string, unknown>): boolean {
  return dataFormat === undefined || dataFormat === 'channelsLast';
}

function fuseRelu(nodes: GraphNode[]): GraphNode[] {
  return nodes.filter((node) => {
    const source = node.inputs[0];
    const fusable = source && ['Conv2D', 'Dense', 'BatchNormalization'].includes(source.kind);
    if (node.kind !== 'Relu' || !fusable || consumers(nodes, source).length !== 1) return true;
    source.relu = true;
    replaceSource(nodes, node, source);
    return false;
  });
}

function consumers(nodes: GraphNode[], source: GraphNode): GraphNode[] {
  return nodes.filter((node) => node.inputs.includes(source));
}

function replaceSource(nodes: GraphNode[], from: GraphNode, to: GraphNode | null): void {
  for (const node of nodes) {
    if (node !== to) node.inputs = node.inputs.map((input) => (input === from ? to : input));
  }
}
