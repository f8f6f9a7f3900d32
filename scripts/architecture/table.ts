import { posix } from 'node:path';

/** A row of ARCHITECTURE.md's tables: a folder directly under `src` or `workers`, or a file there. */
export interface TableRow {
  /** From the project's root, without a slash at its end: `src/classify`, `src/main.ts`. */
  path: string;
  /** Paths of the other rows that may be imported. */
  imports: string[];
  /** Import specifiers of packages, `*` and `**` standing for parts of them: `lit`, `lit/**`. */
  packages: string[];
}

/** What both threads know and do alike lies on the page's side; workers name it without `src/`, too. */
const BOTH_SIDES = new Set(['contract', 'domain', 'network']);

/** Stands in a cell for every folder of the row's own side. */
const EVERY = '*';

/**
 * Reads the rows of every table whose columns are `folder | what lives there | may import | packages`. What stands
 * between backticks counts, and in the third column "what `x` may", for all that row x may import, and a file of the
 * other side by its whole path.
 * @throws Error if a row names what is no row above or below it, or if there is no row
 */
export function readTable(markdown: string): TableRow[] {
  const cells = [...markdown.matchAll(/^\| `((?:src|workers)\/[\w./-]+?)\/?` \|[^|]*\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, path = '', imports = '', packages = '']) => ({ path, imports, packages }),
  );
  if (cells.length === 0) throw new Error('ARCHITECTURE.md has no table of folders.');
  const table = new Map(cells.map(({ path, imports }) => [path, imports]));
  return cells.map(({ path, packages }) => ({
    path,
    imports: [...new Set(importsOf(path, table))].filter((each) => each !== path),
    packages: [...packages.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
  }));
}

/** Whether a row's path is a folder's, not a file's. */
export const isFolder = (path: string) => posix.extname(path) === '';

/** A file's row, named by its whole path and, where an import has one, its query. */
function fileIn(table: ReadonlyMap<string, string>, path: string, name: string): string {
  const file = name.replace(/\?.*$/, '');
  if (!table.has(file)) throw new Error(`ARCHITECTURE.md: the row of ${path} names ${file}, which has no row.`);
  return name;
}

/** Paths that the row of `path` may import, by its cell in `table`. */
function importsOf(path: string, table: ReadonlyMap<string, string>): string[] {
  const side = path.split('/')[0] ?? '';
  return [...(table.get(path) ?? '').matchAll(/what `([^`]+)` may|`([^`]+)`/g)].flatMap(([, like, name = '']) => {
    if (name.includes('/')) return [fileIn(table, path, name)];
    if (name === EVERY) return [...table.keys()].filter((row) => row.startsWith(`${side}/`) && isFolder(row));
    const target = `${BOTH_SIDES.has(name) ? 'src' : side}/${like ?? name}`;
    if (!table.has(target)) throw new Error(`ARCHITECTURE.md: the row of ${path} names ${target}, which has no row.`);
    return like === undefined ? [target] : importsOf(target, table);
  });
}
