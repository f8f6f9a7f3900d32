import type { PrecacheEntry } from 'workbox-precaching';
import { integrityOf } from './integrity.ts';

/** Where the copy remembers the integrity of each of its files, those of earlier versions included. */
const LEDGER = 'offline-copy.json';

/** Files by the address that they are kept at, each with its integrity. */
type Ledger = Record<string, string>;

/**
 * The files of the app on this device. A file is served only when it is what the build put there, by its SHA-256; one
 * that is not is thrown out, so that it is fetched again. Files of the version before stay until no tab is left that
 * may ask for them.
 */
export class OfflineCopy {
  readonly #cacheName: string;
  readonly #ledgerUrl: string;
  readonly #files: ReadonlyMap<string, string>;
  /** Those that were right in this life of the service worker; it lives for a minute or so at a time. */
  readonly #verified = new Set<string>();
  #earlier: Promise<Ledger> | undefined;

  /**
   * @param files the version's own, by the address that they are kept at, with their integrity
   * @param root absolute address of the app
   */
  constructor(cacheName: string, files: ReadonlyMap<string, string>, root: string) {
    this.#cacheName = cacheName;
    this.#files = files;
    this.#ledgerUrl = new URL(LEDGER, root).href;
  }

  /** Those of `addresses` that are not here, or not as they should be; the latter are thrown out. */
  async missing(addresses: Iterable<string>): Promise<string[]> {
    const kept = await Promise.all(Array.from(addresses, async (address) => [address, await this.read(address)]));
    return kept.filter(([, response]) => response === undefined).map(([address]) => address as string);
  }

  /** A file, if it is here and right. */
  async read(address: string): Promise<Response | undefined> {
    const cache = await caches.open(this.#cacheName);
    const response = await cache.match(address);
    return response && this.verify(address, response);
  }

  /** Takes the browser's word for a file that it has just fetched by its integrity and kept. */
  trust(address: string): void {
    this.#verified.add(address);
  }

  /** `response`, if its body is right by what is known of `address`; else undefined, and the file is thrown out. */
  async verify(address: string, response: Response): Promise<Response | undefined> {
    if (this.#verified.has(address)) return response;
    const integrity = this.#files.get(address) ?? (await this.#readEarlier())[address];
    if (integrity !== undefined && (await isWhole(response.clone(), integrity))) {
      this.#verified.add(address);
      return response;
    }
    await (await caches.open(this.#cacheName)).delete(address);
    return undefined;
  }

  /** Every address at which something is kept, whichever version's. */
  async kept(): Promise<string[]> {
    return (await (await caches.open(this.#cacheName)).keys()).map(({ url }) => url);
  }

  /** Keeps a file that was fetched anew. @returns whether there was room for it */
  async keep(address: string, response: Response): Promise<boolean> {
    try {
      await (await caches.open(this.#cacheName)).put(address, response);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether a file of an earlier version is known by this address. */
  async keepsEarlier(address: string): Promise<boolean> {
    return Object.hasOwn(await this.#readEarlier(), address);
  }

  /** Takes the version's own files into the ledger, beside those of the versions before. */
  async enter(): Promise<void> {
    const ledger = { ...(await this.#readLedger()), ...Object.fromEntries(this.#files) };
    await this.#writeLedger(ledger);
  }

  /** Throws the files of earlier versions out; to be called once no tab of theirs is left. */
  async forgetEarlier(): Promise<void> {
    const cache = await caches.open(this.#cacheName);
    const strange = (await cache.keys()).filter(({ url }) => url !== this.#ledgerUrl && !this.#files.has(url));
    if (strange.length === 0) return;
    await this.#writeLedger(Object.fromEntries(this.#files));
    await Promise.all(strange.map((request) => cache.delete(request)));
  }

  async #readEarlier(): Promise<Ledger> {
    this.#earlier ??= this.#readLedger();
    return this.#earlier;
  }

  /** A ledger that cannot be read knows nothing: files of earlier versions are then fetched from the network. */
  async #readLedger(): Promise<Ledger> {
    const cache = await caches.open(this.#cacheName);
    try {
      return ((await (await cache.match(this.#ledgerUrl))?.json()) ?? {}) as Ledger;
    } catch {
      return {};
    }
  }

  async #writeLedger(ledger: Ledger): Promise<void> {
    const cache = await caches.open(this.#cacheName);
    await cache.put(this.#ledgerUrl, new Response(JSON.stringify(ledger)));
    this.#earlier = Promise.resolve(ledger);
  }
}

async function isWhole(response: Response, integrity: string): Promise<boolean> {
  try {
    return (await integrityOf(await response.arrayBuffer())) === integrity;
  } catch {
    // The browser itself found the entry on its disk damaged.
    return false;
  }
}

/** The address that a file is kept at, and its integrity, by Workbox's controller. */
export function filesOf(entries: readonly PrecacheEntry[], cacheKeyOf: (url: string) => string | undefined) {
  return new Map(
    entries.flatMap(({ url, integrity }) => {
      const address = cacheKeyOf(url);
      return address === undefined || integrity === undefined ? [] : [[address, integrity] as const];
    }),
  );
}
