import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { CellJob } from '../cell/job.ts';
import { CommandError } from '../support/command.ts';

/**
 * Has cells done somewhere.
 * @param take is given each one's line of JSON as it comes, in any order, and is waited for
 * @throws CommandError where one cannot be done; what has come is taken
 */
export type Hand = (jobs: readonly CellJob[], take: (line: string) => Promise<void>) => Promise<void>;

const CELL = join(import.meta.dirname, '../cell.ts');

/** A cell that was killed is begun again, twice at most: what fails thrice would fail for ever. */
export const ATTEMPTS = 3;

/** Processor cores that a cell keeps busy. */
export const coresOf = (job: CellJob) => (job.job === 'train' ? job.options.replicas : 1);

/**
 * On this machine: a process a cell, as many at once as it has cores for.
 * @param args of `npm run cell`
 */
export function onThisMachine(args: readonly string[], cores = availableParallelism()): Hand {
  return async (jobs, take) => {
    const failed = new AbortController();
    const rest = jobs.values();
    const lanes = Math.max(1, Math.floor(cores / Math.max(1, ...jobs.map(coresOf))));
    const lane = async () => {
      for (const job of rest) {
        if (failed.signal.aborted) return;
        await take(await cell(job, args, failed.signal));
      }
    };
    const stopOthers = (error: unknown) => {
      failed.abort();
      throw error;
    };
    await Promise.all(Array.from({ length: lanes }, () => lane().catch(stopOthers)));
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
  throw new CommandError(`A cell failed ${ATTEMPTS} times: ${message}\nIts job: ${JSON.stringify(job)}`);
}
