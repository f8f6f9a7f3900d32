import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CellJob } from '../cell/job.ts';
import { CommandError } from '../support/command.ts';
import type { Hand } from './hand.ts';

const CELL = join(import.meta.dirname, '../cell.ts');

/** A cell that was killed is begun again: what fails thrice would fail for ever. */
const ATTEMPTS = 3;

/**
 * On this machine: a process a cell.
 * @param args of `npm run cell`
 * @param atOnce how many; at least one is
 */
export function onThisMachine(args: readonly string[], atOnce: number): Hand {
  return async (jobs, take) => {
    const failed = new AbortController();
    const rest = (async function* () {
      yield* jobs;
    })();
    const lane = async () => {
      for await (const job of rest) await take(await cell(job, args, failed.signal));
    };
    const stopOthers = (error: unknown) => {
      failed.abort();
      throw error;
    };
    await Promise.all(Array.from({ length: Math.max(1, atOnce) }, () => lane().catch(stopOthers)));
  };
}

async function cell(job: CellJob, args: readonly string[], signal: AbortSignal): Promise<string> {
  let message = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const child = spawn(process.execPath, ['--import', 'tsx', CELL, ...args], { signal });
    child.stdin.on('error', () => {
      // The process has ended: its exit says why.
    });
    child.stdin.end(JSON.stringify(job));
    const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    if (code === 0) return out.trim();
    message = error.trim().split('\n').slice(-5).join('\n');
  }
  throw new CommandError(`A cell failed ${ATTEMPTS} times: ${message}`);
}
