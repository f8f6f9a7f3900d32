import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { MOST_STEAL, watchSteal } from './support/steal.ts';

/**
 * `npm run bench -- NAME [options] [--json]` runs scripts/bench/NAME.ts, which exports
 * `bench(options: string[]): Promise<Record<string, unknown>>` and says on stderr what it does. The figures are
 * printed on stdout, with the machine and the fraction of its time that the host stole meanwhile.
 */
interface Benchmark {
  bench(options: string[]): Promise<Record<string, unknown>>;
}

const FOLDER = join(import.meta.dirname, 'bench');
const [name = '', ...options] = process.argv.slice(2).filter((argument) => argument !== '--json');
const file = join(FOLDER, `${name}.ts`);

if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const known = (await readdir(FOLDER)).filter((entry) => entry.endsWith('.ts')).map((entry) => entry.slice(0, -3));
  console.error(`usage: npm run bench -- NAME [--json]\nNAME is one of: ${known.join(', ')}`);
  process.exit(2);
}

// Standard output is for the figures alone; what a build or a tool prints on the way goes beside them.
console.log = console.error;
const stolen = watchSteal();
const { bench } = (await import(file)) as Benchmark;
const figures = await bench(options);
const steal = stolen();
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, steal };
const result = { ...figures, machine };
const text = process.argv.includes('--json') ? JSON.stringify(result, undefined, 2) : inspect(result, { depth: null });
process.stdout.write(`${text}\n`);
if (steal !== null && steal > MOST_STEAL) {
  console.error(`The host took ${(100 * steal).toFixed(1)} % of the processors meanwhile: run it again.`);
}
