import { copyResponse } from 'workbox-core/copyResponse.js';
import { PrecacheController, PrecacheRoute, type PrecacheEntry as WorkboxEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { PrecacheStatus } from '../../src/contract/offline-api.ts';
import { filesOf, OfflineCopy } from './offline-copy.ts';
import { REPAIR_QUERY, repairPage } from './repair-page.ts';

/** A file of the version; one with the texts of a language is wanted only where that is spoken. */
export interface PrecacheEntry extends WorkboxEntry {
  integrity: string;
  /** Tag of the language. */
  language?: string;
}

/** The service worker's events, by the name that also a type check without its library knows. */
type LifeEvent = Parameters<PrecacheController['install']>[0];

/** What the shell asks of the service worker around it. */
export interface ShellHost {
  /** Ids of every tab of the app, whichever version it runs. */
  openTabs(): Promise<string[]>;
  /** Fetches the newest version of the app and has it take over. */
  takeNewest(): Promise<void>;
}

const START_PAGE = 'index.html';

/** Milliseconds that an answer waits for the texts of a language, which go on coming after it. */
const LANGUAGE_WAIT = 3_000;

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a start page names of its own scripts and styles. */
const NAMED_FILES = /(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g;

/**
 * The files that the app needs to start and classify without a network. Each carries its SHA-256 as integrity: what is
 * damaged or foreign is neither stored nor served, and what the browser has lost or spoilt is fetched and stored again
 * on its next use. Where that cannot be for the start page and what it names, a page says so and offers to repair.
 */
export class Shell {
  readonly #controller: PrecacheController;
  readonly #copy: OfflineCopy;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #host: ShellHost;
  readonly #root: URL;
  /** Where the texts of each language are, by its tag. Their names change with their content. */
  readonly #languages: ReadonlyMap<string, string>;
  /** Integrity of each file, by the address that it is kept at. */
  readonly #files: ReadonlyMap<string, string>;
  /** Tabs whose page came from this version. */
  readonly #own = new Set<string>();
  /** Answers on their way, by language. */
  readonly #statuses = new Map<string, Promise<PrecacheStatus>>();

  /**
   * @param root the app's own address
   * @param headers are put on whatever is served from here, for hosts that cannot set them
   */
  constructor(manifest: PrecacheEntry[], root: URL, headers: Readonly<Record<string, string>>, host: ShellHost) {
    this.#root = root;
    this.#headers = headers;
    this.#host = host;
    this.#controller = new PrecacheController({
      plugins: [
        {
          cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
            (cachedResponse && (await this.#copy.verify(request.url, cachedResponse))) ?? null,
          // What the browser's own cache holds under this address may be what is damaged.
          handlerDidError: async ({ request, event }) => {
            const address = this.#controller.getCacheKeyForURL(request.url);
            if (address === undefined) return undefined;
            const found = await this.#fetchAgain(request.url, address);
            // A version takes the place of one that is whole, so it has to be whole itself.
            return event?.type === 'install' && !found?.kept ? undefined : found?.response;
          },
          handlerWillRespond: async ({ response }) => this.#withHeaders(response),
        },
      ],
    });
    const languages = manifest.flatMap(({ url, integrity, language }) =>
      language === undefined ? [] : [{ language, address: new URL(url, root).href, integrity }],
    );
    const wanted = manifest.filter(({ language }) => language === undefined);
    this.#controller.addToCacheList(wanted);
    this.#languages = new Map(languages.map(({ language, address }) => [language, address]));
    this.#files = new Map([
      ...filesOf(wanted, (url) => this.#controller.getCacheKeyForURL(url)),
      ...languages.map(({ address, integrity }) => [address, integrity] as const),
    ]);
    this.#copy = new OfflineCopy(this.#controller.strategy.cacheName, this.#files, root.href);
  }

  install(event: LifeEvent): void {
    event.waitUntil(this.#install(event));
  }

  async #install(event: LifeEvent): Promise<void> {
    const [{ updatedURLs }] = await Promise.all([this.#controller.install(event), this.#copy.enter()]);
    // The browser has checked each against its integrity: reading all again would slow the first answers down.
    for (const url of updatedURLs) this.#copy.trust(this.#controller.getCacheKeyForURL(url)!);
    await this.#keepLanguages();
  }

  /** What was spoken offline with the version before is spoken offline with this one. @throws Error if it cannot be had */
  async #keepLanguages(): Promise<void> {
    const kept = await this.#copy.kept();
    for (const [language, address] of this.#languages) {
      if (!kept.some((url) => url.includes(`/assets/language-${language}-`)) || kept.includes(address)) continue;
      if (!(await this.#fetchAgain(address, address))?.kept)
        throw new Error(`the language ${language} could not be kept`);
    }
  }

  route(): void {
    registerRoute(
      ({ request, url }) => request.mode === 'navigate' && url.pathname === this.#root.pathname,
      async ({ event, url }) => {
        const { resultingClientId } = event as unknown as { resultingClientId: string };
        if (url.searchParams.has(REPAIR_QUERY)) return this.#repairAndReturn();
        const page = await this.#startPage();
        if (page === undefined) return repairPage();
        this.#own.add(resultingClientId);
        return this.#withHeaders(page);
      },
    );
    registerRoute(new PrecacheRoute(this.#controller));
    // A tab of the version before may still ask for a screen of its own.
    registerRoute(
      ({ url }) => url.href.startsWith(new URL('assets/', this.#root).href),
      async ({ request, url }) => {
        const own = this.#files.has(url.href) ? await this.#fetchAt(url.href, url.href) : undefined;
        if (own) return this.#withHeaders(own);
        const earlier = (await this.#copy.keepsEarlier(url.href)) ? await this.#copy.read(url.href) : undefined;
        return earlier ? this.#withHeaders(earlier) : fetch(request);
      },
    );
  }

  /**
   * What is missing or damaged; also lets go of what earlier versions left, if no tab needs it. Who asks meanwhile gets
   * the same answer: to read every file takes a while.
   * @param language the page's own, whose texts are fetched where they are not here
   */
  status(language: string): Promise<PrecacheStatus> {
    const status = this.#statuses.get(language) ?? this.#look(language).finally(() => this.#statuses.delete(language));
    this.#statuses.set(language, status);
    return status;
  }

  async #look(language: string): Promise<PrecacheStatus> {
    await this.#forgetEarlier();
    const texts = this.#languages.get(language);
    if (texts !== undefined) await Promise.race([this.#fetchAt(texts, texts), after(LANGUAGE_WAIT)]);
    return this.#count(language);
  }

  /** Fetches what is missing or damaged, as far as it goes. */
  async repair(language: string): Promise<PrecacheStatus> {
    const wanted = this.#wanted(language);
    for (const address of await this.#copy.missing(wanted.keys()))
      await this.#fetchAgain(wanted.get(address)!, address);
    return this.#count(language);
  }

  async #count(language: string): Promise<PrecacheStatus> {
    const wanted = this.#wanted(language);
    return { total: wanted.size, missing: (await this.#copy.missing(wanted.keys())).length };
  }

  /** What a page in this language needs without a network: URLs by the address that they are kept at. */
  #wanted(language: string): Map<string, string> {
    const urls = new Map([...this.#controller.getURLsToCacheKeys()].map(([url, address]) => [address, url]));
    const texts = this.#languages.get(language);
    return texts === undefined ? urls : urls.set(texts, texts);
  }

  /** The start page, if it and the scripts and styles that it names are here, or the network has them. */
  async #startPage(): Promise<Response | undefined> {
    const page = await this.#fetchOwn(START_PAGE);
    if (page === undefined) return undefined;
    const text = await page.clone().text();
    const named = [...text.matchAll(NAMED_FILES)].map((match) => match[1]!);
    const found = await Promise.all(named.map((file) => this.#fetchOwn(file)));
    return found.includes(undefined) ? undefined : page;
  }

  /** One of the version's own files: from here, else from the network. */
  async #fetchOwn(file: string): Promise<Response | undefined> {
    const url = new URL(file, this.#root).href;
    const address = this.#controller.getCacheKeyForURL(url);
    return address === undefined ? undefined : this.#fetchAt(url, address);
  }

  async #fetchAt(url: string, address: string): Promise<Response | undefined> {
    return (await this.#copy.read(address)) ?? (await this.#fetchAgain(url, address))?.response;
  }

  /** The file from the network, if that has it as it should be; a full disk is no reason not to serve it. */
  async #fetchAgain(url: string, address: string): Promise<{ response: Response; kept: boolean } | undefined> {
    const integrity = this.#files.get(address) ?? '';
    try {
      const response = await fetch(url, { integrity, cache: 'reload' });
      if (!response.ok) return undefined;
      // Browsers refuse a page that came by a redirect, as some hosts send index.html to the folder itself.
      const whole = response.redirected ? await copyResponse(response) : response;
      const kept = await this.#copy.keep(address, whole.clone());
      return { response: whole, kept };
    } catch {
      // No network, or the host has another version by now: the caller says that the file is missing.
      return undefined;
    }
  }

  async #repairAndReturn(): Promise<Response> {
    const { missing } = await this.repair('en');
    // What the host has no more can only be had in its newest version.
    if (missing > 0) await this.#host.takeNewest();
    return Response.redirect(this.#root.href, 302);
  }

  async #forgetEarlier(): Promise<void> {
    const open = await this.#host.openTabs();
    if (open.every((id) => this.#own.has(id))) await this.#copy.forgetEarlier();
  }

  /** One that has them from its host is handed on as it is, with the compiled code that the browser keeps beside it. */
  #withHeaders(response: Response): Response {
    const wanted = Object.entries(this.#headers);
    if (wanted.every(([name, value]) => response.headers.get(name) === value)) return response;
    const headers = new Headers(response.headers);
    for (const [name, value] of wanted) headers.set(name, value);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  }
}
