import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { failed, passed, type Tally } from './tally.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs a program in the project's root with its output shown; one check, which passes when it exits with 0. */
export async function command(program: string, ...args: string[]): Promise<Tally> {
  const line = [program, ...args].join(' ');
  const code = await new Promise<number | string>((done) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', (error) => done(error.message));
    child.on('exit', (status, signal) => done(status ?? signal ?? 'an unknown end'));
  });
  return code === 0 ? passed() : failed(`${line}: failed (${code})`);
}

/** A program of the project's own dependencies. */
export const tool = (name: string, ...args: string[]) => command(`node_modules/.bin/${name}`, ...args);
