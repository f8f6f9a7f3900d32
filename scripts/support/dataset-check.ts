/** Whether official files are what their checksums say. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../workers/common/sha256.ts';
import { CommandError } from './command.ts';
import type { OfficialFile } from './dataset-files.ts';

/** @returns null when the file is right; else the words for what was found in its place */
export async function findDamage(path: string, file: OfficialFile): Promise<string | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'no such file' : `a file that cannot be read (${code})`;
  }
  const found = await sha256(bytes);
  return found === file.sha256 ? null : `SHA-256 ${found}, ${bytes.length} bytes`;
}

/** What a person has to know about one bad file, in three lines. */
export function describeDamage(path: string, file: OfficialFile, found: string): string {
  return `${path}\n  expected  SHA-256 ${file.sha256}, ${file.bytes} bytes\n  found     ${found}`;
}

/**
 * @param remedy what the person can do when a file is bad
 * @throws CommandError that names every bad file with both checksums, and the remedy
 */
export async function checkFolder(folder: string, files: OfficialFile[], remedy: string): Promise<void> {
  const faults: string[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    const found = await findDamage(path, file);
    if (found !== null) faults.push(describeDamage(path, file, found));
  }
  if (faults.length > 0) {
    throw new CommandError(`Files of Fashion-MNIST are missing or damaged:\n${faults.join('\n')}\n${remedy}`);
  }
}
