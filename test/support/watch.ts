import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What a page must not do; each list is empty in a good run. */
export interface Watch {
  foreign: string[];
  csp: string[];
  errors: string[];
  crashes: string[];
}

/** Something a test brings about itself, and that may therefore stand in the console. */
export type Expected = RegExp;

const CSP_MARK = 'securitypolicyviolation:';

/** Listens on every page of `context`, the service worker and the workers included, from its first request on. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const seen: Watch = { foreign: [], csp: [], errors: [], crashes: [] };
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) seen.foreign.push(url.href);
  });
  const read = (message: ConsoleMessage) => {
    const text = message.text();
    if (text.startsWith(CSP_MARK) || /Content Security Policy/i.test(text)) seen.csp.push(text);
    else if (message.type() === 'error') seen.errors.push(`${text} (${message.location().url})`);
  };
  context.on('console', read);
  context.on('weberror', (error) => seen.errors.push(error.error().stack ?? String(error.error())));
  context.on('page', (page) => page.on('crash', () => seen.crashes.push(page.url())));
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.warn(`${mark} ${event.violatedDirective} ${event.blockedURI}`);
    });
  }, CSP_MARK);
  return seen;
}

/** Main-thread tasks over 50 ms from here on, by the page's own PerformanceObserver. */
export async function longTasks(page: Page): Promise<{ read(): Promise<number[]> }> {
  const name = `selvedgeLongTasks${Math.random().toString(36).slice(2)}`;
  await page.evaluate((key) => {
    const durations: number[] = [];
    Object.assign(globalThis, { [key]: durations });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) durations.push(entry.duration);
    }).observe({ type: 'longtask' });
  }, name);
  return { read: () => page.evaluate((key) => (globalThis as unknown as Record<string, number[]>)[key] ?? [], name) };
}
