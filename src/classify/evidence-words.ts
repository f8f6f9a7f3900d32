import type { Evidence } from '../contract/classifier-api.ts';
import { text } from '../text/answer.ts';
import { labelText } from '../text/classes.ts';
import type { Answer } from './answer.ts';
import { type EvidencePlace, placeOf, type Third } from './evidence-place.ts';
import type { ShownEvidence } from './view-finder.ts';

/** A part of a garment, as the texts know it. */
type Part = keyof typeof text.parts;

/** What lies in a garment's thirds when it hangs upright: in its middle, and at its sides where that is another part. */
type Parts = Partial<Record<Third, [middle: Part, sides?: Part]>>;

const TOP: Parts = { first: ['collar', 'shoulder'], second: ['front', 'sleeve'], third: ['hem', 'cuff'] };
const SHOE: Parts = { first: ['opening'], third: ['sole', 'toe'], whole: ['laces', 'toe'] };

const PARTS: Record<string, Parts> = {
  'T-shirt/top': { ...TOP, third: ['hem'] },
  Pullover: TOP,
  Coat: TOP,
  Shirt: TOP,
  Trouser: { first: ['waist'], second: ['gap', 'leg'], third: ['gap', 'hem'] },
  Dress: { first: ['neckline', 'strap'], second: ['waist'], third: ['skirt'] },
  Sandal: SHOE,
  Sneaker: SHOE,
  'Ankle boot': { ...SHOE, first: ['shaft'] },
  Bag: { first: ['handle'], second: ['body'], third: ['bottom'] },
};

/** What spoke for an answer's best class, and where that lies in its picture; undefined where there is no evidence. */
export function shownEvidence({ top, prediction }: Answer, evidence: Evidence | undefined): ShownEvidence | undefined {
  const [best] = top;
  if (evidence === undefined || best === undefined) return undefined;
  const { square, tilt, seen } = prediction;
  const where = whereWords(evidence, seen, best.name);
  return { evidence, square, tilt, words: text.spoke(labelText(best.name), where) };
}

/** Where in the garment the evidence for a class lies, as in "mostly the upper left, where the sleeve usually is". */
export function whereWords({ strength }: Evidence, seen: Uint8Array, className: string): string {
  const place = placeOf(strength, seen);
  if (place === null) return text.nowhere;
  const words = text.places[place.down][place.across];
  const part = partAt(place, className);
  return part === undefined ? words : text.placeAndPart(words, text.parts[part]);
}

function partAt({ down, across }: EvidencePlace, className: string): Part | undefined {
  // What lies everywhere lies at no part.
  if (down === 'whole' && across === 'whole') return undefined;
  const parts = PARTS[className]?.[down];
  if (parts === undefined) return undefined;
  const [middle, sides = middle] = parts;
  return across === 'second' || across === 'whole' ? middle : sides;
}
