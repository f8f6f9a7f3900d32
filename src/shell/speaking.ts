import { Emitter } from '../bridge/emitter.ts';
import { localStore } from '../bridge/local-store.ts';
import { SelvedgeError } from '../domain/errors.ts';
import { firstSpoken, isRightToLeft, LANGUAGE_TAGS, type LanguageTag, speakLanguage } from '../text/languages.ts';

const KEY = 'selvedge-language';

/** Milliseconds that the page waits for the texts of its language; then it begins in English. */
const LONGEST_WAIT = 3_000;

/** The language of the page: the one that a person chose here, else the first of the browser's that the app speaks. */
export class Speaking extends Emitter {
  tag: LanguageTag = 'en';
  readonly #store = localStore();

  /** Speaks as soon as the texts are here; English until then where that takes long. Never rejects. */
  async start(): Promise<void> {
    const wished = this.#chosen ?? firstSpoken(navigator.languages);
    if (wished === 'en') return;
    // Without its texts there are the English ones.
    const spoken = this.#speak(wished).catch(() => {});
    await Promise.race([spoken, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
  }

  /** Speaks a language that a person chose, here and at the next starts. @throws language-missing */
  async choose(tag: LanguageTag): Promise<void> {
    try {
      await this.#speak(tag);
    } catch (error) {
      throw new SelvedgeError('language-missing', undefined, { cause: error });
    }
    try {
      this.#store?.setItem(KEY, tag);
    } catch {
      // A window that keeps nothing asks again.
    }
  }

  get #chosen(): LanguageTag | undefined {
    return LANGUAGE_TAGS.find((tag) => tag === this.#store?.getItem(KEY));
  }

  async #speak(tag: LanguageTag): Promise<void> {
    await speakLanguage(tag, navigator.languages);
    this.tag = tag;
    document.documentElement.lang = tag;
    document.documentElement.dir = isRightToLeft(tag) ? 'rtl' : 'ltr';
    this.changed();
  }
}
