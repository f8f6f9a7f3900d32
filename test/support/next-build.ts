import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { build } from '../../scripts/build.ts';

/** What the next version of the app has in the place of what is in this one: the page, a screen, the worker, the schema. */
const CHANGES: Readonly<Record<string, (code: string) => string>> = {
  'src/main.ts': (code) => `${code}\ndocument.documentElement.dataset.version = 'next';`,
  'src/samples/samples-screen.ts': (code) => `${code}\nconsole.debug('the next version');`,
  'workers/storage/schema.ts': (code) =>
    `${code}\n(UPGRADES as Upgrade[]).push((database) => void database.createObjectStore('extra' as 'photos'));`,
};

/** Says which version a page runs, once that has begun. */
export const versionOf = 'document.documentElement.dataset.version ?? "this"';

/** A real build of what could be the next version of the app. @returns its folder */
export async function buildNext(): Promise<string> {
  const left = new Set(Object.keys(CHANGES));
  const change = (): Plugin => ({
    name: 'selvedge:next-version',
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(CHANGES).find((path) => id.endsWith(`/${path}`));
      if (file === undefined) return null;
      left.delete(file);
      return CHANGES[file]!(code);
    },
  });
  const folder = await build({ folder: resolve('test/output/next-build'), plugins: () => [change()] });
  if (left.size > 0) throw new Error(`There is nothing to change in ${[...left].join(', ')}.`);
  return folder;
}
