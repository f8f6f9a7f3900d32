import type { ErrorCode } from '../../src/domain/errors.ts';
import { measureLayer, product, type Shape } from './layer-kinds.ts';
import { readTopology } from './topology.ts';

/**
 * How many weights the network of a model.json has. TensorFlow.js makes them all before it looks at the file with their
 * values, so a topology that asks for more than that must not get there.
 * @throws archive-contents when a layer is of no kind that classifies pictures, or asks for more than it may
 */
export function countWeights(modelTopology: unknown): number {
  return measureNetwork(modelTopology, 'archive-contents').weights;
}

/**
 * Beside the number of weights, what each layer gives for a picture, by the layer's name.
 * @param code of the error, which names the layer, where `countWeights` throws
 */
export function measureNetwork(
  modelTopology: unknown,
  code: ErrorCode,
): { weights: number; shapes: ReadonlyMap<string, Shape> } {
  const shapes = new Map<string, Shape>();
  let weights = 0;
  for (const { layer, sources } of readTopology(modelTopology, code)) {
    const inputs = sources.map((source) => shapes.get(source.name)!);
    const made = measureLayer(layer, inputs, code);
    weights += Object.values(made.weights).reduce((sum, shape) => sum + product(shape), 0);
    shapes.set(layer.name, made.shape);
  }
  return { weights, shapes };
}
