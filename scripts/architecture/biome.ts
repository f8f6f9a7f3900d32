import { posix } from 'node:path';
import { isFolder, type TableRow } from './table.ts';

/** How many folders deep below a row's own the rules reach; a folder that lies deeper has to move up. */
export const DEEPEST = 3;

/** A part of Biome's `overrides`, as far as it is written here. */
interface Override {
  includes: string[];
  linter: { rules: { style: { noRestrictedImports: { level: 'error'; options: { patterns: Pattern[] } } } } };
}

/** Patterns as in .gitignore: the last one that an import specifier matches decides. */
interface Pattern {
  group: string[];
  message: string;
}

/**
 * Biome's configuration that holds `src` and `workers` to the table. It matches import specifiers as they are written,
 * and the same specifier leads elsewhere from another depth, so each row has an override for each depth.
 */
export function architectureConfig(rows: readonly TableRow[]): string {
  const overrides = rows.flatMap((row) => {
    if (!isFolder(row.path)) return [override(row, [row.path], posix.dirname(row.path), ['./**', '../**'])];
    return Array.from({ length: DEEPEST + 1 }, (_, depth) => {
      const above = '../'.repeat(depth + 1);
      return override(row, [`${row.path}/${'*/'.repeat(depth)}*.ts`], folderAt(row.path, depth), [`${above}**`]);
    });
  });
  return `{ "overrides": [\n${overrides.map((each) => JSON.stringify(each)).join(',\n')}\n] }\n`;
}

/** A folder `depth` below `path`, whatever its name. */
const folderAt = (path: string, depth: number) => posix.join(path, ...Array<string>(depth).fill('any'));

function override(row: TableRow, includes: string[], folder: string, outside: string[]): Override {
  const { path, imports, packages } = row;
  const patterns: Pattern[] = [
    {
      group: [...outside, ...imports.map((target) => `!${specifier(folder, target)}${isFolder(target) ? '/**' : ''}`)],
      message: `By ARCHITECTURE.md, ${path} may import ${list(imports)}.`,
    },
    {
      // A path that begins with `./../` would pass by the pattern above.
      group: ['**', '!./**', '!../**', './../**', ...packages.map((name) => `!${escaped(name)}`)],
      message: `By ARCHITECTURE.md, ${path} may use ${packages.length > 0 ? 'the packages ' : ''}${list(packages)}.`,
    },
  ];
  return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } } };
}

/** How a file in `folder` names `target`. */
function specifier(folder: string, target: string): string {
  const path = posix.relative(folder, target);
  return escaped(path.startsWith('.') ? path : `./${path}`);
}

/** A question mark that begins a query, and stands for no other letter. */
const escaped = (text: string) => text.replace('?', '\\?');

const list = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : 'nothing');
