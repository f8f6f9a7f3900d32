import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { architectureConfig, DEEPEST } from '../../scripts/architecture/biome.ts';
import { isFolder, readTable } from '../../scripts/architecture/table.ts';
import { importViolations } from '../support/architecture/biome.ts';
import { ROOT, readSources } from '../support/architecture/read.ts';

const markdown = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const rows = readTable(markdown);

describe('the tables of ARCHITECTURE.md', () => {
  it('are what Biome enforces; npm run architecture writes its rules', () => {
    expect(readFileSync(join(ROOT, 'biome.architecture.json'), 'utf8')).toBe(architectureConfig(rows));
  });

  it('have a row for each folder and each file of src and workers, and no other', () => {
    const found = ['src', 'workers'].flatMap((side) =>
      readdirSync(join(ROOT, side), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
        .map((entry) => `${side}/${entry.name}`),
    );
    expect(rows.map(({ path }) => path).sort()).toEqual(found.sort());
  });

  it('reach every file', () => {
    const depths = [...readSources().keys()]
      .filter((path) => /^(src|workers)\/.*\.ts$/.test(path))
      .map((path) => path.split('/').length - 3);
    expect(Math.max(...depths)).toBeLessThanOrEqual(DEEPEST);
  });

  it('name packages that the project has', () => {
    const { dependencies, imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'imports',
      Record<string, string>
    >;
    const known = Object.keys({ ...dependencies, ...imports });
    const named = rows.flatMap(({ packages }) => packages.map((each) => each.replace(/\*.*$|\/dist\/.*$/, '')));
    expect(named.filter((name) => !known.some((each) => each.startsWith(name.replace(/\/$/, ''))))).toEqual([]);
  });
});

/** The specifier by which a file of `folder` imports a row's file. */
function nameFrom(folder: string, path: string): string {
  const name = relative(folder, isFolder(path) ? `${path}/any.ts` : path);
  return name.startsWith('.') ? name : `./${name}`;
}

describe('the rules that Biome gets from them', () => {
  // Every row at every depth imports every other row.
  const importers = rows.flatMap(({ path, imports }) =>
    Array.from({ length: isFolder(path) ? DEEPEST + 1 : 1 }, (_, depth) => {
      const file = isFolder(path) ? `${path}/${'deeper/'.repeat(depth)}importer.ts` : path;
      const targets = rows.filter((row) => row.path !== path);
      return {
        file,
        text: targets.map((row) => `import '${nameFrom(dirname(file), row.path)}';\n`).join(''),
        forbidden: targets.flatMap((row, index) => (imports.includes(row.path) ? [] : [index + 1])),
      };
    }),
  );

  it('refuse each direction that a row does not name, at every depth, and no other', () => {
    const said = importViolations(new Map(importers.map(({ file, text }) => [file, text])));
    // The files on either side name each other, which the rule against cycles refuses besides.
    const byTable = said.filter((violation) => violation.includes('By ARCHITECTURE.md'));
    const refused = byTable.map((violation) => violation.split(': ')[0]);
    const expected = importers.flatMap(({ file, forbidden }) => forbidden.map((line) => `${file}:${line}`));
    expect(refused.sort()).toEqual(expected.sort());
  });
});

describe('reading the tables', () => {
  const table = (...lines: string[]) => readTable(lines.join('\n'));

  it('resolves names on the row’s own side, and what both threads know on the page’s', () => {
    const rows = table(
      '| `src/domain/` | what both know | nothing | `valibot` |',
      '| `workers/data/` | the dataset | `domain` | nothing |',
      '| `workers/runs/` | trainings | what `data` may, `data` | nothing |',
      '| `workers/parts.ts` | wiring | `*`, `domain` | `comlink`, `lit/**` |',
    );
    expect(rows).toEqual([
      { path: 'src/domain', imports: [], packages: ['valibot'] },
      { path: 'workers/data', imports: ['src/domain'], packages: [] },
      { path: 'workers/runs', imports: ['src/domain', 'workers/data'], packages: [] },
      {
        path: 'workers/parts.ts',
        imports: ['workers/data', 'workers/runs', 'src/domain'],
        packages: ['comlink', 'lit/**'],
      },
    ]);
  });

  it('refuses a row that names what has none, and a page without rows', () => {
    expect(() => table('| `workers/data/` | the dataset | `vision` | nothing |')).toThrow('workers/vision');
    expect(() => table('| command | what it does |')).toThrow('no table');
  });
});
