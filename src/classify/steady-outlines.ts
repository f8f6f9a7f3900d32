import { evenPoints } from './outline-points.ts';
import { weightOf } from './smoothing.ts';

/** Time constant of the smoothing in milliseconds; it averages away that the edge trembles by a pixel. */
const TIME_CONSTANT = 120;

/** An outline that moved this far between two frames, as a fraction of the frame, really moved and is followed at once. */
const MOVED = 0.04;

/** Where a person asked for less motion, the outline rests until it would move this far, as a fraction of the frame. */
const MOVED_CALMLY = 0.03;

/**
 * Outlines from frame to frame that follow the garment and do not tremble with the noise along its edge. Each new point
 * is drawn towards the nearest point of the last outline, the more the nearer it is.
 */
export class SteadyOutlines {
  readonly #calm: () => boolean;
  #last: Float32Array[] = [];
  #at = Number.NEGATIVE_INFINITY;

  /** @param calm whether the person asked for less motion */
  constructor(calm: () => boolean = prefersReducedMotion) {
    this.#calm = calm;
  }

  /**
   * @param outlines polygons: x, y, x, y … in fractions of the frame
   * @param at milliseconds on a clock that only goes forward
   */
  next(outlines: readonly Float32Array[], at: number): Float32Array[] {
    const weight = weightOf(at - this.#at, TIME_CONSTANT);
    this.#at = at;
    if (this.#last.length !== outlines.length) return this.#take(outlines.map(evenPoints));
    const last = this.#last;
    const fresh = outlines.map(evenPoints);
    if (this.#calm()) return farthest(fresh, last) < MOVED_CALMLY ? last : this.#take(fresh);
    return this.#take(fresh.map((outline) => drawTowards(outline, last, weight)));
  }

  #take(outlines: Float32Array[]): Float32Array[] {
    this.#last = outlines;
    return outlines;
  }
}

function drawTowards(outline: Float32Array, last: readonly Float32Array[], weight: number): Float32Array {
  const drawn = outline.slice();
  eachNearest(outline, last, (k, offX, offY) => {
    const stay = 1 - Math.max(weight, Math.min(1, Math.hypot(offX, offY) / MOVED));
    drawn[k]! += stay * offX;
    drawn[k + 1]! += stay * offY;
  });
  return drawn;
}

/** How far the farthest point of `outlines` lies from `last`. */
function farthest(outlines: readonly Float32Array[], last: readonly Float32Array[]): number {
  let most = 0;
  for (const outline of outlines) {
    eachNearest(outline, last, (_, offX, offY) => {
      most = Math.max(most, Math.hypot(offX, offY));
    });
  }
  return most;
}

/** For each point of an outline, where in it its x stands, and the way from it to the nearest point of `last`. */
function eachNearest(
  outline: Float32Array,
  last: readonly Float32Array[],
  visit: (k: number, offX: number, offY: number) => void,
): void {
  for (let k = 0; k < outline.length; k += 2) {
    const [x, y] = [outline[k]!, outline[k + 1]!];
    let [offX, offY, least] = [0, 0, Number.POSITIVE_INFINITY];
    for (const side of last) {
      for (let from = 0, to = side.length - 2; from < side.length; to = from, from += 2) {
        const dx = side[to]! - side[from]!;
        const dy = side[to + 1]! - side[from + 1]!;
        const fromX = side[from]! - x;
        const fromY = side[from + 1]! - y;
        const length = dx * dx + dy * dy;
        const along = length > 0 ? Math.max(0, Math.min(1, -(fromX * dx + fromY * dy) / length)) : 0;
        const toX = fromX + along * dx;
        const toY = fromY + along * dy;
        const squared = toX * toX + toY * toY;
        if (squared < least) [offX, offY, least] = [toX, toY, squared];
      }
    }
    visit(k, offX, offY);
  }
}

function prefersReducedMotion(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}
