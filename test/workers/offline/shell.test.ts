import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const ROOT = 'https://app.test/';
const stored = new Map<string, Response>();
const answer = vi.fn<(url: string) => Promise<Response>>();

/** Workbox reads the worker's scope when it is imported. */
async function shellOf(...urls: string[]) {
  const { Shell } = await import('../../../workers/offline/shell.ts');
  return new Shell(urls.map((url) => ({ url, revision: '1', integrity: `sha256-${url}` })));
}

/** An answer as the network gives it. */
function response(url: string, { status = 200, redirected = false } = {}): Response {
  const made = new Response('content', { status });
  return Object.defineProperties(made, { url: { value: ROOT + url }, redirected: { value: redirected } });
}

beforeAll(() => {
  const cache = {
    keys: async () => [...stored.keys()].map((url) => ({ url })),
    put: async (url: string, kept: Response) => void stored.set(url, kept),
  };
  vi.stubGlobal('self', { location: new URL('service-worker.js', ROOT), registration: { scope: ROOT } });
  vi.stubGlobal('registration', { scope: ROOT });
  vi.stubGlobal('location', new URL('service-worker.js', ROOT));
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('fetch', answer);
});
afterAll(() => void vi.unstubAllGlobals());

describe('the repair of the offline copy', () => {
  it('fetches what is missing as far as it goes, and says what still is', async () => {
    const shell = await shellOf('a.js', 'b.js', 'c.js');
    answer.mockImplementation(async (url) => {
      if (url.endsWith('b.js')) throw new TypeError('no network');
      return response('', { status: url.endsWith('c.js') ? 404 : 200 });
    });
    expect(await shell.repair()).toEqual({ total: 3, missing: 2 });
    expect([...stored.keys()]).toEqual([`${ROOT}a.js?__WB_REVISION__=1`]);
  });

  it('keeps the page itself where the host sends it by a redirect, in a form that browsers open', async () => {
    const shell = await shellOf('index.html');
    answer.mockImplementation(async () => response('', { redirected: true }));
    expect(await shell.repair()).toEqual({ total: 1, missing: 0 });
    const page = stored.get(`${ROOT}index.html?__WB_REVISION__=1`);
    expect(page?.redirected).toBe(false);
    expect(await page?.text()).toBe('content');
  });
});
