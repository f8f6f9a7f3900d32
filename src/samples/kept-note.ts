/** What was here when it was last looked at. */
export interface Kept {
  samples: number;
  /** Milliseconds since 1970; null when nothing was ever exported. */
  exportedAt: number | null;
}

const KEY = 'selvedge-kept';

/** What of the browser's storage it takes. */
type Store = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/**
 * A note of what the database holds, in another place of the browser's: by it a database that was lost can be told from a
 * first visit. It is a hint, not a record: nothing fails without it.
 */
export class KeptNote {
  readonly #store: Store | undefined;

  constructor(store = localStore()) {
    this.#store = store;
  }

  /** null where there is none, or none that can be read. */
  read(): Kept | null {
    try {
      const { samples, exportedAt } = JSON.parse(this.#store?.getItem(KEY) ?? '') as Kept;
      const right =
        Number.isSafeInteger(samples) && samples >= 0 && (exportedAt === null || Number.isFinite(exportedAt));
      return right ? { samples, exportedAt } : null;
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
}

/** Browsers throw at the very name where a site may keep nothing. */
function localStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
