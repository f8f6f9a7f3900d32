import { SelvedgeError } from '../../src/domain/errors.ts';
import type { OnnxGraph } from './onnx-graph.ts';

type ActivationWriter = (value: string, add: Add, constant: (value: number) => string) => string;

type Add = (opType: string, inputs: readonly string[], attributes?: Parameters<OnnxGraph['add']>[3]) => string;

/**
 * Adds an activation, as a layer's JSON names it, of `value` to the graph. Channels are the second axis.
 * @returns the name of its output
 * @throws export-unsupported with the layer whose activation has no like in ONNX
 */
export function writeActivation(graph: OnnxGraph, layer: string, activation: unknown, value: string): string {
  const write = ACTIVATIONS.get(String(activation ?? 'linear'));
  if (write === undefined) {
    throw new SelvedgeError('export-unsupported', `The layer ${layer} has the activation ${String(activation)}`);
  }
  const constant = (number: number) => graph.weight(`${layer}/constant`, [], Float32Array.of(number));
  return write(value, (opType, inputs, attributes) => graph.add(layer, opType, inputs, attributes), constant);
}

const node =
  (opType: string): ActivationWriter =>
  (value, add) =>
    add(opType, [value]);

/** TensorFlow.js's activations, by their names in a model.json. */
const ACTIVATIONS = new Map<string, ActivationWriter>([
  ['linear', (value) => value],
  ['relu', node('Relu')],
  ['relu6', (value, add, constant) => add('Min', [add('Relu', [value]), constant(6)])],
  ['elu', node('Elu')],
  ['selu', node('Selu')],
  ['sigmoid', node('Sigmoid')],
  ['hard_sigmoid', node('HardSigmoid')],
  ['softplus', node('Softplus')],
  ['softsign', node('Softsign')],
  ['tanh', node('Tanh')],
  ['softmax', (value, add) => add('Softmax', [value], { axis: 1n })],
  ['log_softmax', (value, add) => add('LogSoftmax', [value], { axis: 1n })],
  ['swish', (value, add) => add('Mul', [value, add('Sigmoid', [value])])],
  ['mish', (value, add) => add('Mul', [value, add('Tanh', [add('Softplus', [value])])])],
  [
    'gelu',
    // x · Φ(x), and Φ by the error function.
    (value, add, constant) => {
      const error = add('Erf', [add('Mul', [value, constant(Math.SQRT1_2)])]);
      return add('Mul', [add('Mul', [value, constant(0.5)]), add('Add', [error, constant(1)])]);
    },
  ],
]);
