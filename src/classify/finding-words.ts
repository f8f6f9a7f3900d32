import { text } from '../text/classify.ts';
import type { Finding } from './answer.ts';

/** How the garment is seen, if a person should know: what to change, or what was done with several pieces. */
export function findingWords({ found, origin, advice, pieces, leftOut }: Finding): string {
  if (origin === 'dataset') return text.asItIs;
  const remedy = advice === null ? '' : text.advice[advice];
  if (!found) return `${text.noneFound} ${remedy}`.trim();
  if (remedy !== '') return remedy;
  if (leftOut > 0) return text.largest(pieces + leftOut, pieces);
  if (pieces === 2) return text.pair;
  return pieces > 2 ? text.together(pieces) : '';
}
