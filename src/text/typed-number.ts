/** Digits with at most one separator, and an exponent of ten. */
const DECIMAL = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i;
const WHOLE = /^[-+]?\d+$/;

/**
 * The number that a person has typed, with a point or a comma before its fraction. Groups of thousands are set apart by
 * spaces alone: what `1,000` means differs between languages, so that of whole numbers it means nothing.
 * @param whole whether a whole number is asked for
 * @returns NaN where it is none
 */
export function typedNumber(text: string, whole = false): number {
  const plain = text
    .trim()
    .replace(/(?<=\d)\s(?=\d{3})/g, '')
    .replace('\u2212', '-');
  return (whole ? WHOLE : DECIMAL).test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}
