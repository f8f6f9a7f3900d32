import { boxBlur } from './box-blur.ts';
import { logOdds, probability } from './odds.ts';
import type { Planes, ProbabilityMap } from './picture.ts';
import type { VisionSettings } from './settings.ts';

/** The colour histogram: cells along light and along each of the two opponent axes, and how wide one is. */
const LIGHT_CELLS = 16;
const HUE_CELLS = 14;
const HUE_STEP = 8;
const CELLS = LIGHT_CELLS * HUE_CELLS * HUE_CELLS;

/** Bound of what one pixel's colour may say, as log odds: no colour is proof. */
const LOUDEST = 3;

/** What an unseen colour counts as, as a fraction of all: keeps the odds of rare colours near even. */
const UNSEEN = 2e-4;

/** The frame's outermost 6 % are hardly ever garment, its middle often is (log odds, before `placeWeight`). */
const RIM = 0.94;
const RIM_ODDS = -3;
const MIDDLE_ODDS = 0.75;

/**
 * Betters a first guess of where the garment is by learning, in turns, which colours are the garment's and which
 * the background's: prints and stripes join the garment, tiles and patterns the background. The same idea as
 * GrabCut (Rother, Kolmogorov, Blake 2004), with histograms in place of mixtures and a blur in place of a graph cut.
 * @param guess probability of garment for each working pixel
 * @returns the bettered probability
 */
export function learnColours(planes: Planes, guess: ProbabilityMap, settings: VisionSettings): ProbabilityMap {
  const { width, height } = planes;
  const cells = colourCells(planes);
  const fixed = placeOdds(width, height, settings.placeWeight);
  for (let at = 0; at < fixed.length; at++) fixed[at]! += settings.firstGuessWeight * logOdds(guess[at]!);
  let garmentMap = guess;
  const own = new Float32Array(cells.length);
  const near = new Float32Array(cells.length);
  const around = new Float32Array(cells.length);
  const next = new Float32Array(cells.length);
  for (let round = 0; round < settings.colourRounds; round++) {
    const odds = colourOdds(cells, garmentMap);
    for (let at = 0; at < cells.length; at++) own[at] = odds[cells[at]!]!;
    boxBlur(own, width, height, 1, near);
    boxBlur(garmentMap, width, height, 3, around);
    for (let at = 0; at < cells.length; at++) {
      const colour = 0.7 * near[at]! + 0.3 * own[at]!;
      const neighbours = logOdds(around[at]!);
      next[at] = probability(settings.colourWeight * colour + settings.neighbourWeight * neighbours + fixed[at]!);
    }
    garmentMap = next;
  }
  return garmentMap;
}

/** The histogram cell of each working pixel's colour. */
function colourCells({ light, redGreen, yellowBlue }: Planes): Uint16Array {
  const cells = new Uint16Array(light.length);
  for (let at = 0; at < cells.length; at++) {
    const lightCell = (light[at]! * LIGHT_CELLS) >> 8;
    cells[at] = (lightCell * HUE_CELLS + hueCell(redGreen[at]!)) * HUE_CELLS + hueCell(yellowBlue[at]!);
  }
  return cells;
}

function hueCell(value: number): number {
  return Math.max(0, Math.min(HUE_CELLS - 1, (value / HUE_STEP + HUE_CELLS / 2) | 0));
}

/** For each cell: the log of how much more often the garment has this colour than the background. */
function colourOdds(cells: Uint16Array, garmentMap: ProbabilityMap): Float32Array {
  let garment: Float32Array = new Float32Array(CELLS);
  let background: Float32Array = new Float32Array(CELLS);
  let garmentTotal = 0;
  for (let at = 0; at < cells.length; at++) {
    garment[cells[at]!]! += garmentMap[at]!;
    background[cells[at]!]! += 1 - garmentMap[at]!;
    garmentTotal += garmentMap[at]!;
  }
  garment = smooth(garment);
  background = smooth(background);
  const garmentScale = 1 / Math.max(1, garmentTotal);
  const backgroundScale = 1 / Math.max(1, cells.length - garmentTotal);
  const odds = new Float32Array(CELLS);
  for (let cell = 0; cell < CELLS; cell++) {
    // Most cells are empty in both: even odds, and no logarithm.
    if (garment[cell] === 0 && background[cell] === 0) continue;
    const ratio = (garment[cell]! * garmentScale + UNSEEN) / (background[cell]! * backgroundScale + UNSEEN);
    odds[cell] = Math.max(-LOUDEST, Math.min(LOUDEST, Math.log(ratio)));
  }
  return odds;
}

/** Blurs a histogram with (1, 2, 1)/4 along each of its three axes, so that near colours vouch for each other. */
function smooth(histogram: Float32Array): Float32Array {
  let from = histogram;
  for (const [stride, length] of [
    [HUE_CELLS * HUE_CELLS, LIGHT_CELLS],
    [HUE_CELLS, HUE_CELLS],
    [1, HUE_CELLS],
  ] as const) {
    const to = new Float32Array(CELLS);
    const past = stride * length;
    for (let line = 0; line < CELLS; line += past) {
      for (let first = line; first < line + stride; first++) {
        const last = first + past - stride;
        for (let cell = first; cell <= last; cell += stride) {
          const before = from[cell > first ? cell - stride : cell]!;
          const after = from[cell < last ? cell + stride : cell]!;
          to[cell] = 0.5 * from[cell]! + 0.25 * (before + after);
        }
      }
    }
    from = to;
  }
  return from;
}

/** What a place in the frame alone says: log odds, highest in the middle. */
function placeOdds(width: number, height: number, weight: number): Float32Array {
  const odds = new Float32Array(width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const y = ((row + 0.5) / height) * 2 - 1;
    for (let column = 0; column < width; column++, at++) {
      const x = ((column + 0.5) / width) * 2 - 1;
      const rim = Math.max(Math.abs(x), Math.abs(y)) > RIM;
      odds[at] = weight * (rim ? RIM_ODDS : MIDDLE_ODDS * (1 - x * x - y * y));
    }
  }
  return odds;
}
