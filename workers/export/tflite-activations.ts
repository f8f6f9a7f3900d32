import { SelvedgeError } from '../../src/domain/errors.ts';
import { float32 } from './flat-tables.ts';
import type { TfliteGraph } from './tflite-graph.ts';
import type { Operator } from './tflite-operators.ts';

/** Adds an operator of tensors, or of numbers that stay the same. @returns its output */
type Add = (operator: Operator, inputs: readonly (number | { constant: number })[]) => number;

type ActivationWriter = (value: number, add: Add, graph: TfliteGraph, layer: string) => number;

/**
 * Adds an activation, as a layer's JSON names it, of the tensor `value` to the graph. Channels are the last axis.
 * @returns the number of its output
 * @throws export-unsupported with the layer whose activation has no like in TensorFlow Lite
 */
export function writeActivation(graph: TfliteGraph, layer: string, activation: unknown, value: number): number {
  const write = ACTIVATIONS.get(String(activation ?? 'linear'));
  if (write === undefined) {
    throw new SelvedgeError('export-unsupported', `The layer ${layer} has the activation ${String(activation)}`);
  }
  const add: Add = (operator, inputs) => {
    const tensors = inputs.map((input) => (typeof input === 'number' ? input : scalar(graph, layer, input.constant)));
    return graph.add(layer, operator, tensors);
  };
  return write(value, add, graph, layer);
}

/** A number for every value. @returns the number of its tensor */
export const scalar = (graph: TfliteGraph, layer: string, value: number) =>
  graph.constant(`${layer}/constant`, [1], Float32Array.of(value));

const step =
  (operator: Operator): ActivationWriter =>
  (value, add) =>
    add(operator, [value]);

/** log(1 + e^x) as max(x, 0) + log(1 + e^−|x|), which no x makes infinite. */
const softplus: ActivationWriter = (value, add) => {
  const small = add('EXP', [add('NEG', [add('ABS', [value])])]);
  return add('ADD', [add('RELU', [value]), add('LOG', [add('ADD', [small, { constant: 1 }])])]);
};

/** TensorFlow.js's activations, by their names in a model.json. */
const ACTIVATIONS = new Map<string, ActivationWriter>([
  ['linear', (value) => value],
  ['relu', step('RELU')],
  ['relu6', step('RELU6')],
  ['elu', step('ELU')],
  [
    'selu',
    // The two constants of Klambauer et al. 2017, Self-Normalizing Neural Networks.
    (value, add) => {
      const below = add('ELU', [add('MINIMUM', [value, { constant: 0 }])]);
      const scaled = add('MUL', [below, { constant: 1.6732632423543772 }]);
      return add('MUL', [add('ADD', [add('RELU', [value]), scaled]), { constant: 1.0507009873554805 }]);
    },
  ],
  ['sigmoid', step('LOGISTIC')],
  [
    'hard_sigmoid',
    (value, add) => {
      const line = add('ADD', [add('MUL', [value, { constant: 0.2 }]), { constant: 0.5 }]);
      return add('MINIMUM', [add('RELU', [line]), { constant: 1 }]);
    },
  ],
  ['softplus', softplus],
  ['softsign', (value, add) => add('DIV', [value, add('ADD', [add('ABS', [value]), { constant: 1 }])])],
  ['tanh', step('TANH')],
  ['softmax', (value, _, graph, layer) => graph.add(layer, 'SOFTMAX', [value], { options: [float32(1)] })],
  ['log_softmax', step('LOG_SOFTMAX')],
  ['swish', (value, add) => add('MUL', [value, add('LOGISTIC', [value])])],
  ['mish', (...source) => source[1]('MUL', [source[0], source[1]('TANH', [softplus(...source)])])],
  ['gelu', step('GELU')],
]);
