import { unsafeCSS } from 'lit';

/**
 * Windows with room for two columns, by their shape: wide ones, and flat ones as a phone on its side is. The same stands in
 * tokens.css, which has no variables in its conditions.
 */
const FLAT = '(min-width: 40rem) and (max-height: 32rem)';
const WIDE = `((min-width: 56rem) or (${FLAT}))`;

export const wide = unsafeCSS(WIDE);
export const narrow = unsafeCSS(`not ${WIDE}`);

/** The flat ones among them, which have no room above each other. */
export const flat = unsafeCSS(FLAT);
