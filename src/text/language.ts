/** The language that the app speaks now, and the words of its rooms in it. English is here with each room's own code. */
let tag = 'en';
let rooms: Readonly<Record<string, object>> = {};
let rules = new Intl.PluralRules(tag);

/** BCP 47 tag of the language that is spoken, with its region where that is known: numbers and dates differ by it. */
export const spokenTag = (): string => tag;

/** The language alone: `pt` of `pt-BR`. */
export const spokenLanguage = (): string => tag.split('-')[0]!;

/**
 * Speaks another language from now on; what was read of a text before stays as it was.
 * @param newTag BCP 47
 * @param words by the name of the room; a room without is spoken in English
 */
export function speak(newTag: string, words: Readonly<Record<string, object>>): void {
  rules = new Intl.PluralRules(newTag);
  tag = newTag;
  rooms = words;
}

/**
 * A room's texts: its English ones, each read as the language of the moment has it. They are to be read when they are
 * shown: a constant of a module would keep the language in which the module was loaded.
 */
export function spoken<T extends object>(room: string, english: T): T {
  return new Proxy(english, { get: (_, key) => Reflect.get(rooms[room] ?? english, key) });
}

/** A text for each form that a language has for counts (Unicode CLDR, Language Plural Rules). */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form that the language uses for `count`. */
export const plural = (count: number, forms: Forms): string => forms[rules.select(count)] ?? forms.other;
