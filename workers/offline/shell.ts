import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import type { PrecacheStatus } from '../../src/contract/offline.ts';

export type { PrecacheEntry };

const START_PAGE = 'index.html';

/** Holds what few browsers ask for, such as the engine's builds for older ones. */
const RARE_CACHE = 'selvedge-rare';

/**
 * The files that the app needs to start and classify without a network. Each carries its SHA-256 as integrity, so a
 * damaged or foreign response is never stored, and a file that the browser has lost is fetched and stored again on
 * its next use.
 */
export class Shell {
  readonly #controller = new PrecacheController();

  constructor(manifest: PrecacheEntry[]) {
    this.#controller.addToCacheList(manifest);
  }

  install(event: ExtendableEvent): void {
    this.#controller.install(event);
  }

  activate(event: ExtendableEvent): void {
    this.#controller.activate(event);
  }

  /** @param scope the app's root */
  route(scope: URL): void {
    registerRoute(new PrecacheRoute(this.#controller));
    // The app's address with a query, such as a shortcut's, is still the one page.
    const page = this.#controller.createHandlerBoundToURL(START_PAGE);
    registerRoute(({ request, url }) => request.mode === 'navigate' && url.pathname === scope.pathname, page);
    const rare = ({ url }: { url: URL }) => url.href.startsWith(new URL('assets/', scope).href);
    registerRoute(rare, new CacheFirst({ cacheName: RARE_CACHE }));
  }

  async status(): Promise<PrecacheStatus> {
    const missing = await this.#missing();
    return { total: this.#controller.getURLsToCacheKeys().size, missing: missing.length };
  }

  /** Fetches what is missing, as far as it goes. */
  async repair(): Promise<PrecacheStatus> {
    const cache = await this.#cache();
    for (const [url, cacheKey] of await this.#missing()) {
      const integrity = this.#controller.getIntegrityForCacheKey(cacheKey) ?? '';
      try {
        const response = await fetch(url, { integrity, cache: 'reload' });
        if (response.ok) await cache.put(cacheKey, response);
      } catch {
        // No network or a wrong file: it stays missing, which is what the answer says.
      }
    }
    return this.status();
  }

  async #missing(): Promise<[url: string, cacheKey: string][]> {
    const cache = await this.#cache();
    const stored = new Set((await cache.keys()).map(({ url }) => url));
    return [...this.#controller.getURLsToCacheKeys()].filter(([, cacheKey]) => !stored.has(cacheKey));
  }

  #cache(): Promise<Cache> {
    return caches.open(this.#controller.strategy.cacheName);
  }
}
