/** Whether official files are what their checksums say. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Checksum, DatasetSpec, OfficialFile } from '../../src/domain/datasets/dataset-spec.ts';
import { CommandError } from './command.ts';
import { listFiles } from './dataset-places.ts';

const ALGORITHMS: Record<Checksum['algorithm'], string> = { sha256: 'SHA-256', md5: 'MD5' };

/** @returns null when the file is right; else the words for what was found in its place */
export async function findDamage(path: string, { checksum }: OfficialFile): Promise<string | null> {
  const hash = createHash(checksum.algorithm);
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'no such file' : `a file that cannot be read (${code})`;
  }
  const hex = hash.digest('hex');
  return hex === checksum.hex ? null : words({ algorithm: checksum.algorithm, hex }, bytes);
}

/** What a person has to know about one bad file, in three lines. */
export function describeDamage(path: string, { checksum, bytes }: OfficialFile, found: string): string {
  return `${path}\n  expected  ${words(checksum, bytes)}\n  found     ${found}`;
}

function words({ algorithm, hex }: Checksum, bytes: number | undefined): string {
  return `${ALGORITHMS[algorithm]} ${hex}${bytes === undefined ? '' : `, ${bytes} bytes`}`;
}

/**
 * @param remedy what the person can do when a file is bad
 * @throws CommandError that names every bad file with both checksums, and the remedy
 */
export async function checkFolder(folder: string, spec: DatasetSpec, remedy: string): Promise<void> {
  const faults: string[] = [];
  for (const file of listFiles(spec)) {
    const path = join(folder, file.name);
    const found = await findDamage(path, file);
    if (found !== null) faults.push(describeDamage(path, file, found));
  }
  if (faults.length > 0) {
    throw new CommandError(`Files of ${spec.name} are missing or damaged:\n${faults.join('\n')}\n${remedy}`);
  }
}
