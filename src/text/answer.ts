import { countText } from './figures.ts';
import { plural, spoken } from './language.ts';

/** Words of the first screen that come with the first picture. */
export const text = spoken('answer', {
  burstGrows: (count: number) =>
    plural(count, { one: 'One picture; let go to end', other: `${countText(count)} pictures; let go to end` }),
  notSureWhat: 'Not sure. What is it?',
  /** Pictures that were taken one after the other while the shutter was held down. */
  burst: 'The burst',
  keeping: (left: number) => `Keeping: ${countText(left)} to go`,
  nameThem: 'Name them',
  throwAway: 'Throw away',
  sitting: 'Kept in this sitting',
  nothingKept: 'Nothing kept yet',
  kept: (count: number) => `${countText(count)} kept`,
  /** Stands after a sentence that says what was kept last. */
  soFar: (count: number) => `${countText(count)} so far.`,
  /** How many of a class, in a list of them. */
  tally: (label: string, count: number) => `${label} ${countText(count)}`,
  /** `tally` is a list, such as “Coat 5, Dress 4”. */
  keptAll: (tally: string) => `Kept in this sitting: ${tally}`,
  about: 'About the answer',
  why: 'Why?',
  whyHint: 'Show where in the picture the evidence lay',
  /** Each is a time, such as “12 ms”. */
  times: (all: string, reading: string, finding: string, network: string) =>
    `Answer in ${all}: reading ${reading}, finding ${finding}, network ${network}`,
  /** `time` is how long it took. */
  method: (label: string, time: string) =>
    `Each place was blurred in turn: the stronger the colour, the more ${label} lost by it (${time}).`,
  /** `where` is `nowhere`, one of `places`, or such a one with a part of the garment. */
  spoke: (label: string, where: string) => `What spoke for ${label}: ${where}`,
  nowhere: 'no single place',
  /** One of `places`, and one of `parts`. */
  placeAndPart: (place: string, part: string) => `${place}, ${part}`,
  /** Thirds of the garment from the top, and in each from the left; `sides` are both but not what lies between. */
  places: {
    first: {
      first: 'mostly the upper left',
      second: 'mostly the upper middle',
      third: 'mostly the upper right',
      sides: 'mostly the upper sides',
      whole: 'mostly the upper third',
    },
    second: {
      first: 'mostly the middle left',
      second: 'mostly the centre',
      third: 'mostly the middle right',
      sides: 'mostly the middle sides',
      whole: 'mostly the middle third',
    },
    third: {
      first: 'mostly the lower left',
      second: 'mostly the lower middle',
      third: 'mostly the lower right',
      sides: 'mostly the lower sides',
      whole: 'mostly the lower third',
    },
    whole: {
      first: 'mostly the left third',
      second: 'mostly the middle from top to bottom',
      third: 'mostly the right third',
      sides: 'mostly the sides',
      whole: 'much of the garment alike',
    },
  },
  parts: {
    collar: 'where the collar usually is',
    shoulder: 'where the shoulder usually is',
    front: 'where the front usually is',
    sleeve: 'where the sleeve usually is',
    hem: 'where the hem usually is',
    cuff: 'where the cuff usually is',
    waist: 'where the waist usually is',
    /** Of trousers. */
    gap: 'where the gap between the legs usually is',
    leg: 'where the leg usually is',
    neckline: 'where the neckline usually is',
    /** Of a dress. */
    strap: 'where the strap or sleeve usually is',
    skirt: 'where the skirt usually is',
    /** Of a shoe. */
    opening: 'where the opening usually is',
    sole: 'where the sole usually is',
    toe: 'where the toe or heel usually is',
    laces: 'where the laces or straps usually is',
    /** Of a boot. */
    shaft: 'where the shaft usually is',
    /** Of a bag, as are the next two. */
    handle: 'where the handle usually is',
    body: 'where the body usually is',
    bottom: 'where the bottom usually is',
  },
});
