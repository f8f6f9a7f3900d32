import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/support/chromium.ts';
import { PATIENCE } from './patience.ts';

/** Browsers that no test uses and that stay open for the next: the plain one, and one with a camera's film. */
const MOST_RESTING = 2;

/** Open browsers by their switches, the one used last at the end. */
const browsers = new Map<string, Browser>();

/**
 * A Chromium of one's own, to be closed.
 * @param args switches besides the usual ones
 * @param without switches that Playwright would add
 */
export function launchBrowser(args: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_ARGS, ...args],
    ignoreDefaultArgs: [...without],
    timeout: PATIENCE,
  });
}

/**
 * A fresh profile for one test, closed after it: its own storage, cache and service workers. Profiles share a browser
 * where its switches are the same, for starting one takes longer than many a test.
 */
export async function openProfile(
  options: BrowserContextOptions = {},
  args: readonly string[] = [],
): Promise<BrowserContext> {
  const key = args.join(' ');
  let browser = browsers.get(key);
  browsers.delete(key);
  if (!browser?.isConnected()) browser = await launchBrowser(args);
  browsers.set(key, browser);
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  onTestFinished(() => context.close());
  const resting = [...browsers].filter(([, each]) => each.contexts().length === 0);
  for (const [name, each] of resting.slice(0, Math.max(0, browsers.size - MOST_RESTING))) {
    browsers.delete(name);
    await each.close();
  }
  return context;
}
