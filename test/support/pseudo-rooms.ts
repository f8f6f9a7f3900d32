/**
 * A language made of English: each text between brackets and 40 % longer, as translations may be. It shows which words do not
 * come from a table, and where there is no room for longer ones. It is bundled in the place of a language of the app.
 */
type Message = (...places: unknown[]) => string;
type Texts = { [key: string]: string | Message | Texts };

export const OPENED = '⟦';
export const CLOSED = '⟧';

/** With as many letters more, in words of five. */
function stretched(words: string): string {
  const more = Math.ceil(0.4 * words.replace(/[⟦⟧~ ]/g, '').length);
  const padding = '~'.repeat(more).replace(/.{5}(?=.)/g, '$& ');
  return `${OPENED}${words} ${padding}${CLOSED}`;
}

const changed = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      if (typeof value === 'string') return [key, stretched(value)];
      if (typeof value === 'object') return [key, changed(value)];
      return [key, (...places: unknown[]) => stretched(value(...places))];
    }),
  );

// Without the list of languages, which would bring each of them along.
const english = import.meta.glob<{ text?: Texts }>(['../../src/text/*.ts', '!../../src/text/languages.ts'], {
  eager: true,
});

export const rooms: Record<string, Texts> = Object.fromEntries(
  Object.entries(english).flatMap(([path, { text }]) => {
    const room = /([\w-]+)\.ts$/.exec(path)![1]!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return text === undefined ? [] : [[room, changed(text)]];
  }),
);

// Its English is the domain's, which is asked for by itself.
rooms.settings = new Proxy({}, { get: (_, words) => (typeof words === 'string' ? stretched(words) : undefined) });
// How a number stands with its unit is no word.
delete rooms.units;
