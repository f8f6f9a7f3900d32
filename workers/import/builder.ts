import type { ForeignLayer, ForeignNetwork, Weight } from '../../src/domain/foreign-model.ts';
import { measureLayer, product, type Shape } from '../tfjs/layer-kinds.ts';
import { quoted, refused } from './refused.ts';

/** Most layers: 100 times what the app's largest network has. */
const MOST_LAYERS = 500;

/** Most bytes of weights in float32, which is what a model that is kept has. */
const MOST_WEIGHT_BYTES = 64e6;

/** Most multiplications for one picture, which take a phone some seconds; ResNet-50 at 224 × 224 has 4e9. */
const MOST_WORK = 2e10;

/** Kinds that `simplify` turns into others; they change no shape. */
const PASSING = new Set(['Affine', 'Erf']);

export interface NewLayer {
  kind: string;
  config?: Record<string, unknown>;
  weights?: Record<string, Weight>;
}

/** Layers of a network as they are read, with limits that nothing hostile gets past. */
export class NetworkBuilder {
  readonly #layers = new Map<string, ForeignLayer>();
  #bytes = 0;
  #work = 0;

  /** The network's input: height, width and channels. @throws model-refused */
  input(name: string, shape: Shape): ForeignLayer {
    const [height, width, channels] = shape;
    const fits = shape.length === 3 && height === width && (channels === 1 || channels === 3);
    if (shape.length === 0 || !shape.every((side) => side > 0)) {
      throw refused('It does not say what size its pictures have; export it again for pictures of one size');
    }
    if (!fits || height! < 8 || height! > 256) {
      throw refused(
        `It takes ${shape.join('×')} values; here a model takes a square picture of 8 to 256 pixels a side, grey or in colour`,
      );
    }
    return this.add(name, { kind: 'InputLayer', config: { batch_input_shape: [null, ...shape] } }, []);
  }

  /**
   * Adds a layer under a name of its own, made from `name`.
   * @throws model-refused when its kind is not known, its weights do not fit, or the network asks for more than it may
   */
  add(name: string, { kind, config = {}, weights = {} }: NewLayer, sources: readonly ForeignLayer[]): ForeignLayer {
    const shape = this.#measured(name, kind, config, weights, sources);
    if (this.#layers.size >= MOST_LAYERS) throw refused(`It has more than ${MOST_LAYERS} layers, too many for a phone`);
    const count = Object.values(weights).reduce((sum, { values }) => sum + values.length, 0);
    this.#bytes += count * Float32Array.BYTES_PER_ELEMENT;
    if (this.#bytes > MOST_WEIGHT_BYTES) throw refused(tooLarge(this.#bytes));
    this.#work += Math.max(count * product(shape.slice(0, -1)), product(shape) * windowSize(config));
    if (this.#work > MOST_WORK) throw refused('One answer of it would take a phone too long; choose a smaller network');
    const layer = { name: this.#free(name), kind, config, weights, shape, sources: sources.map((from) => from.name) };
    this.#layers.set(layer.name, layer);
    return layer;
  }

  /** A layer that was added. */
  layer(name: string): ForeignLayer {
    return this.#layers.get(name)!;
  }

  /** All that was added. */
  finish(output: ForeignLayer): ForeignNetwork {
    return { layers: [...this.#layers.values()], output: output.name };
  }

  #measured(
    name: string,
    kind: string,
    config: Record<string, unknown>,
    weights: Record<string, Weight>,
    sources: readonly ForeignLayer[],
  ): Shape {
    const shapes = sources.map(({ shape }) => shape);
    const made = PASSING.has(kind)
      ? { shape: shapes[0]!, weights: kind === 'Affine' ? affineWeights(shapes[0]!) : {} }
      : measureLayer({ name: quoted(name), class_name: kind, config }, shapes, 'model-refused');
    for (const [weight, shape] of Object.entries(made.weights)) {
      const found = weights[weight];
      if (found === undefined) throw refused(`The weight ${weight} of the layer ${quoted(name)} is missing`);
      if (String(found.shape) !== String(shape)) {
        throw refused(`The weight ${weight} of the layer ${quoted(name)} is [${found.shape}] and has to be [${shape}]`);
      }
      if (!found.values.every(Number.isFinite)) {
        throw refused(`The weight ${weight} of the layer ${quoted(name)} holds values that are no finite numbers`);
      }
    }
    return made.shape;
  }

  /** A name that no layer has, of the signs that TensorFlow.js and Keras take in one. */
  #free(name: string): string {
    const plain = name.replace(/[^\w.-]+/g, '_').replace(/^[^A-Za-z0-9]+/, '') || 'layer';
    let free = plain;
    for (let number = 2; this.#layers.has(free); number++) free = `${plain}_${number}`;
    return free;
  }
}

/** Values that a layer without weights looks at for each that it gives. */
const windowSize = ({ pool_size: size = 1 }: Record<string, unknown>): number =>
  Array.isArray(size) ? product(size as number[]) : (size as number) ** 2;

const affineWeights = (shape: Shape) => ({ scale: [shape.at(-1)!], offset: [shape.at(-1)!] });

/** @param bytes of weights in float32 */
export const tooLarge = (bytes: number) =>
  `It has more than ${Math.round(bytes / 1e6)} MB of weights in float32, and ${MOST_WEIGHT_BYTES / 1e6} MB are opened`;
