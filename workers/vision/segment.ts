import type { Advice, Box } from '../../src/contract/classifier-api.ts';
import type { PictureOrigin } from '../../src/domain/calibration.ts';
import { INPUT_SIZE } from '../../src/domain/picture.ts';
import { adviseOn, MINIMUM_CONTRAST } from './advice.ts';
import { distanceFromBackground, fitBackground } from './background.ts';
import { isBlurred } from './blur.ts';
import { learnColours } from './colours.ts';
import { type Crop, centreCrop, cropTo, drawGarment } from './crop.ts';
import { BLACK, readDatasetPicture } from './dataset-picture.ts';
import { expose } from './expose.ts';
import { close, open } from './morphology.ts';
import { probability } from './odds.ts';
import { type Outline, traceOutlines } from './outline.ts';
import type { Mask, Picture, Planes, ProbabilityMap } from './picture.ts';
import { fillHoles, keepHeaviest } from './pieces.ts';
import { reduce } from './reduce.ts';
import { VISION_SETTINGS, type VisionSettings } from './settings.ts';
import { sharpen } from './sharpen.ts';
import { otsuThreshold, quantile } from './threshold.ts';
import { tiltOf } from './tilt.ts';
import { drawTurned } from './turned.ts';

/** What was seen in one frame. */
export interface Segmentation {
  /** What the frame was taken for: a photo, or a picture of the dataset, which is taken as it is. */
  origin: PictureOrigin;
  /** A byte a pixel, row by row: garment light, background exactly 0. */
  pixels: Uint8Array;
  /** Where the garment is, in fractions of the frame; null when nothing stood out and the centre was taken. */
  garment: Box | null;
  /** The square that became the 28×28, in fractions of the frame; it may reach out of it. */
  square: Box;
  /** How far the square is turned about its middle to right the garment, in radians, clockwise. */
  tilt: number;
  /** Around each piece of the garment, clockwise; none when nothing stood out. */
  outlines: Outline[];
  /** Pieces that the garment is made of: two for a pair of shoes, 0 when nothing stood out. */
  pieces: number;
  /** Sizable pieces beside it that were left out. */
  leftOut: number;
  /** The fraction of the frame that the garment covers. */
  coverage: number;
  /** What to change so that it is seen better; null when all is well. */
  advice: Advice | null;
}

/** Everything between the frame and the sighting, stage by stage, so that each can be looked at. */
export interface SegmentationTrace {
  /** The frame reduced and evenly exposed. */
  planes: Planes;
  /** Distance of each working pixel from the background's colour, in steps of 255. */
  distance: Float32Array;
  /** Probability of garment, by distance alone and after the colours were learned. */
  guess: ProbabilityMap;
  learned: ProbabilityMap;
  /** By probability alone, and after threads, gaps, holes and lesser pieces were seen to. */
  rough: Mask;
  mask: Mask;
  crop: Crop;
  drawn: Float32Array;
  sighting: Segmentation;
}

/** Less of the frame than this is a speck, not a garment. */
const MINIMUM_COVERAGE = 0.01;

/**
 * Finds the garment in a frame and draws it as a picture of Fashion-MNIST; a picture of that form is taken as it is.
 * Never throws, whatever the pixels.
 */
export function segmentGarment(picture: Picture, settings: VisionSettings = VISION_SETTINGS): Segmentation {
  return datasetSighting(picture) ?? traceSegmentation(picture, settings).sighting;
}

