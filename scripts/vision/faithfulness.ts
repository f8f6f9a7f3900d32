import { argMax } from '../../src/domain/arg-max.ts';
import { INPUT_PIXELS, INPUT_SIZE } from '../../src/domain/picture.ts';
import { occlude } from '../../workers/evidence/occlusion.ts';
import { Random } from '../../workers/training/random.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { readLabelledPhotos } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import type { Classify } from '../evaluate/photos.ts';

export interface FaithfulnessRow {
  /** What the place was taken away by. */
  by: string;
  n: number;
  /** Mean loss of the answer in log odds, without the strongest place and without others of its size. */
  strongest: number;
  others: number;
  /** Half the 95 % interval of their difference, paired by photo. */
  interval: number;
}

/** The fraction of the garment that is taken away at a time. */
const SHARE = 0.2;

/** Other places of the same size, at random, that the strongest is compared with. */
const OTHERS = 8;

/** Ways of taking a place away, each with a bias of its own, so that no map can suit them all by chance. */
const WAYS: Record<string, (seen: Uint8Array, at: number, random: () => number) => number> = {
  background: () => 0,
  'the garment’s mean': (seen) =>
    seen.reduce((sum, value) => sum + value, 0) / seen.filter((value) => value > 0).length,
  'the mean around it': (seen, at) => meanAround(seen, at),
  noise: (_, __, random) => 255 * random(),
};

/** Takes the strongest place of every photo's evidence away, and others, and compares what the answer loses. */
export async function measureFaithfulness(directory: string, classify: Classify): Promise<FaithfulnessRow[]> {
  const random = Random.of(1);
  const photos = await readLabelledPhotos(directory);
  const gains = new Map(Object.keys(WAYS).map((by) => [by, [] as { strongest: number; others: number }[]]));
  for (const { path } of photos) {
    const seen = segmentGarment(await readPhoto(path)).pixels;
    const whole = Array.from(await classify(seen));
    const top = argMax(whole);
    const strength = await occlude(seen, top, async (pictures) => Float32Array.from(await classify(pictures)));
    const garment = [...seen.keys()].filter((at) => seen[at]! > 0);
    const places = [garment.toSorted((a, b) => strength[b]! - strength[a]!)];
    for (let k = 0; k < OTHERS; k++) places.push(nearestTo(garment[random.integer(garment.length)]!, garment));
    for (const [by, values] of gains) {
      const pictures = new Uint8Array(places.length * INPUT_PIXELS);
      places.forEach((place, k) => {
        pictures.set(seen, k * INPUT_PIXELS);
        for (const at of place.slice(0, Math.ceil(SHARE * garment.length))) {
          pictures[k * INPUT_PIXELS + at] = WAYS[by]!(seen, at, () => random.next());
        }
      });
      const probabilities = await classify(pictures);
      const losses = places.map((_, k) => logOdds(whole[top]!) - logOdds(probabilities[k * whole.length + top]!));
      values.push({ strongest: losses[0]!, others: mean(losses.slice(1)) });
    }
  }
  return [...gains].map(([by, values]) => summarise(by, values));
}

/** Prints the rows as a Markdown table. */
export function printFaithfulness(rows: FaithfulnessRow[]): void {
  console.log(
    `| ${rows[0]?.n} photos, ${100 * SHARE} % of the garment replaced by | strongest place | other places | difference |`,
  );
  console.log('| --- | ---: | ---: | ---: |');
  for (const { by, strongest, others, interval } of rows) {
    const difference = `${(strongest - others).toFixed(2)} ± ${interval.toFixed(2)}`;
    console.log(`| ${by} | ${strongest.toFixed(2)} | ${others.toFixed(2)} | ${difference} |`);
  }
}

function summarise(by: string, values: { strongest: number; others: number }[]): FaithfulnessRow {
  const differences = values.map(({ strongest, others }) => strongest - others);
  const centre = mean(differences);
  const variance = mean(differences.map((value) => (value - centre) ** 2));
  return {
    by,
    n: values.length,
    strongest: mean(values.map(({ strongest }) => strongest)),
    others: mean(values.map(({ others }) => others)),
    interval: 1.96 * Math.sqrt(variance / values.length),
  };
}

/** The garment's pixels, those nearest to one of them first: a round place of any size. */
function nearestTo(centre: number, garment: number[]): number[] {
  const [x, y] = [centre % INPUT_SIZE, Math.floor(centre / INPUT_SIZE)];
  const distance = (at: number) => Math.hypot((at % INPUT_SIZE) - x, Math.floor(at / INPUT_SIZE) - y);
  return garment.toSorted((a, b) => distance(a) - distance(b));
}

function meanAround(seen: Uint8Array, at: number): number {
  const [x, y] = [at % INPUT_SIZE, Math.floor(at / INPUT_SIZE)];
  let sum = 0;
  for (let row = Math.max(0, y - 3); row <= Math.min(INPUT_SIZE - 1, y + 3); row++) {
    for (let column = Math.max(0, x - 3); column <= Math.min(INPUT_SIZE - 1, x + 3); column++) {
      sum += seen[row * INPUT_SIZE + column]!;
    }
  }
  return sum / 49;
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(bounded / (1 - bounded));
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
