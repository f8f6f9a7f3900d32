import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const ROOT = 'https://app.test/';
const stored = new Map<string, Response>();
/** Whether the disk takes no more files of the app. */
let full = false;
const answer = vi.fn<(url: string) => Promise<Response>>();

const integrityOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const textsOf = (language: string, version = 'new') => `assets/language-${language}-${version}.js`;
const addressOf = (url: string) => `${ROOT}${url}?__WB_REVISION__=1`;

/** An event as a service worker gets it. */
class LastingEvent extends Event {
  readonly awaited: Promise<unknown>[] = [];

  waitUntil(work: Promise<unknown>): void {
    this.awaited.push(work);
  }
}

/** A shell whose every file holds the word `content`. Workbox reads the worker's scope when it is imported. */
async function shellOf(urls: string[], openTabs: string[] = [], languages: string[] = []) {
  const { Shell } = await import('../../../workers/offline/shell.ts');
  const integrity = integrityOf('content');
  const entries = [
    ...urls.map((url) => ({ url, revision: '1', integrity })),
    ...languages.map((language) => ({ url: textsOf(language), revision: null, integrity, language })),
  ];
  return new Shell(entries, new URL(ROOT), {}, { openTabs: async () => openTabs, takeNewest: async () => {} });
}

/** An answer as the network gives it. */
function response({ status = 200, redirected = false } = {}): Response {
  const made = new Response('content', { status });
  return Object.defineProperties(made, { url: { value: ROOT }, redirected: { value: redirected } });
}

beforeAll(() => {
  const urlOf = (key: string | { url: string }) => (typeof key === 'string' ? key : key.url);
  const cache = {
    keys: async () => [...stored.keys()].map((url) => ({ url })),
    match: async (key: string | { url: string }) => stored.get(urlOf(key))?.clone(),
    put: async (key: string | { url: string }, kept: Response) => {
      if (full && urlOf(key).endsWith('.js?__WB_REVISION__=1')) throw new DOMException('full', 'QuotaExceededError');
      stored.set(urlOf(key), kept);
    },
    delete: async (key: string | { url: string }) => stored.delete(urlOf(key)),
  };
  const caches = { open: async () => cache, match: cache.match };
  vi.stubGlobal('self', { location: new URL('service-worker.js', ROOT), registration: { scope: ROOT }, caches });
  vi.stubGlobal('registration', { scope: ROOT });
  vi.stubGlobal('location', new URL('service-worker.js', ROOT));
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('ExtendableEvent', LastingEvent);
  vi.stubGlobal('FetchEvent', class {});
});
beforeEach(() => {
  stored.clear();
  full = false;
});
afterAll(() => void vi.unstubAllGlobals());

describe('the offline copy', () => {
  it.each([
    ['has other bytes', () => new Response('cOntent')],
    ['is cut short', () => new Response('conten')],
    ['is somebody else’s page', () => new Response('<html>Sign in</html>')],
    ['cannot be read', () => new Response(new ReadableStream({ start: (body) => body.error(new Error('disk')) }))],
  ])('counts a file that %s as missing, and throws it out', async (_, damaged) => {
    stored.set(addressOf('a.js'), damaged());
    stored.set(addressOf('b.js'), new Response('content'));
    const shell = await shellOf(['a.js', 'b.js']);
    expect(await shell.status('en')).toEqual({ total: 2, missing: 1 });
    expect([...stored.keys()]).toEqual([addressOf('b.js')]);
  });

  it('lets go of an earlier version’s files once no tab of it is open', async () => {
    stored.set(`${ROOT}assets/old.js`, new Response('old'));
    await (await shellOf(['a.js'], ['an earlier tab'])).status('en');
    expect(stored.has(`${ROOT}assets/old.js`)).toBe(true);
    await (await shellOf(['a.js'])).status('en');
    expect(stored.has(`${ROOT}assets/old.js`)).toBe(false);
  });
});

describe('an installation', () => {
  /** Installs a version of one file and two languages. */
  async function install(): Promise<unknown> {
    const shell = await shellOf(['a.js'], [], ['de', 'fr']);
    const event = new LastingEvent('install');
    shell.install(event);
    return Promise.all(event.awaited);
  }

  it('is whole once every file is kept', async () => {
    answer.mockImplementation(async () => response());
    await install();
    expect([...stored.keys()]).toContain(addressOf('a.js'));
  });

  it('fails where there is no room for a file, so that the version before stays', async () => {
    answer.mockImplementation(async () => response());
    full = true;
    await expect(install()).rejects.toThrow('full');
    expect([...stored.keys()]).not.toContain(addressOf('a.js'));
  });

  it('takes along the language that was kept with the version before, and no other', async () => {
    answer.mockImplementation(async () => response());
    stored.set(`${ROOT}${textsOf('de', 'old')}`, new Response('old'));
    await install();
    expect([...stored.keys()]).toContain(`${ROOT}${textsOf('de')}`);
    expect([...stored.keys()]).not.toContain(`${ROOT}${textsOf('fr')}`);
  });

  it('fails where that language cannot be had', async () => {
    answer.mockImplementation(async (url) => response({ status: String(url).includes('language-') ? 404 : 200 }));
    stored.set(`${ROOT}${textsOf('de', 'old')}`, new Response('old'));
    await expect(install()).rejects.toThrow('the language de could not be kept');
  });
});

describe('the language of a page', () => {
  it('is fetched and kept when the page asks what is missing, and others are not', async () => {
    answer.mockImplementation(async () => response());
    stored.set(addressOf('a.js'), new Response('content'));
    const shell = await shellOf(['a.js'], [], ['de', 'fr']);
    expect(await shell.status('de')).toEqual({ total: 2, missing: 0 });
    expect([...stored.keys()].sort()).toEqual([addressOf('a.js'), `${ROOT}${textsOf('de')}`]);
    expect(await shell.status('en')).toEqual({ total: 1, missing: 0 });
  });

  it('is missing where it cannot be fetched', async () => {
    answer.mockImplementation(async () => Promise.reject(new TypeError('no network')));
    stored.set(addressOf('a.js'), new Response('content'));
    const shell = await shellOf(['a.js'], [], ['de']);
    expect(await shell.status('de')).toEqual({ total: 2, missing: 1 });
  });
});

describe('the repair of the offline copy', () => {
  it('fetches what is missing or damaged as far as it goes, and says what still is', async () => {
    stored.set(addressOf('d.js'), new Response('damaged'));
    const shell = await shellOf(['a.js', 'b.js', 'c.js', 'd.js']);
    answer.mockImplementation(async (url) => {
      if (url.endsWith('b.js')) throw new TypeError('no network');
      return response({ status: url.endsWith('c.js') ? 404 : 200 });
    });
    expect(await shell.repair('en')).toEqual({ total: 4, missing: 2 });
    expect([...stored.keys()].sort()).toEqual([addressOf('a.js'), addressOf('d.js')]);
  });

  it('keeps the page itself where the host sends it by a redirect, in a form that browsers open', async () => {
    const shell = await shellOf(['index.html']);
    answer.mockImplementation(async () => response({ redirected: true }));
    expect(await shell.repair('en')).toEqual({ total: 1, missing: 0 });
    const page = stored.get(addressOf('index.html'));
    expect(page?.redirected).toBe(false);
    expect(await page?.text()).toBe('content');
  });
});
