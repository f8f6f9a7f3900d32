/** Digits with at most one separator, and an exponent of ten. */
const DECIMAL = /^[-+]?(\d+([.,٫]\d*)?|[.,٫]\d+)(e[-+]?\d+)?$/i;
const WHOLE = /^[-+]?\d+$/;

/**
 * The number that a person has typed, in the digits of any script, with a point or a comma before its fraction. Groups of thousands are set apart by
 * spaces alone: what `1,000` means differs between languages, so that of whole numbers it means nothing.
 * @param whole whether a whole number is asked for
 * @returns NaN where it is none
 */
export function typedNumber(text: string, whole = false): number {
  const plain = text
    .trim()
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/(?<=\d)\s(?=\d{3})/g, '')
    .replace('\u2212', '-');
  return (whole ? WHOLE : DECIMAL).test(plain) ? Number(plain.replace(/[,٫]/, '.')) : Number.NaN;
}

/** What a digit of any script stands for: Unicode has them in rows of ten from zero on, and some rows one after another. */
function digitValue(digit: string): number {
  let before = 0;
  for (let code = digit.codePointAt(0)! - 1; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) before++;
  return before % 10;
}
