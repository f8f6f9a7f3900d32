import { argMax } from '../../src/domain/arg-max.ts';
import { type Picture, segmentGarment, VISION_SETTINGS, type VisionSettings } from '../../workers/vision/index.ts';
import { readLabelledPhotos } from '../evaluate/photo-labels.ts';
import { readPhoto } from '../evaluate/photo-reader.ts';
import type { Classify } from '../evaluate/photos.ts';
import { centreOnly } from './centre-only.ts';
import { turnPhoto } from './turn-photo.ts';

export interface AblationRow {
  variant: string;
  n: number;
  strictAccuracy: number;
  /** Against the whole way, on the same photos, with the half width of its 95 % interval. */
  difference: number;
  halfWidth: number;
}

type See = (picture: Picture) => Uint8Array;

const without = (change: Partial<VisionSettings>): See => {
  const settings = { ...VISION_SETTINGS, ...change };
  return (picture) => segmentGarment(picture, settings).pixels;
};

/** The whole way first; then each way that lacks one stage, or has it otherwise. */
const VARIANTS: Record<string, See> = {
  'the whole way': without({}),
  'no garment finding: centre crop, inverted grey': centreOnly,
  'exposure as the camera had it': without({ evenExposure: false }),
  'no colours learned: threshold on the distance': without({ colourRounds: 0 }),
  'one round of colours': without({ colourRounds: 1 }),
  'colours without neighbours': without({ neighbourWeight: 0 }),
  'colours without the first guess': without({ firstGuessWeight: 0 }),
  'colours without the place in the frame': without({ placeWeight: 0 }),
  'specks and threads stay': without({ openRadius: 0 }),
  'gaps stay': without({ closeRadius: 0 }),
  'holes stay': without({ holeFraction: 0 }),
  'every hole filled': without({ holeFraction: 1 }),
  'one piece only': without({ pieceFraction: 1 }),
  'what leans is left to lean': without({ rightTilts: false }),
  'not sharpened': without({ sharpening: 0 }),
  'half the working pixels': without({ workingPixels: VISION_SETTINGS.workingPixels / 2 }),
  'twice the working pixels': without({ workingPixels: VISION_SETTINGS.workingPixels * 2 }),
};

/**
 * Evaluates every variant on every photo of which one class is right.
 * @param turned degrees by which each photo is turned first, every other one the other way
 */
export async function ablate(directory: string, classify: Classify, turned = 0): Promise<AblationRow[]> {
  const photos = (await readLabelledPhotos(directory)).filter((photo) => photo.right.length === 1);
  const right = new Map(Object.keys(VARIANTS).map((variant) => [variant, new Uint8Array(photos.length)]));
  for (const [
    k,
    {
      path,
      right: [label],
    },
  ] of photos.entries()) {
    const photo = await readPhoto(path);
    const picture = turned === 0 ? photo : turnPhoto(photo, k % 2 === 0 ? turned : -turned);
    for (const [variant, see] of Object.entries(VARIANTS)) {
      const answer = argMax(await classify(see(picture)));
      right.get(variant)![k] = answer === label ? 1 : 0;
    }
  }
  const whole = right.values().next().value!;
  return [...right].map(([variant, own]) => ({ variant, ...compare(own, whole) }));
}

/**
 * Compares two ways by which photos each answered right (1) or not (0). Paired: only photos on which the two differ say
 * anything, so the interval is narrower than that of two fractions.
 */
export function compare(own: Uint8Array, whole: Uint8Array): Omit<AblationRow, 'variant'> {
  const n = own.length;
  let gained = 0;
  let lost = 0;
  let correct = 0;
  for (let k = 0; k < n; k++) {
    correct += own[k]!;
    if (own[k]! > whole[k]!) gained++;
    if (own[k]! < whole[k]!) lost++;
  }
  const difference = (gained - lost) / n;
  const variance = ((gained + lost) / n - difference ** 2) / n;
  return { n, strictAccuracy: correct / n, difference, halfWidth: 1.96 * Math.sqrt(variance) };
}

/** Prints the rows as a Markdown table, in points. */
export function printAblation(rows: AblationRow[]): void {
  console.log(`| ${rows[0]?.n} photos | strict accuracy | difference |\n| --- | ---: | ---: |`);
  for (const { variant, strictAccuracy, difference, halfWidth } of rows) {
    const points = `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(1)} ± ${(100 * halfWidth).toFixed(1)}`;
    console.log(
      `| ${variant} | ${(100 * strictAccuracy).toFixed(1)} % | ${variant === rows[0]?.variant ? '' : points} |`,
    );
  }
}
