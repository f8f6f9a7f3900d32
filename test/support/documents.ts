import { posix } from 'node:path';
import type { Sources, Violation } from './architecture/source.ts';

/** What documents may name. */
export interface Project {
  /** Path of every tracked file, from the root. */
  files: readonly string[];
  /** What git ignores, as .gitignore lists it: made by commands, so a document may name it though it is not there. */
  ignored: readonly string[];
  /** Names of package.json's scripts. */
  scripts: readonly string[];
}

/** The changelog may name what is gone. */
export const isDocument = (path: string) => path.endsWith('.md') && path !== 'CHANGELOG.md';

/**
 * Paths in backticks, relative links and `npm run` lead to what exists.
 * A path begins with a folder of the root (`src/text/`), or is the tail of one (`figures.ts`, `text/figures.ts`, `text/`),
 * if it is TypeScript, Markdown, Python or ends with a slash; what belongs to other packages or to a person is neither.
 * `*` stands for anything within a folder. From a placeholder on, a path is not looked at: `<id>`, a segment in capitals, and
 * the names of which the document says that they stand for something: "`lion` stands for …".
 */
export function missing(documents: Sources, project: Project): Violation[] {
  return [...documents].flatMap(([path, text]) => {
    const spans = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    const stands = [...text.matchAll(/`(\w+)` stands for/g)].map((match) => match[1] ?? '');
    return [
      ...spans
        .flatMap((span) => span.split(/\s+/))
        .filter((word) => !isThere(beforePlaceholder(word, stands), project))
        .map((word) => `${path}: there is no ${word}`),
      ...[...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)]
        .filter(([, name]) => !project.scripts.includes(name ?? ''))
        .map(([command]) => `${path}: there is no ${command}`),
      ...[...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((link) => !leads(path, link, project))
        .map((link) => `${path}: ${link} leads nowhere`),
    ];
  });
}

function beforePlaceholder(word: string, stands: readonly string[]): string {
  const segments = word.split('/');
  const names = stands.map((name) => new RegExp(`\\b${name}\\b`));
  const at = segments.findIndex((part) => /[<>]|^[A-Z]+$/.test(part) || names.some((name) => name.test(part)));
  return at === -1 ? word : [...segments.slice(0, at), ''].join('/');
}

function isThere(word: string, { files, ignored }: Project): boolean {
  if (!/^[\w.*-]+(?:\/[\w.*-]+)*\/?$/.test(word) || word.startsWith('..')) return true;
  if (ignored.some((folder) => word.startsWith(folder))) return true;
  const path = word.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  const fromRoot = new RegExp(`^${path}(?:$|/)`);
  const top = word.split('/')[0] ?? '';
  if (word.includes('/') && files.some((file) => file.startsWith(`${top}/`)))
    return files.some((file) => fromRoot.test(file));
  if (!/\.(?:ts|md|py)$|\/$/.test(word)) return true;
  return files.some((file) => new RegExp(`(?:^|/)${path}(?:$|/)`).test(file));
}

function leads(from: string, link: string, { files }: Project): boolean {
  if (/^[a-z]+:|^#/.test(link)) return true;
  const target = posix.normalize(posix.join(posix.dirname(from), link.replace(/#.*/, ''))).replace(/\/$/, '');
  return files.some((file) => file === target || file.startsWith(`${target}/`));
}
