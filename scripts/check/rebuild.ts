import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../fingerprint/digest.ts';
import { filesOf } from '../support/folder-files.ts';
import { failed, passed, type Tally } from './tally.ts';

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

/** SHA-256 of each file of a folder, by its path in it. */
async function digestsOf(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const path of await filesOf(folder)) digests.set(path, digest(await readFile(join(folder, path))));
  return digests;
}
