import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './read.ts';
import type { Sources, Violation } from './source.ts';

/** The rules that say who may import whom. */
const IMPORT_RULES = ['style/noRestrictedImports', 'suspicious/noImportCycles'];

/** What Biome's JSON reporter prints, as far as it is read here. */
interface Report {
  diagnostics: { message: string; location: { path: string; start: { line: number } } }[];
}

/** What Biome, with the project's configuration, says of the imports of `sources` as if they were the whole project. */
export function importViolations(sources: Sources): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-imports-'));
  try {
    for (const name of ['biome.json', 'biome.architecture.json']) copyFileSync(join(ROOT, name), join(folder, name));
    for (const [path, text] of sources) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const only = IMPORT_RULES.map((rule) => `--only=${rule}`);
    const rest = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'];
    const biome = join(ROOT, 'node_modules/.bin/biome');
    const { stdout, stderr } = spawnSync(biome, ['lint', ...only, ...rest], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (!stdout.startsWith('{')) throw new Error(`Biome reported nothing: ${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Report;
    return diagnostics.map(({ message, location }) => `${location.path}:${location.start.line}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
