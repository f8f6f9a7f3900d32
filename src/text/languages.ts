import { speak } from './language.ts';
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

/**
 * Speaks a language from now on.
 * @param wished the reader's own tags: numbers and dates are those of the region that one of them names
 * @throws Error where its texts cannot be fetched; then the one before stays
 */
export async function speakLanguage(tag: LanguageTag, wished: readonly string[] = []): Promise<void> {
  const language: Language = LANGUAGES[tag];
  const texts = { ...(await language.load?.())?.rooms };
  speak(wished.find((each) => languageOf(each) === tag) ?? tag, texts);
}

/** The first of `wished` that the app speaks, by language alone: `pt-BR` is Portuguese; English if there is none. */
export function firstSpoken(wished: readonly string[]): LanguageTag {
  const known = wished.map((tag) => LANGUAGE_TAGS.find((each) => each === languageOf(tag)));
  return known.find((tag) => tag !== undefined) ?? 'en';
}

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
