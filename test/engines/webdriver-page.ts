import { setTimeout as wait } from 'node:timers/promises';
import type { Driver, Key, Target } from './driver.ts';
import { elementScript } from './in-page.ts';
import { ELEMENT, type Wire } from './webdriver.ts';

/** Milliseconds that a script or a load may take before WebDriver gives up; tests give up earlier. */
const LONGEST = 600_000;

/** Code points that stand for keys in WebDriver's specification. */
const KEYS: Record<Key, string> = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', ArrowRight: '\uE014' };

/** What of a driver is the same wherever WebDriver is spoken. */
export type WebDriverPage = Omit<Driver, 'version' | 'downloads' | 'restart' | 'close'>;

/** Waits with its answers for as long as a page needs; 1280 CSS pixels wide. */
export async function prepareWindow(wire: Wire): Promise<void> {
  await wire.send('setTimeouts', { script: LONGEST, pageLoad: LONGEST, implicit: 0 });
  await wire.send('setWindowRect', { x: 0, y: 0, width: 1280, height: 900 });
}

export function webDriverPage(wire: () => Wire): WebDriverPage {
  const run = async (script: string) => {
    const answer = (await wire().send('execute', {
      script: `const done = arguments[arguments.length - 1];
        (async () => (${script}))().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`,
      args: [],
    })) as { value: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const element = async (target: Target) => {
    const found = (await run(elementScript(target))) as Record<string, string> | null;
    if (found === null) throw new Error(`no ${target.css} that is ${target.name ?? 'shown'}`);
    return found[ELEMENT]!;
  };
  const sendKeys = async (target: Target, text: string) => {
    await wire().send('sendKeys', { id: await element(target), text });
  };
  return {
    open: async (url) => void (await wire().send('navigate', { url })),
    // As a link does: WebDriver's own command goes round the service worker in Firefox.
    reload: async () => {
      await run("document.documentElement.setAttribute('left', ''), location.reload()").catch(() => {});
      const arrived = "document.readyState === 'complete' && !document.documentElement.hasAttribute('left')";
      while (!(await run(arrived).catch(() => false))) await wait(50);
    },
    evaluate: async <T>(script: string) => (await run(script)) as T,
    click: async (target) => void (await wire().send('click', { id: await element(target) })),
    type: sendKeys,
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await wire().send('performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    choose: (target, files) => sendKeys(target, files.join('\n')),
    screenshot: async () => Buffer.from((await wire().send('screenshot', { full: false })) as string, 'base64'),
  };
}
