import type { Browser, CDPSession } from 'playwright-core';

/** A tab of a window as a person has it: only the one that was shown last is visible. */
export interface Tab {
  /** Evaluates JavaScript, promises awaited, to a value that JSON can carry. */
  evaluate<T>(expression: string): Promise<T>;
  show(): Promise<void>;
}

/** Switches of Playwright's that spare hidden tabs what a browser does to them; launch without them. */
export const SPARING_ARGS = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];

/**
 * Opens tabs in one window of a fresh profile, without Playwright, whose own pages always count as visible: it leaves
 * a profile alone that it did not make.
 * @returns a function that opens one more tab
 */
export async function openWindow(browser: Browser): Promise<(url: string) => Promise<Tab>> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  return async (url) => {
    const { targetId } = await session.send('Target.createTarget', { url, browserContextId });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return {
      evaluate: (expression) => evaluate(session, sessionId, expression),
      async show() {
        await session.send('Target.activateTarget', { targetId });
      },
    };
  };
}

interface Answer {
  id?: number;
  result?: { result: { value: unknown }; exceptionDetails?: { text: string } };
}

let sent = 0;

function evaluate<T>(session: CDPSession, sessionId: string, expression: string): Promise<T> {
  const id = ++sent;
  const params = { expression, awaitPromise: true, returnByValue: true };
  return new Promise((resolve, reject) => {
    const listen = ({ message }: { message: string }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      if (answer.result && !answer.result.exceptionDetails) resolve(answer.result.result.value as T);
      else reject(new Error(message));
    };
    session.on('Target.receivedMessageFromTarget', listen);
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
