import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TrackedFile } from './repository.ts';
import type { Sources } from './source.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');
const SHARED = resolve(ROOT, '../shared');

/** What git tracks or would track (new files that it does not ignore), without what was deleted. */
export function readPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return [...new Set(listed.split('\0'))].filter(
    (path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile(),
  );
}

const BINARY = /\.(?:png|jpe?g|webp|avif|gif|ico|bin|wasm|woff2?)$/;

export function readSources(): Sources {
  const text = readPaths().filter((path) => !BINARY.test(path));
  return new Map(text.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

export function readTracked(): TrackedFile[] {
  return readPaths().map((path) => {
    const file = join(ROOT, path);
    return { path, bytes: statSync(file).size, sha256: sha256(file) };
  });
}

/** Hashes of the dataset's files and of the photos, where a checkout has them beside it; else an empty set. */
export function foreignHashes(): Set<string> {
  const folders = ['fashion-mnist', 'photos'].map((name) => join(SHARED, name)).filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:gz|jpg)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Set(files.map(sha256));
}
