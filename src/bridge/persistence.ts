import { Emitter } from './emitter.ts';

/** What the browser said: `asking` while a person may be asked, `unknown` where it does not tell. */
export type PersistenceAnswer = 'unasked' | 'asking' | 'granted' | 'refused' | 'unknown';

/** Whether the browser has promised not to clear on its own what is stored here; the one place that asks for it. */
export class Persistence extends Emitter {
  answer: PersistenceAnswer = 'unasked';
  readonly #manager: StorageManager | undefined;

  /** @param manager absent over plain http; without `persist` in some browsers */
  constructor(manager = navigator.storage as StorageManager | undefined) {
    super();
    this.#manager = manager;
  }

  /** Looks whether it was promised before; asks nothing. */
  async look(): Promise<void> {
    if (this.answer === 'unasked' && (await this.#reply('persisted'))) this.#become('granted');
  }

  /**
   * Asks once, when there is something worth keeping; a refusal is asked about again at the next visit.
   * @param again because a person wants it
   */
  async ask(again = false): Promise<void> {
    if (!again && this.answer !== 'unasked') return;
    this.#become('asking');
    const granted = (await this.#reply('persisted')) || (await this.#reply('persist'));
    if (granted === undefined) this.#become('unknown');
    else this.#become(granted ? 'granted' : 'refused');
  }

  /** @returns undefined where the browser has no answer */
  async #reply(question: 'persist' | 'persisted'): Promise<boolean | undefined> {
    try {
      return await this.#manager?.[question]?.();
    } catch {
      // An opaque origin may keep nothing, so there is nothing to promise.
      return undefined;
    }
  }

  #become(answer: PersistenceAnswer): void {
    this.answer = answer;
    this.changed();
  }
}
