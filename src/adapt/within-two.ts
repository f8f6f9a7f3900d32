/** Noncharacters of Unicode, which no text has. */
const FIRST = '\ufffe';
const SECOND = '\uffff';

/** As `within` of two pieces, in the order in which the language has them. */
export function withinTwo(text: (first: string, second: string) => string, first: unknown, second: unknown): unknown[] {
  const pieces: Record<string, unknown> = { [FIRST]: first, [SECOND]: second };
  return text(FIRST, SECOND)
    .split(/([\ufffe\uffff])/)
    .map((part) => pieces[part] ?? part);
}
