import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PACKED } from '../../scripts/vite/packed-files.ts';

/** The production build that the browser tests look at; `npm test` makes it before they run. */
export const DIST = resolve(import.meta.dirname, '../../dist');

/** @throws Error if there is no build */
export function requireBuild(): string {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no production build; run "npm run build" first.');
  return DIST;
}

/** A copy of the build, without the dataset, in which `change` may break what it likes. */
export function brokenBuild(change: (directory: string) => void): { root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'selvedge-build-'));
  // Packed files would be served in the place of what is changed.
  const isCopied = (source: string) =>
    source !== join(DIST, 'data') && !PACKED.some((ending) => source.endsWith(ending));
  cpSync(requireBuild(), root, { recursive: true, filter: isCopied });
  change(root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
