/**
 * A language made of English: each text between brackets and 40 % longer, as translations may be. It shows which words do not
 * come from a table, and where there is no room for longer ones. It is bundled in the place of a language of the app.
 */
import { englishRooms, type Texts } from './english-rooms.ts';

/** With as many letters more, in words of five. */
function stretched(words: string): string {
  const more = Math.ceil(0.4 * words.replace(/[⟦⟧~ ]/g, '').length);
  const padding = '~'.repeat(more).replace(/.{5}(?=.)/g, '$& ');
  return `⟦${words} ${padding}⟧`;
}

const changed = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      if (typeof value === 'string') return [key, stretched(value)];
      if (typeof value === 'object') return [key, changed(value)];
      return [key, (...places: unknown[]) => stretched(value(...places))];
    }),
  );

export const rooms: Record<string, Texts> = Object.fromEntries(
  Object.entries(englishRooms).map(([room, texts]) => [room, changed(texts)]),
);

// Its English is the domain's, which is asked for by itself.
rooms.settings = new Proxy({}, { get: (_, words) => (typeof words === 'string' ? stretched(words) : undefined) });
// How a number stands with its unit is no word.
delete rooms.units;
