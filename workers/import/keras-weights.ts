import type { Weight } from '../../src/domain/foreign-model.ts';
import type { Constant } from './flow.ts';
import { toWeight } from './operation.ts';

/** Finds a layer's weight by one of its names; undefined where there is none. */
export type FindWeight = (...names: readonly string[]) => Weight | undefined;

/**
 * The weights of a Keras model. Converters name them after the layer alone, or after the models around it as well, and
 * some with a number of the output behind.
 */
export class KerasWeights {
  readonly #byEnd = new Map<string, { path: string[]; weight: Constant }[]>();

  constructor(weights: ReadonlyMap<string, Constant>) {
    for (const [name, weight] of weights) {
      const path = name.replace(/:\d+$/, '').split('/');
      const end = path.slice(-2).join('/');
      const alike = this.#byEnd.get(end);
      if (alike === undefined) this.#byEnd.set(end, [{ path, weight }]);
      else alike.push({ path, weight });
    }
  }

  /** @param layer its name behind those of the models around it */
  of(layer: readonly string[]): FindWeight {
    const own = layer.at(-1)!;
    return (...names) => {
      for (const name of names) {
        const alike = this.#byEnd.get([...own.split('/'), name].slice(-2).join('/')) ?? [];
        const [first] = alike.toSorted(
          (a, b) => common(b.path, layer) - common(a.path, layer) || a.path.length - b.path.length,
        );
        if (first !== undefined) return toWeight(first.weight);
      }
      return undefined;
    };
  }
}

/** How many of the models around a layer a weight's name holds. */
const common = (path: readonly string[], layer: readonly string[]) =>
  layer.filter((name) => path.includes(name)).length;
