import type { Advice } from '../../src/contract/classifier-api.ts';
import type { Planes } from './picture.ts';

/** A frame in which the most different 2 % differ from the border by less than this holds nothing, in steps of 255. */
export const MINIMUM_CONTRAST = 8;

/** Mean light below which a frame is too dark, 0 to 255. */
const DARK = 35;

/** A garment smaller than this fraction of the frame fills too few of the 28 pixels' sources to show its cut. */
const FAR = 0.05;

/** A mask that covers more than this has most likely run out into the background. */
const EVERYWHERE = 0.85;

/** What advice goes by. */
interface Seen {
  /** The distance from the background that 98 % of the frame stay below, in steps of 255. */
  span: number;
  blurred: boolean;
  /** The garment's fraction of the frame; null when none was found. */
  coverage: number | null;
}

export function adviseOn({ light }: Planes, { span, blurred, coverage }: Seen): Advice | null {
  const mean = light.reduce((sum, value) => sum + value, 0) / light.length;
  if (mean < DARK && (coverage === null || span < 3 * MINIMUM_CONTRAST)) return 'more-light';
  if (blurred) return 'hold-still';
  if (coverage === null) return span < MINIMUM_CONTRAST ? 'closer' : 'plainer-background';
  if (coverage < FAR) return 'closer';
  return coverage > EVERYWHERE ? 'plainer-background' : null;
}
