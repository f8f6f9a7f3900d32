import type { Advice } from '../contract/classifier-api.ts';
import type { Finding } from './answer.ts';

export const NO_GARMENT = 'No garment found';

const AS_IT_IS = 'A picture like those of the dataset: taken as it is.';

const REMEDIES: Record<Advice, string> = {
  'more-light': 'Give it more light.',
  'hold-still': 'All is blurred: hold the camera still.',
  'plainer-background': 'Try a plainer background.',
  closer: 'Go closer.',
};

/** How the garment is seen, if a person should know: what to change, or what was done with several pieces. */
export function findingWords({ found, origin, advice, pieces, leftOut }: Finding): string {
  if (origin === 'dataset') return AS_IT_IS;
  const remedy = advice === null ? '' : REMEDIES[advice];
  if (!found) return `${NO_GARMENT}. ${remedy}`.trim();
  if (remedy !== '') return remedy;
  if (leftOut > 0) return `${pieces + leftOut} pieces: the ${pieces === 1 ? 'largest is' : 'largest are'} taken.`;
  return pieces > 1 ? `${pieces} pieces, taken together${pieces === 2 ? ' as a pair' : ''}.` : '';
}
