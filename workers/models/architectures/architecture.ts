import { initializers, type input, type layers, type SymbolicTensor } from '@tensorflow/tfjs-layers';

/** What every architecture is made from. */
export interface NetworkOptions {
  /** Side of the square grey pictures that it takes. */
  imageSize: number;
  classes: number;
  /** Multiplies the number of filters; 1 is as designed. */
  width: number;
  seed: number;
}

/** A layer's number of filters at a width; a multiple of 4, the kernels' vector length. */
export function filters(count: number, width: number): number {
  return Math.max(4, 4 * Math.round((count * width) / 4));
}

/** Initial weights from one seed, a stream of its own for every layer that asks. */
export class Initialisers {
  #next: number;

  constructor(seed: number) {
    // tfjs hashes the seed's digits, so neighbouring seeds give unrelated weights.
    this.#next = seed * 1000;
  }

  /** For layers before a relu (He et al. 2015). */
  he() {
    return initializers.heNormal({ seed: this.#next++ });
  }

  /** Keras's default (Glorot and Bengio 2010). */
  glorot() {
    return initializers.glorotUniform({ seed: this.#next++ });
  }
}

export type Symbolic = ReturnType<typeof input>;

/** Applies layers one after the other. */
export function chain(start: Symbolic, ...sequence: layers.Layer[]): Symbolic {
  return sequence.reduce<Symbolic>((x, layer) => layer.apply(x) as SymbolicTensor, start);
}