/** As `segmentGarment`, and keeps what came out of each stage. */
export function traceSegmentation(picture: Picture, settings: VisionSettings = VISION_SETTINGS): SegmentationTrace {
  const reduced = reduce(picture, settings.workingPixels);
  const planes = settings.evenExposure ? expose(reduced) : reduced;
  const { width, height } = planes;
  const distance = distanceFromBackground(planes, fitBackground(planes, settings.borderFraction));
  const span = quantile(distance, 0.98);
  const guess = firstGuess(distance, span, settings.firstGuessSlope);
  const learned = learnColours(planes, guess, settings);
  const rough = likely(learned);
  const found = clean(rough, width, height, settings);
  const coverage = areaOf(found.mask) / found.mask.length;
  const blurred = isBlurred(reduced);
  const seen = !blurred && span >= MINIMUM_CONTRAST && coverage >= MINIMUM_COVERAGE;
  const crop = (seen && cropTo(found.mask, width, height)) || null;
  const mask = crop === null ? new Uint8Array(width * height).fill(1) : found.mask;
  const frame = crop ?? centreCrop(width, height);
  const tilt = settings.rightTilts && crop !== null ? tiltOf(mask, width, height) : 0;
  const { drawn, covered, square } = tilt === 0 ? drawGarment(planes, mask, frame) : drawTurned(planes, mask, tilt);
  return {
    planes,
    distance,
    guess,
    learned,
    rough,
    mask,
    crop: frame,
    drawn,
    sighting: datasetSighting(picture) ?? {
      origin: 'photo',
      pixels: sharpen(drawn, covered, settings.sharpening),
      garment: crop && toBox(crop, width, height),
      square: toBox(square, width, height),
      tilt,
      outlines: crop === null ? [] : traceOutlines(mask, width, height),
      pieces: crop === null ? 0 : found.pieces,
      leftOut: crop === null ? 0 : found.leftOut,
      coverage: crop === null ? 0 : coverage,
      advice: adviseOn(reduced, { span, blurred, coverage: crop === null ? null : coverage }),
    },
  };
}

/** A picture of the dataset as it is: what is not black is the garment. Null for any other picture. */
function datasetSighting(picture: Picture): Segmentation | null {
  const pixels = readDatasetPicture(picture);
  if (pixels === null) return null;
  const mask = pixels.map((tone) => (tone > BLACK ? 1 : 0));
  const outlines = traceOutlines(mask, INPUT_SIZE, INPUT_SIZE);
  const crop = cropTo(mask, INPUT_SIZE, INPUT_SIZE);
  return {
    origin: 'dataset',
    pixels,
    garment: crop && toBox(crop, INPUT_SIZE, INPUT_SIZE),
    square: { x: 0, y: 0, width: 1, height: 1 },
    tilt: 0,
    outlines,
    pieces: outlines.length,
    leftOut: 0,
    coverage: areaOf(mask) / mask.length,
    advice: null,
  };
}

/** Turns distances into probabilities: even odds at Otsu's threshold. */
function firstGuess(distance: Float32Array, span: number, slope: number): ProbabilityMap {
  const scale = span > 0 ? 1 / span : 0;
  const capped = new Float32Array(distance.length);
  for (let at = 0; at < capped.length; at++) capped[at] = Math.min(1, distance[at]! * scale);
  const threshold = otsuThreshold(capped);
  const guess = new Float32Array(capped.length);
  for (let at = 0; at < guess.length; at++) guess[at] = probability(slope * (capped[at]! - threshold));
  return guess;
}

/** Where garment is likelier than background. */
function likely(garmentMap: ProbabilityMap): Mask {
  const mask = new Uint8Array(garmentMap.length);
  for (let at = 0; at < mask.length; at++) mask[at] = garmentMap[at]! > 0.5 ? 1 : 0;
  return mask;
}

function areaOf(mask: Mask): number {
  let area = 0;
  for (let at = 0; at < mask.length; at++) area += mask[at]!;
  return area;
}

function clean(rough: Mask, width: number, height: number, settings: VisionSettings) {
  const opened = open(rough, width, height, settings.openRadius);
  const closed = close(opened, width, height, settings.closeRadius);
  const { mask, ...counts } = keepHeaviest(closed, width, height, settings.pieceFraction);
  return { mask: fillHoles(mask, width, height, settings.holeFraction * areaOf(mask)), ...counts };
}

function toBox({ left, top, right, bottom }: Crop, width: number, height: number): Box {
  return { x: left / width, y: top / height, width: (right - left) / width, height: (bottom - top) / height };
}
