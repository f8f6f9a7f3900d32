import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { joined } from '../../workers/common/joined.ts';
import { Random } from '../../workers/training/random.ts';
import { cropTo, drawGarment } from '../../workers/vision/crop.ts';
import { sharpen } from '../../workers/vision/sharpen.ts';
import type { TaughtPhotos } from './with-photos.ts';

/** Side of the canvas on which a thing is drawn before vision's crop makes 28×28 of it. */
const CANVAS = 96;

/** How many pieces, how long they are, as fractions of the canvas, and how thick bars and panels are, in its pixels. */
const PIECES = { fewest: 3, most: 8 };
const LENGTH = [0.15, 0.7] as const;
const BAR = [2, 9] as const;
const PANEL = [10, 25] as const;
const PANELS = 0.2;
/** Deviation of a piece from level or upright, in radians. */
const LEAN = 0.06;

/** Things beside the photos: about as many as there are photos of two folders. */
const THINGS = 500;

/** The photos and, as one more folder that shows none of the classes, things. */
export function withThings({ pixels, right, folders }: TaughtPhotos, seed: number): TaughtPhotos {
  const each = Array.from({ length: THINGS }, () => []);
  const both = joined(Uint8Array, [pixels, drawThings(THINGS, seed)]);
  return { pixels: both, right: [...right, ...each], folders: [...folders, ...each.map(() => 'drawn things')] };
}

interface Piece {
  from: Place;
  to: Place;
  thickness: number;
  tone: number;
}

interface Place {
  x: number;
  y: number;
}

/**
 * Draws what is no garment and stands in many rooms: tables, shelves, frames and lamps, as far as vision leaves anything
 * of them. Bars and panels, level or upright, each beginning somewhere along the one before.
 * @returns `count` pictures of 784 bytes, the same ones for the same seed
 */
export function drawThings(count: number, seed: number): Uint8Array<ArrayBuffer> {
  const pictures = new Uint8Array(count * INPUT_PIXELS);
  for (let k = 0; k < count; k++) pictures.set(drawThing(Random.of(seed, k)), k * INPUT_PIXELS);
  return pictures;
}

function drawThing(random: Random): Uint8Array {
  const tones = new Float32Array(CANVAS * CANVAS);
  const mask = new Uint8Array(CANVAS * CANVAS);
  for (const piece of pieces(random)) {
    for (let at = 0; at < mask.length; at++) {
      if (!covers(piece, at % CANVAS, Math.floor(at / CANVAS))) continue;
      mask[at] = 1;
      tones[at] = Math.max(1, Math.min(255, piece.tone + 6 * random.normal()));
    }
  }
  const crop = cropTo(mask, CANVAS, CANVAS);
  if (crop === null) return new Uint8Array(INPUT_PIXELS);
  const grey = tones.map((tone) => 255 - tone);
  const planes = { width: CANVAS, height: CANVAS, light: grey, redGreen: grey, yellowBlue: grey, grey };
  const { drawn, covered } = drawGarment(planes, mask, crop);
  return sharpen(drawn, covered, 1);
}

function pieces(random: Random): Piece[] {
  const count = PIECES.fewest + random.integer(PIECES.most - PIECES.fewest + 1);
  let from = { x: random.between(0.3, 0.7) * CANVAS, y: random.between(0.3, 0.7) * CANVAS };
  let direction = random.integer(4);
  let tone = random.between(20, 255);
  return Array.from({ length: count }, () => {
    const angle = (direction * Math.PI) / 2 + LEAN * random.normal();
    const length = random.between(...LENGTH) * CANVAS;
    const to = { x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) };
    const [least, most] = random.next() < PANELS ? PANEL : BAR;
    const thickness = random.between(least, most);
    const piece = { from, to, thickness, tone };
    // The next one begins at either end or in the middle of this, mostly across it.
    const along = random.integer(3) / 2;
    from = { x: piece.from.x + along * (to.x - piece.from.x), y: piece.from.y + along * (to.y - piece.from.y) };
    direction += random.next() < 0.8 ? 1 + 2 * random.integer(2) : 0;
    if (random.next() < 0.3) tone = random.between(20, 255);
    return piece;
  });
}

/** Whether a place lies within half the thickness of the line from end to end. */
function covers({ from, to, thickness }: Piece, x: number, y: number): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
  const across = ((x - from.x) * dy - (y - from.y) * dx) / Math.hypot(dx, dy);
  return along >= 0 && along <= 1 && Math.abs(across) <= thickness / 2;
}
