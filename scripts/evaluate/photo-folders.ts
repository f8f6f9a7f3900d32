import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { CommandError } from '../support/command.ts';

const FILE = 'classes.json';

const Classes = v.object({
  classes: v.record(
    v.string(),
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FASHION_MNIST.classes.length - 1))),
  ),
});

/**
 * Which classes count as right for a folder of photos, from the `classes.json` beside the folders or in a
 * directory above them; an empty list means that none of the ten is.
 * @throws CommandError when there is no such file or it says something else
 */
export async function readFolders(directory: string): Promise<Record<string, number[]>> {
  for (let above = resolve(directory); ; above = dirname(above)) {
    const path = join(above, FILE);
    const text = await readIfThere(path);
    if (text !== null) return parse(text, path);
    if (above === dirname(above)) break;
  }
  throw new CommandError(`No ${FILE} beside ${directory} or above it. It names the right classes of each folder.`);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string, path: string): Record<string, number[]> {
  try {
    return v.parse(Classes, JSON.parse(text)).classes;
  } catch (cause) {
    const expected = '{"classes": {"<folder>": [class indices from 0 to 9]}}';
    throw new CommandError(`${path} does not say ${expected}: ${(cause as Error).message}`, { cause });
  }
}
