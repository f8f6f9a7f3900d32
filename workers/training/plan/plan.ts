import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { type GraphNode, readGraph } from '../../tfjs/graph.ts';
import { unsupported } from '../../tfjs/topology.ts';
import { Random } from '../random.ts';
import { operationOf } from './operations/from-node.ts';
import type { Forward, Operation, Pass } from './operations/operation.ts';
import { currentValue, Parameters, type Weight, type WeightValues } from './parameters.ts';

interface PlannedStep {
  operation: Operation;
  /** Indices of the steps whose outputs it takes; -1 is the network's input. */
  inputs: number[];
  /** Which of its inputs lead to a trained weight, so that a gradient has to go on there. */
  wanted: boolean[];
}

/** What the loss makes of the logits: their gradient, and what the caller wants back of the pass. */
export interface LossResult {
  dLogits: tf.Tensor2D;
  figures: tf.Tensor[];
}

/**
 * A model as training runs it: a list of operations with explicit backward passes, so that fused kernels are used in
 * training too and every activation is freed as soon as its gradient is known.
 * @throws training-unsupported, from the constructor
 */
export class TrainingPlan {
  readonly parameters = new Parameters();
  readonly classes: number;
  /** Shape of one example. */
  readonly inputShape: readonly [height: number, width: number, channels: number];
  /** Floats of all operations' outputs for one example, which are kept until their gradients are known. */
  readonly floatsPerExample: number;
  readonly #steps: PlannedStep[] = [];
  /** By step, the last one that takes its output. */
  readonly #lastUse: number[];
  readonly #trained: Weight[];
  /** In the order of the vector. */
  readonly #statistics: Weight[];

  constructor(model: LayersModel) {
    const nodes = readGraph(model);
    const indices = new Map(nodes.map((node, index) => [node, index]));
    const reached: boolean[] = [];
    for (const node of nodes) {
      const operation = operationOf(node, this.parameters);
      const inputs = node.inputs.map((source) => (source ? indices.get(source)! : -1));
      const wanted = inputs.map((index) => reached[index] ?? false);
      reached.push(operation.trained || wanted.includes(true));
      this.#steps.push({ operation, inputs, wanted });
    }
    this.#lastUse = this.#steps.map((_, index) => this.#steps.findLastIndex(({ inputs }) => inputs.includes(index)));
    if (!reached.at(-1)) throw unsupported('every layer is frozen');
    this.floatsPerExample = nodes.reduce((sum, node) => sum + outputFloats(node), 0);
    this.classes = model.outputs[0]!.shape.at(-1)!;
    this.inputShape = model.inputs[0]!.shape.slice(1) as [number, number, number];
    this.#trained = this.parameters.trained;
    this.#statistics = this.parameters.weights.filter(({ group }) => group === 'statistics');
  }

  /** Logits [B, classes] as in inference: moving statistics, nothing dropped. */
  infer(x: tf.Tensor4D, weights: WeightValues): tf.Tensor2D {
    return tf.tidy(() => {
      const pass: Pass = {
        training: false,
        random: Random.of(0),
        value: (weight) => currentValue(weight, weights),
        collect: () => undefined,
      };
      return this.#forward(x, pass).at(-1)!.output as tf.Tensor2D;
    });
  }

  /**
   * One training pass: forward, then backward from what `loss` makes of the logits.
   * @returns the trained weights' gradients, and the batch's moments [statistics] followed by the figures, element by
   *   element; the caller disposes of all
   */
  gradients(
    x: tf.Tensor4D,
    weights: WeightValues,
    random: Random,
    loss: (logits: tf.Tensor2D) => LossResult,
  ): { gradients: WeightValues; figures: tf.Tensor1D } {
    const [figures, ...gradients] = tf.tidy(() => {
      const collected: WeightValues = new Map();
      const pass: Pass = {
        training: true,
        random,
        value: (weight) => currentValue(weight, weights),
        collect: (weight, value) => collected.set(weight, value),
      };
      const results = this.#forward(x, pass);
      const result = loss(results.at(-1)!.output as tf.Tensor2D);
      const found = (weight: Weight) => collected.get(weight) ?? tf.zeros(weight.shape);
      // Before the backward pass, which frees the outputs.
      const figures = tf.concat1d([...this.#statistics.map(found), ...result.figures].map(flat));
      this.#backward(results, result.dLogits);
      return [figures, ...this.#trained.map(found)];
    });
    return {
      gradients: new Map(this.#trained.map((weight, index) => [weight, gradients[index]!])),
      figures: figures as tf.Tensor1D,
    };
  }

  #forward(x: tf.Tensor4D, pass: Pass): Forward[] {
    const results: Forward[] = [];
    const outputOf = (index: number): tf.Tensor => (index < 0 ? x : results[index]!.output);
    for (const [step, { operation, inputs }] of this.#steps.entries()) {
      results.push(operation.forward(inputs.map(outputOf), pass));
      // Nothing goes back: one layer's outputs are in memory at a time, not all of them.
      const done = pass.training ? [] : inputs.filter((index) => this.#lastUse[index] === step);
      for (const index of new Set(done)) results[index]!.output.dispose();
    }
    return results;
  }

  /** A node's consumers come after it, so when its turn comes its gradient is complete and its output is done with. */
  #backward(results: Forward[], dLogits: tf.Tensor2D): void {
    const gradients: (tf.Tensor | undefined)[] = [];
    gradients[this.#steps.length - 1] = dLogits;
    for (let index = this.#steps.length - 1; index >= 0; index--) {
      const { inputs, wanted } = this.#steps[index]!;
      const result = results[index]!;
      const dy = gradients[index];
      if (dy) {
        const found = result.backward(dy, wanted);
        inputs.forEach((input, position) => {
          const gradient = found[position];
          if (gradient && wanted[position]) gradients[input] = accumulate(gradients[input], gradient);
          else gradient?.dispose();
        });
        dy.dispose();
      }
      result.output.dispose();
    }
  }
}

/** Of one example; what is pooled in the same kernel is a quarter of what its layer says. */
function outputFloats({ kind, layer }: GraphNode): number {
  const floats = tf.util.sizeFromShape((layer.outputShape as number[]).slice(1));
  return kind === 'ConvPoolRelu' ? floats / 4 : floats;
}

function flat(tensor: tf.Tensor): tf.Tensor1D {
  return tensor.rank === 1 ? (tensor as tf.Tensor1D) : tf.reshape(tensor, [tensor.size]);
}

function accumulate(sum: tf.Tensor | undefined, gradient: tf.Tensor): tf.Tensor {
  if (!sum) return gradient;
  const total = tf.add(sum, gradient);
  sum.dispose();
  gradient.dispose();
  return total;
}
