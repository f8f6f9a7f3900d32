import { spawn } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../support/command.ts';

/**
 * Runs a program; what it says beside its output is shown.
 * @returns its standard output
 * @throws CommandError when it does not end well
 */
export async function output(folder: string, program: string, ...args: string[]): Promise<string> {
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise<number | string>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (status, signal) => done(status ?? signal ?? 'an unknown end'));
  });
  if (code !== 0) throw new CommandError(`${[program, ...args].join(' ')}: failed (${code})`);
  return Buffer.concat(pieces).toString('utf8');
}

/** Checks a revision out beside nothing of this one, lends it to `use`, and removes it whatever comes of that. */
export async function inWorktree<T>(revision: string, use: (folder: string) => Promise<T>): Promise<T> {
  // A script asks whether it was started by its own path, which must not lead through a link, as a temporary one may.
  const above = await mkdtemp(join(await realpath(tmpdir()), 'selvedge-same-'));
  const folder = join(above, 'tree');
  try {
    await output('.', 'git', 'worktree', 'add', '--quiet', '--detach', folder, revision);
    return await use(folder);
  } finally {
    await rm(above, { recursive: true, force: true });
    await output('.', 'git', 'worktree', 'prune');
  }
}

/** Gives a checkout its dependencies: ours where it is locked to the same ones, else its own. */
export async function install(folder: string): Promise<void> {
  const [theirs, ours] = await Promise.all([folder, '.'].map((from) => readFile(join(from, 'package-lock.json'))));
  if (theirs!.equals(ours!)) await symlink(await realpath('node_modules'), join(folder, 'node_modules'));
  else await output(folder, 'npm', 'ci');
}
