import { type LocalStore, localStore } from './local-store.ts';

/** How much that a person made is here. */
export interface Made {
  samples: number;
  models: number;
}

/** What was here when it was last looked at. */
export interface Kept extends Made {
  /** Milliseconds since 1970; null when nothing was ever exported. */
  exportedAt: number | null;
  /** What was here when it was last exported, or a person was last reminded of that, and when that was. */
  since: Made & { at: number };
}

const KEY = 'selvedge-kept';

/**
 * A note of what the database holds, in another place of the browser's: by it a database that was lost can be told from a
 * first visit. It is a hint, not a record: nothing fails without it.
 */
export class KeptNote {
  readonly #store: LocalStore | undefined;

  constructor(store = localStore()) {
    this.#store = store;
  }

  /** null where there is none, or none that can be read. One from before there were models in it knows of none. */
  read(): Kept | null {
    try {
      const note = JSON.parse(this.#store?.getItem(KEY) ?? '') as Partial<Kept>;
      const { samples, models = 0, exportedAt, since = { samples: 0, models: 0, at: Date.now() } } = note;
      const right =
        [samples, models, since.samples, since.models].every(isCount) &&
        (exportedAt === null || Number.isFinite(exportedAt)) &&
        Number.isFinite(since.at);
      return right ? ({ samples, models, exportedAt, since } as Kept) : null;
    } catch {
      return null;
    }
  }

  write(kept: Kept): void {
    try {
      this.#store?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A full disk, or a window that keeps nothing.
    }
  }

  forget(): void {
    this.#store?.removeItem(KEY);
  }
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
