import { sideOf } from '../domain/picture.ts';

/** Third of the garment's height or width; `whole` when none of them has most of the evidence. */
export type Third = 'first' | 'second' | 'third' | 'whole';

export interface EvidencePlace {
  /** From the top. */
  down: Third;
  /** From the left; `sides` when the middle has little of it. */
  across: Third | 'sides';
}

/** A third that holds this fraction of the evidence has most of it. */
const MOST = 0.5;

/** And one that holds less than this has little. */
const LITTLE = 0.25;

const THIRDS = ['first', 'second', 'third'] as const;

/**
 * Where in the garment most of the evidence lies; null where there is none. Strengths count by their squares, so that
 * faint evidence all over does not hide where the strong one is.
 * @param strength a value of 0 or more for each pixel of a square picture
 * @param seen a byte for each, 0 = background
 */
export function placeOf(strength: Float32Array, seen: Uint8Array): EvidencePlace | null {
  const side = sideOf(strength);
  const [rows, columns] = [new Float64Array(side), new Float64Array(side)];
  const [tall, wide] = [new Float64Array(side), new Float64Array(side)];
  for (let at = 0; at < strength.length; at++) {
    if (seen[at] === 0) continue;
    const [x, y] = [at % side, Math.floor(at / side)];
    rows[y]! += strength[at]! ** 2;
    columns[x]! += strength[at]! ** 2;
    tall[y]! += 1;
    wide[x]! += 1;
  }
  const all = rows.reduce((sum, value) => sum + value, 0);
  if (all === 0) return null;
  const [above, beside] = [thirds(rows, tall, all), thirds(columns, wide, all)];
  const across = thirdOf(beside);
  return { down: thirdOf(above), across: across === 'whole' && beside[1] < LITTLE ? 'sides' : across };
}

function thirdOf(fractions: [number, number, number]): Third {
  const most = Math.max(...fractions);
  return most >= MOST ? THIRDS[fractions.indexOf(most) as 0 | 1 | 2] : 'whole';
}

/**
 * The fractions of the evidence in the thirds of the garment.
 * @param garment pixels of garment in each line: those with none are outside its box
 */
function thirds(sums: Float64Array, garment: Float64Array, all: number): [number, number, number] {
  const from = garment.findIndex((count) => count > 0);
  const size = garment.findLastIndex((count) => count > 0) + 1 - from;
  const fractions: [number, number, number] = [0, 0, 0];
  sums.forEach((sum, line) => {
    fractions[Math.max(0, Math.min(2, Math.floor((3 * (line - from + 0.5)) / size))) as 0 | 1 | 2] += sum / all;
  });
  return fractions;
}
