import type { Evidence } from '../contract/classifier-api.ts';
import type { Answer } from './answer.ts';
import { type EvidencePlace, placeOf, type Third } from './evidence-place.ts';
import type { ShownEvidence } from './view-finder.ts';

const DOWN: Record<Third, string> = { first: 'upper', second: 'middle', third: 'lower', whole: '' };
const ACROSS: Record<EvidencePlace['across'], string> = {
  first: 'left',
  second: '',
  third: 'right',
  whole: '',
  sides: 'sides',
};

/** What lies in a garment's thirds when it hangs upright: in its middle, and at its sides where that is another part. */
type Parts = Partial<Record<Third, [middle: string, sides?: string]>>;

const TOP: Parts = { first: ['collar', 'shoulder'], second: ['front', 'sleeve'], third: ['hem', 'cuff'] };
const SHOE: Parts = { first: ['opening'], third: ['sole', 'toe or heel'], whole: ['laces or straps', 'toe or heel'] };

const PARTS: Record<string, Parts> = {
  'T-shirt/top': { ...TOP, third: ['hem'] },
  Pullover: TOP,
  Coat: TOP,
  Shirt: TOP,
  Trouser: { first: ['waist'], second: ['gap between the legs', 'leg'], third: ['gap between the legs', 'hem'] },
  Dress: { first: ['neckline', 'strap or sleeve'], second: ['waist'], third: ['skirt'] },
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
  return { evidence, square, tilt, words: `What spoke for ${best.name}: ${where}` };
}

/** Where in the garment the evidence for a class lies, as in "mostly the upper left, where the sleeve usually is". */
export function whereWords({ strength }: Evidence, seen: Uint8Array, className: string): string {
  const place = placeOf(strength, seen);
  if (place === null) return 'no single place';
  if (place.down === 'whole' && place.across === 'whole') return 'much of the garment alike';
  const part = partAt(place, className);
  return `mostly the ${thirdWords(place)}${part === undefined ? '' : `, where the ${part} usually is`}`;
}

function thirdWords({ down, across }: EvidencePlace): string {
  if (across === 'whole') return `${DOWN[down]} third`;
  if (across === 'sides') return down === 'whole' ? 'sides' : `${DOWN[down]} sides`;
  if (down === 'whole') return across === 'second' ? 'middle from top to bottom' : `${ACROSS[across]} third`;
  if (across === 'second') return down === 'second' ? 'centre' : `${DOWN[down]} middle`;
  return `${DOWN[down]} ${ACROSS[across]}`;
}

function partAt({ down, across }: EvidencePlace, className: string): string | undefined {
  const parts = PARTS[className]?.[down];
  if (parts === undefined) return undefined;
  const [middle, sides = middle] = parts;
  return across === 'second' || across === 'whole' ? middle : sides;
}
