import { IMAGE_SIZE } from '../contract/classes.ts';

/** Third of the garment's height or width; `whole` when none of them has most of the evidence. */
export type Third = 'first' | 'second' | 'third' | 'whole';

export interface EvidencePlace {
  /** From the top. */
  down: Third;
  /** From the left. */
  across: Third;
}

/** A third that holds this share of the evidence has most of it. */
const MOST = 0.5;

const THIRDS = ['first', 'second', 'third'] as const;

/**
 * Where in the garment most of the evidence lies; null where there is none.
 * @param strength 784 values of 0 or more
 * @param seen 784 bytes, 0 = background
 */
export function placeOf(strength: Float32Array, seen: Uint8Array): EvidencePlace | null {
  const [rows, columns] = [new Float64Array(IMAGE_SIZE), new Float64Array(IMAGE_SIZE)];
  const [tall, wide] = [new Float64Array(IMAGE_SIZE), new Float64Array(IMAGE_SIZE)];
  for (let at = 0; at < strength.length; at++) {
    if (seen[at] === 0) continue;
    const [x, y] = [at % IMAGE_SIZE, Math.floor(at / IMAGE_SIZE)];
    rows[y]! += strength[at]!;
    columns[x]! += strength[at]!;
    tall[y]! += 1;
    wide[x]! += 1;
  }
  const all = rows.reduce((sum, value) => sum + value, 0);
  return all > 0 ? { down: thirdOf(rows, tall, all), across: thirdOf(columns, wide, all) } : null;
}

/** @param garment pixels of garment in each line: those with none are outside its box */
function thirdOf(sums: Float64Array, garment: Float64Array, all: number): Third {
  const from = garment.findIndex((count) => count > 0);
  const size = garment.findLastIndex((count) => count > 0) + 1 - from;
  const shares = [0, 0, 0];
  sums.forEach((sum, line) => {
    shares[Math.max(0, Math.min(2, Math.floor((3 * (line - from + 0.5)) / size)))]! += sum / all;
  });
  const most = Math.max(...shares);
  return most >= MOST ? THIRDS[shares.indexOf(most) as 0 | 1 | 2] : 'whole';
}
