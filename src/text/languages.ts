import type { Rooms } from './rooms.ts';

interface Language {
  /** What those who speak it call it. */
  name: string;
  rightToLeft?: true;
  /** English is in the code. */
  load?(): Promise<{ rooms: Rooms }>;
}

/** Every language that the app speaks, by its BCP 47 tag, in the order in which it is offered. */
export const LANGUAGES = {
  en: { name: 'English' },
  de: { name: 'Deutsch', load: () => import('./de/index.ts') },
  fr: { name: 'Français', load: () => import('./fr/index.ts') },
  es: { name: 'Español', load: () => import('./es/index.ts') },
  pt: { name: 'Português', load: () => import('./pt/index.ts') },
  it: { name: 'Italiano', load: () => import('./it/index.ts') },
  pl: { name: 'Polski', load: () => import('./pl/index.ts') },
  uk: { name: 'Українська', load: () => import('./uk/index.ts') },
  tr: { name: 'Türkçe', load: () => import('./tr/index.ts') },
  ar: { name: 'العربية', rightToLeft: true, load: () => import('./ar/index.ts') },
  hi: { name: 'हिन्दी', load: () => import('./hi/index.ts') },
  ja: { name: '日本語', load: () => import('./ja/index.ts') },
  zh: { name: '简体中文', load: () => import('./zh/index.ts') },
} as const satisfies Record<string, Language>;

export type LanguageTag = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as LanguageTag[];

export const isRightToLeft = (tag: LanguageTag): boolean => 'rightToLeft' in LANGUAGES[tag];

/** The texts of a language; none for English, which is in the code. @throws Error where they cannot be fetched */
export async function fetchTexts(tag: LanguageTag): Promise<Readonly<Record<string, object>>> {
  const language: Language = LANGUAGES[tag];
  return { ...(await language.load?.())?.rooms };
}

/**
 * The tag by which numbers and dates are written: that of the reader's own region, where `wished` names one for the language.
 */
export function regionalTag(tag: LanguageTag, wished: readonly string[]): string {
  return wished.flatMap(canonical).find((each) => languageOf(each) === tag) ?? tag;
}

/** The first of `wished` that the app speaks, by language alone: `pt-BR` is Portuguese; English if there is none. */
export function firstSpoken(wished: readonly string[]): LanguageTag {
  const known = wished.map((tag) => LANGUAGE_TAGS.find((each) => each === languageOf(tag)));
  return known.find((tag) => tag !== undefined) ?? 'en';
}

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** Systems give tags that are none, such as `en-US@posix`; with such a one nothing could be written. */
function canonical(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
