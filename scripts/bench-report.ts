import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFigures } from './bench/report/figures.ts';
import { benchmarksMarkdown } from './bench/report/markdown.ts';
import { CommandError, runCommand } from './support/command.ts';

/** `npm run bench:report -- FILE …` writes docs/benchmarks.md from the JSON that benchmarks printed. */
const REPORT = join(import.meta.dirname, '../docs/benchmarks.md');

await runCommand(import.meta.filename, async () => {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    throw new CommandError(
      'usage: npm run bench:report -- FILE …\nEach FILE holds what npm run bench -- NAME --json printed.',
    );
  }
  await writeFile(
    REPORT,
    benchmarksMarkdown(readFigures(await Promise.all(paths.map((path) => readFile(path, 'utf8'))))),
  );
  execFileSync('npx', ['biome', 'format', '--write', '--no-errors-on-unmatched', REPORT], { stdio: 'ignore' });
  console.log('docs/benchmarks.md is written.');
});
