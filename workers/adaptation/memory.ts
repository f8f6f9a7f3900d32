/**
 * What a person has just said, kept as features and labels and consulted at once: nearest neighbours on top of the
 * network's own answer, before any training (Zhang et al. 2022, Tip-Adapter).
 */
export class NeighbourMemory {
  readonly #features: Float32Array[] = [];
  readonly #labels: string[] = [];

  get size(): number {
    return this.#labels.length;
  }

  /** @param features of one picture, as the network's last layer takes them; copied */
  add(features: Float32Array, label: string): void {
    this.#features.push(unit(features));
    this.#labels.push(label);
  }

  /**
   * How strongly each label is remembered for a picture: over its samples, the sum of exp(-sharpness · (1 - cosine)),
   * which is 1 for the very same picture and falls off quickly.
   * @param except the place of a sample that is not to be asked, so that the others tell about it
   */
  recall(features: Float32Array, except = -1): Map<string, number> {
    const own = unit(features);
    const strengths = new Map<string, number>();
    this.#features.forEach((other, place) => {
      if (place === except) return;
      const label = this.#labels[place]!;
      const strength = Math.exp(-MEMORY.sharpness * (1 - cosine(own, other)));
      strengths.set(label, (strengths.get(label) ?? 0) + strength);
    });
    return strengths;
  }
}

/** Found on photographs that are not those which docs/adaptation.md reports on. */
const MEMORY = { sharpness: 10, weight: 2, most: 9 };

/**
 * The network's answer and the memory's as one: the logits raised by what is remembered. A label that is none of
 * `classes` is not heard.
 * @param probabilities one for each of `classes`
 */
export function withMemory(
  probabilities: Float32Array,
  classes: readonly string[],
  strengths: ReadonlyMap<string, number>,
): Float32Array {
  const scores = probabilities.map((probability, column) => {
    // Beyond some samples all but the same, more of them say nothing more.
    const strength = Math.min(MEMORY.most, strengths.get(classes[column]!) ?? 0);
    return Math.max(probability, LEAST) * Math.exp(MEMORY.weight * strength);
  });
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.map((score) => score / sum);
}

/** What the network gives no chance at all can still be remembered. */
const LEAST = 1e-6;

function unit(features: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(features, features)) || 1;
  return features.map((value) => value / length);
}

/** The cosine of the angle between two vectors of unit length. */
function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
