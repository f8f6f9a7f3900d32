import type { Notice } from '../../../src/bridge/notice.ts';
import { ERRORS, type ErrorCode } from '../../../src/domain/errors.ts';
import type { SelvedgeApp } from '../../../src/shell/selvedge-app.ts';

/** The app in this page. @throws Error while there is none */
export function theApp(): SelvedgeApp {
  const app = document.querySelector('selvedge-app');
  if (app === null) throw new Error('the app is not in this page');
  return app;
}

/** Waits, looking at each change of `source`. */
export function until(source: EventTarget, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      source.removeEventListener('change', look);
      resolve();
    };
    source.addEventListener('change', look);
    look();
  });
}

/** Where the app stands: whether it can classify, or why not. */
export async function started(): Promise<{ model: string } | { code: ErrorCode }> {
  const { client } = theApp();
  await until(client, () => client.state.phase !== 'starting');
  const { state } = client;
  if (state.phase === 'failed') return { code: state.code };
  return { model: state.phase === 'ready' ? state.report.model.weightsSha256 : '' };
}

/** Every element of the page, those in shadow roots included. */
export function* allElements(root: ParentNode = document): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allElements(element.shadowRoot);
  }
}

/** Whether the page tells of this error, wherever it does. */
export function tells(code: ErrorCode): boolean {
  const { title } = ERRORS[code];
  for (const element of allElements()) {
    if (element.children.length === 0 && element.textContent?.includes(title)) return true;
  }
  return false;
}

/** Presses what the alerts of the page offer as a remedy. @returns the words on it; null where none offers any */
export function pressRemedy(): string | null {
  for (const element of allElements()) {
    const button = element.closest('[role=alert]') && element.matches('.words button') ? element : null;
    if (button === null) continue;
    (button as HTMLButtonElement).click();
    return button.textContent?.trim() ?? '';
  }
  return null;
}

/** The code of a service that was asked for something; undefined when it did it. */
export const codeOf = (service: { notice: Notice | undefined }): ErrorCode | undefined => service.notice?.code;
