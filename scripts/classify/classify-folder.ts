import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { errorCode } from '../../src/domain/errors.ts';
import { isLitter } from '../../src/domain/litter.ts';
import { answerOf, type PileEntry, type PileOutcome, pileId } from '../../src/domain/pile.ts';
import type { OpenedClassifier } from '../evaluate/photo-command.ts';
import { filesOf } from '../support/folder-files.ts';
import { lookAt } from './look.ts';

/** Files that are worked on at once: while one is decoded, another is computed. */
const AT_ONCE = 3;

/**
 * Classifies every file of a folder and of those within it, as the app does with a folder that is chosen under Many
 * pictures; a path begins with the folder's own name, as there.
 * @param onDone hears of each that is done
 */
export async function classifyFolder(
  folder: string,
  classifier: OpenedClassifier,
  onDone: (done: number, total: number) => void = () => {},
): Promise<PileEntry[]> {
  const root = basename(resolve(folder));
  const files = (await filesOf(folder)).filter((path) => !isLitter(path));
  const entries: PileEntry[] = [];
  const rest = files.entries();
  let done = 0;
  const work = async () => {
    for (const [index, path] of rest) {
      entries[index] = await entryOf(join(folder, path), `${root}/${path}`, classifier);
      onDone(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return entries;
}

async function entryOf(file: string, path: string, classifier: OpenedClassifier): Promise<PileEntry> {
  const { size, mtimeMs } = await stat(file);
  const id = pileId(path, { size, lastModified: Math.trunc(mtimeMs) });
  return { id, path, outcome: await outcomeOf(file, classifier), label: null };
}

async function outcomeOf(file: string, classifier: OpenedClassifier): Promise<PileOutcome> {
  const began = performance.now();
  try {
    const { probabilities, found } = await lookAt(file, classifier);
    return { ...answerOf(probabilities, found, classifier.metadata), milliseconds: performance.now() - began };
  } catch (error) {
    return { state: 'refused', code: errorCode(error), detail: (error as Error).message };
  }
}
