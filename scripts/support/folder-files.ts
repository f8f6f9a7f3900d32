import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file of a folder and of those within it, by its path in it with `/`, sorted. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
