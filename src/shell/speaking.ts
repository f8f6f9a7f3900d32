import { Emitter } from '../bridge/emitter.ts';
import { localStore } from '../bridge/local-store.ts';
import { SelvedgeError } from '../domain/errors.ts';
import { speak } from '../text/language.ts';
import {
  fetchTexts,
  firstSpoken,
  isRightToLeft,
  LANGUAGE_TAGS,
  type LanguageTag,
  regionalTag,
} from '../text/languages.ts';

const KEY = 'selvedge-language';

/** Milliseconds that the page waits for the texts of its language; then it speaks English until its next start. */
const LONGEST_WAIT = 3_000;

/** Some browsers tell none. */
const wished = (): readonly string[] => navigator.languages ?? [];

/** The language of the page: the one that a person chose here, else the first of the browser's that the app speaks. */
export class Speaking extends Emitter {
  tag: LanguageTag = 'en';
  readonly #store = localStore();
  /** Counts what was asked for: only the last of it is spoken. */
  #asked = 0;

  /** Resolves once the page may be drawn. Never rejects. */
  async start(): Promise<void> {
    const tag = this.#chosen ?? firstSpoken(wished());
    speak(regionalTag('en', wished()), {});
    if (tag === 'en') return;
    const ask = ++this.#asked;
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LONGEST_WAIT));
    // Without its texts there are the English ones.
    const texts = await Promise.race([fetchTexts(tag).catch(() => undefined), late]);
    if (texts !== undefined && ask === this.#asked) this.#speak(tag, texts);
  }

  /** Speaks a language that a person chose, here and at the next starts. @throws language-missing */
  async choose(tag: LanguageTag): Promise<void> {
    const ask = ++this.#asked;
    const texts = await fetchTexts(tag).catch((cause: unknown) => {
      throw new SelvedgeError('language-missing', undefined, { cause });
    });
    if (ask !== this.#asked) return;
    this.#speak(tag, texts);
    try {
      this.#store?.setItem(KEY, tag);
    } catch {
      // A window that keeps nothing asks again.
    }
  }

  get #chosen(): LanguageTag | undefined {
    try {
      const kept = this.#store?.getItem(KEY);
      return LANGUAGE_TAGS.find((tag) => tag === kept);
    } catch {
      return undefined;
    }
  }

  #speak(tag: LanguageTag, texts: Readonly<Record<string, object>>): void {
    speak(regionalTag(tag, wished()), texts);
    this.tag = tag;
    document.documentElement.lang = tag;
    document.documentElement.dir = isRightToLeft(tag) ? 'rtl' : 'ltr';
    this.changed();
  }
}
