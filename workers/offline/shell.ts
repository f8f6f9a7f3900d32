import { copyResponse } from 'workbox-core/copyResponse.js';
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { PrecacheStatus } from '../../src/contract/offline-api.ts';

export type { PrecacheEntry };

/** The service worker's events, by the name that also a type check without its library knows. */
type LifeEvent = Parameters<PrecacheController['install']>[0];

const START_PAGE = 'index.html';

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

  install(event: LifeEvent): void {
    this.#controller.install(event);
  }

  activate(event: LifeEvent): void {
    this.#controller.activate(event);
  }

  /** @param scope the app's root */
  route(scope: URL): void {
    registerRoute(new PrecacheRoute(this.#controller));
    // The app's address with a query, such as a shortcut's, is still the one page.
    const page = this.#controller.createHandlerBoundToURL(START_PAGE);
    registerRoute(({ request, url }) => request.mode === 'navigate' && url.pathname === scope.pathname, page);
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
        // Browsers refuse a page that came by a redirect, as some hosts send index.html to the folder itself.
        const whole = response.redirected ? await copyResponse(response) : response;
        if (response.ok) await cache.put(cacheKey, whole);
      } catch {
        // No network, no room or a wrong file: it stays missing, which is what the answer says.
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
