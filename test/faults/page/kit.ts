/** What the harness calls in a page of the app; bundled into one script that runs before the app's own. */
import { EXAMPLES } from '../../../src/bridge/examples.ts';
import { ERRORS, type ErrorCode } from '../../../src/domain/errors.ts';
import { intend, perform } from './acts.ts';
import { allElements, pressRemedy, started, tells, theApp, until } from './app.ts';
import { harmCamera } from './camera.ts';
import { damageCache, damageRecord } from './damage.ts';
import { inventory } from './inventory.ts';
import { dropDatabase, holdDatabase } from './other-version.ts';
import { clock, hasten } from './time.ts';

/** What the model in use says of an example, as an answer that can be compared. */
async function predict(): Promise<{ model: string; probabilities: number[] } | { code: ErrorCode }> {
  const start = await started();
  if ('code' in start) return start;
  const { client } = theApp();
  const picture = await (await fetch(EXAMPLES[3]!.url)).blob();
  const { probabilities } = await client.classify(await createImageBitmap(picture));
  return { model: start.model, probabilities };
}

/** Presses “Finish storing”, and settles with what that came to. */
async function finishStoring(): Promise<string> {
  const { installation } = theApp();
  await installation.finish();
  return readyOffline();
}

/** Presses “Use it now” where an update is offered: the page is loaded anew once no tab is at work. */
function takeUpdate(): boolean {
  for (const element of allElements()) {
    if (element.localName !== 'button' || element.textContent?.trim() !== 'Use it now') continue;
    (element as HTMLButtonElement).click();
    return true;
  }
  return false;
}

/** Settles with the start of the app: whether its offline copy is complete, where there is one. */
async function readyOffline(): Promise<string> {
  const { installation } = theApp();
  await until(installation, () => !['checking', 'storing'].includes(installation.offline.phase));
  return installation.offline.phase;
}

/** How many answers a second the live view gives, for so many milliseconds. */
async function answersPerSecond(milliseconds: number): Promise<number> {
  const { session } = theApp();
  location.hash = '#/classify';
  await session.startCamera();
  await until(session, () => session.answer !== undefined);
  let answers = 0;
  const observer = new PerformanceObserver((list) => {
    answers += list.getEntriesByName('frame-to-answer').length;
  });
  observer.observe({ type: 'measure' });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  observer.disconnect();
  await session.pause();
  return (1000 * answers) / milliseconds;
}

/** The addresses of what this page and its worker have of the app's hashed files. */
const assets = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/assets/'));

export {
  answersPerSecond,
  assets,
  clock,
  damageCache,
  damageRecord,
  dropDatabase,
  finishStoring,
  harmCamera,
  hasten,
  holdDatabase,
  intend,
  inventory,
  perform,
  predict,
  pressRemedy,
  readyOffline,
  started,
  takeUpdate,
  tells,
};

export const advice = (code: ErrorCode): string => ERRORS[code].advice;
