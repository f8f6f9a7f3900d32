/**
 * `npm run same -- REVISION [--photos DIR] [--dataset DIR] [--json]`: whether the working tree computes what a revision
 * did. It takes the fingerprints of both on this machine, one after the other, and exits with 1 if any hash that both
 * have differs. Of the other revision it uses npm scripts alone, wherever that keeps its files.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFingerprints, parseFingerprint, provesSame, type Verdict } from './fingerprint/compare.ts';
import type { Fingerprint } from './fingerprint/digest.ts';
import { findPlaces, PLACE_OPTIONS } from './fingerprint/places.ts';
import { install, inWorktree, output } from './same/worktree.ts';
import { CommandError, runCommand } from './support/command.ts';

const USAGE = 'usage: npm run same -- REVISION [--photos DIR] [--dataset DIR] [--json]';

await runCommand(import.meta.filename, async () => {
  const { revision, json, ...named } = readArguments(process.argv.slice(2));
  const places = Object.entries(findPlaces(named)).flatMap(([place, path]) => (path ? [`--${place}`, path] : []));
  // Ctrl+C ends the command that is under way, too, and the checkout is removed before this one ends by that.
  process.on('SIGINT', () => undefined);
  const commit = (await output('.', 'git', 'rev-parse', '--verify', `${revision}^{commit}`)).trim();
  const before = await inWorktree(commit, async (folder) => {
    if (!(await hasFingerprint(folder))) throw new CommandError(`${revision} has no \`npm run fingerprint\` yet.`);
    await install(folder);
    await output(folder, 'npm', 'run', '--silent', '--if-present', 'kernels');
    return fingerprintOf(folder, revision, places);
  });
  const verdicts = compareFingerprints(before, await fingerprintOf('.', 'here', places));
  if (json) console.log(JSON.stringify({ before: commit, verdicts: Object.fromEntries(verdicts) }, null, 2));
  else print(verdicts);
  if (!provesSame(verdicts)) process.exitCode = 1;
});

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]) {
  try {
    const options = { ...PLACE_OPTIONS, json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [revision, ...others] = positionals;
    if (revision === undefined || others.length > 0) throw new Error('It takes one revision.');
    return { revision, ...values };
  } catch (cause) {
    throw new CommandError(`${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

async function hasFingerprint(folder: string): Promise<boolean> {
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>;
  };
  return scripts?.fingerprint !== undefined;
}

async function fingerprintOf(folder: string, title: string, places: string[]): Promise<Fingerprint> {
  console.error(`── ${title} ──`);
  return parseFingerprint(await output(folder, 'npm', 'run', '--silent', 'fingerprint', '--', ...places));
}

function print(verdicts: ReadonlyMap<string, Verdict>): void {
  for (const [name, verdict] of verdicts) console.log(`${verdict.padEnd(11)}  ${name}`);
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts.values()) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  console.log(`\n${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`);
}
