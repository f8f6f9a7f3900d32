/** Writes Biome's import rules, `biome.architecture.json`, from the tables of ARCHITECTURE.md: `npm run architecture`. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { architectureConfig } from './architecture/biome.ts';
import { readTable } from './architecture/table.ts';

const ROOT = resolve(import.meta.dirname, '..');
const rows = readTable(await readFile(resolve(ROOT, 'ARCHITECTURE.md'), 'utf8'));
await writeFile(resolve(ROOT, 'biome.architecture.json'), architectureConfig(rows));
console.log(`biome.architecture.json: the import rules of ${rows.length} folders and files`);
