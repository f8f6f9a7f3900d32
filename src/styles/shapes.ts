import { unsafeCSS } from 'lit';

/**
 * Windows with room for two columns, by their shape: wide ones, and flat ones as a phone on its side is. The same stands in
 * tokens.css, which has no variables in its conditions.
 */
const FLAT = '(min-width: 40rem) and (max-height: 32rem)';
const WIDE = `((min-width: 56rem) or (${FLAT}))`;

export const narrow = unsafeCSS(`not ${WIDE}`);

/** The flat ones among them, which have no room above each other. */
export const flat = unsafeCSS(FLAT);

/**
 * Where a picture and what is done with it stand side by side: tablets and whatever lies on its side, but no phone that is
 * held upright, however large its text.
 */
export const BESIDE = '(min-width: 35rem) and (min-aspect-ratio: 5/8)';

export const beside = unsafeCSS(BESIDE);
export const upright = unsafeCSS(`not (${BESIDE})`);

/** Such of them as have room for what else is known of the picture. */
export const ROOMY = `${BESIDE} and (min-height: 36rem)`;
