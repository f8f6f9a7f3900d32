import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { failed, passed, type Tally } from './tally.ts';

/** SHA-256 of each file of a folder, by its path in it. */
export async function digestsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digests = new Map<string, string>();
  for (const path of paths.sort()) {
    const digest = createHash('sha256').update(await readFile(path));
    digests.set(relative(folder, path), digest.digest('hex'));
  }
  return digests;
}

/** Whether building once more, in the same place, gives the same bytes. */
export async function sameBytesAgain(folder: string, build: () => Promise<Tally>): Promise<Tally> {
  const before = await digestsOf(folder);
  const tally = await build();
  if (tally.failed > 0) return tally;
  const after = await digestsOf(folder);
  const names = new Set([...before.keys(), ...after.keys()]);
  const differing = [...names].filter((name) => before.get(name) !== after.get(name));
  return differing.length === 0
    ? passed(`${after.size} files are the same, byte for byte`)
    : failed(`a second build differs in ${differing.join(', ')}`);
}
