import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { errorCode } from '../../src/domain/errors.ts';
import { isLitter } from '../../src/domain/litter.ts';
import { type PileEntry, type PileOutcome, pileId } from '../../src/domain/pile.ts';
import { checkPictureFile } from '../../workers/common/picture-header.ts';
import type { PicturesOutcome } from '../cell/classify-pictures.ts';
import type { PicturesJob } from '../cell/job.ts';
import type { Hand } from '../cluster/hand.ts';
import { ResultsFile } from '../cluster/results-file.ts';
import { CommandError } from '../support/command.ts';
import { filesOf } from '../support/folder-files.ts';
import { opened } from './look.ts';

/** So many pictures, or bytes of them, are a cell: enough for its process to be worth starting, little enough to lose. */
const MOST_PICTURES = 64;
const MOST_BYTES = 32e6;

export interface FolderOptions {
  model: string;
  /** Of the model; what another has answered counts for nothing. */
  weightsSha256: string;
  hand: Hand;
  /** A file of results: what it has is not done again, what comes is added to it. */
  results?: string | undefined;
  onDone?: (done: number, total: number) => void;
}

/** A file of the folder; the same for the same path, size and time. */
interface Picture {
  id: string;
  path: string;
  file: string;
}

/**
 * Classifies every file of a folder and of those within it, as the app does with a folder that is chosen under Many
 * pictures; a path begins with the folder's own name, as there.
 * @throws CommandError where a cell cannot be done, or is done with another model of that name
 */
export async function classifyFolder(folder: string, options: FolderOptions): Promise<PileEntry[]> {
  const { model, weightsSha256, hand, results, onDone = () => {} } = options;
  const pictures = await picturesOf(folder);
  const outcomes = new Map<string, PileOutcome>();
  const isDone = ({ id }: Picture) => outcomes.has(id);
  const add = (line: unknown) => {
    for (const [id, outcome] of outcomesOf(line)) {
      if (outcome.state === 'refused' || outcome.model.weightsSha256 === weightsSha256) outcomes.set(id, outcome);
    }
  };
  const tell = () => onDone(pictures.filter(isDone).length, pictures.length);
  const file = results === undefined ? undefined : await ResultsFile.open(results, add);
  try {
    const waiting = pictures.filter((picture) => !isDone(picture));
    const refuse = ({ id }: Picture, error: Error) => {
      outcomes.set(id, { state: 'refused', code: errorCode(error), detail: error.message });
    };
    await hand(jobsOf(waiting, model, refuse), async (line) => {
      await file?.append(line);
      add(JSON.parse(line));
      tell();
    });
  } finally {
    await file?.close();
  }
  tell();
  if (!pictures.every(isDone)) throw new CommandError(`The machines have another model in ${model} than this one.`);
  return pictures.map(({ id, path }) => ({ id, path, outcome: outcomes.get(id)!, label: null }));
}

async function picturesOf(folder: string): Promise<Picture[]> {
  const root = basename(resolve(folder));
  const files = (await filesOf(folder)).filter((path) => !isLitter(path));
  return Promise.all(
    files.map(async (name) => {
      const [file, path] = [join(folder, name), `${root}/${name}`];
      const { size, mtimeMs } = await stat(file);
      return { id: pileId(path, { size, lastModified: Math.trunc(mtimeMs) }), path, file };
    }),
  );
}

/**
 * Pictures with their bytes, some a cell, read as they are asked for.
 * @param refuse is told of a file that is no picture by its header, and is not sent
 */
async function* jobsOf(
  pictures: readonly Picture[],
  model: string,
  refuse: (picture: Picture, error: Error) => void,
): AsyncGenerator<PicturesJob> {
  let job: PicturesJob = { job: 'classify', model, pictures: [] };
  let bytes = 0;
  for (const picture of pictures) {
    try {
      await checkPictureFile(await opened(picture.file));
      const content = await readFile(picture.file);
      job.pictures.push({ name: picture.id, base64: content.toString('base64') });
      bytes += content.length;
    } catch (error) {
      refuse(picture, error as Error);
    }
    if (job.pictures.length >= MOST_PICTURES || bytes >= MOST_BYTES) {
      yield job;
      job = { ...job, pictures: [] };
      bytes = 0;
    }
  }
  if (job.pictures.length > 0) yield job;
}

const schema = v.object({
  result: v.array(v.looseObject({ picture: v.string(), state: v.picklist(['answered', 'refused']) })),
  milliseconds: v.array(v.number()),
});

/** @throws CommandError where it is no outcome of pictures */
function outcomesOf(line: unknown): [string, Exclude<PileOutcome, { state: 'waiting' }>][] {
  if (!v.is(schema, line)) throw new CommandError('A line of the results is no outcome of pictures.');
  const { result, milliseconds } = line as unknown as PicturesOutcome;
  return result.map(({ picture, ...outcome }, index) => [
    picture,
    outcome.state === 'answered' ? { ...outcome, milliseconds: milliseconds[index]! } : outcome,
  ]);
}
