import { Emitter } from '../bridge/emitter.ts';

/** How many photos are kept at hand: a few screens' worth, about 20 MB. */
const MOST = 500;

/** How many are asked for at once; the next are asked for when these are here, so that the newest wish waits least. */
const AT_ONCE = 24;

/** Addresses of the photos that are on the screen, fetched when they are first wanted. Fires `change` when some came. */
export class ShownPhotos extends Emitter {
  readonly #fetch: (ids: readonly string[]) => Promise<(Blob | null)[]>;
  /** In the order of their last use, oldest first. */
  readonly #urls = new Map<string, string>();
  #wanted: readonly string[] = [];
  #fetching = false;

  /** @param fetch photos by id; null for one that is gone */
  constructor(fetch: (ids: readonly string[]) => Promise<(Blob | null)[]>) {
    super();
    this.#fetch = fetch;
  }

  /** The photo's address, good until the next call of `want`; undefined until it is here, empty when it is gone. */
  url(id: string): string | undefined {
    return this.#urls.get(id);
  }

  /** Says which photos are on the screen; whatever was wanted before and is not here yet is given up. */
  want(ids: readonly string[]): void {
    for (const id of ids) this.#touch(id);
    this.#wanted = ids.filter((id) => !this.#urls.has(id));
    void this.#next();
  }

  async #next(): Promise<void> {
    if (this.#fetching || this.#wanted.length === 0) return;
    this.#fetching = true;
    const ids = this.#wanted.slice(0, AT_ONCE);
    this.#wanted = this.#wanted.slice(AT_ONCE);
    try {
      const photos = await this.#fetch(ids);
      ids.forEach((id, i) => {
        const photo = photos[i];
        this.#urls.set(id, photo ? URL.createObjectURL(photo) : '');
      });
      this.#trim();
      this.changed();
    } catch {
      // The worker was lost under the call: the next look at the screen asks again.
    } finally {
      this.#fetching = false;
    }
    void this.#next();
  }

  #touch(id: string): void {
    const url = this.#urls.get(id);
    if (url === undefined) return;
    this.#urls.delete(id);
    this.#urls.set(id, url);
  }

  #trim(): void {
    for (const [id, url] of this.#urls) {
      if (this.#urls.size <= MOST) break;
      URL.revokeObjectURL(url);
      this.#urls.delete(id);
    }
  }
}
