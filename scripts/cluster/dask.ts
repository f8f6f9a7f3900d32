import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from '../support/command.ts';
import { installFromDebian } from '../support/debian.ts';
import type { Hand } from './hand.ts';

const CLIENT = join(import.meta.dirname, 'client.py');

export const DASK_ADVICE =
  'Dask was not found. Install it (Debian: apt-get install python3-distributed), or set PYTHON to a Python that has it.';

/** Debian's Python, for which its packages are, before another that may stand first in the path. */
export const python = () => process.env.PYTHON ?? (existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3');

/** Whether the Python in use has Dask. */
export const hasDask = () => spawnSync(python(), ['-c', 'import distributed']).status === 0;

/** The same after installing Debian's where that is allowed. */
export const ensureDask = () => hasDask() || (installFromDebian('python3-distributed', 'iproute2') && hasDask());

/**
 * On the machines of a Dask cluster, by a client in Python, which says on standard error how the cluster is.
 * @param address of the scheduler, such as `tcp://host:8786`
 * @param args of `npm run cell`
 */
export function onCluster(address: string, args: readonly string[]): Hand {
  return async (jobs, take) => {
    if (!hasDask()) throw new CommandError(DASK_ADVICE);
    const client = spawn(python(), [CLIENT, address, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve, reject) => client.on('error', reject).on('close', resolve));
    const sent = pipeline(Readable.from(linesOf(jobs)), client.stdin).catch((error: NodeJS.ErrnoException) => {
      // The client has ended before it took all: its exit says so.
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
    try {
      for await (const line of linesIn(client.stdout)) await take(line);
      await sent;
    } finally {
      client.kill();
    }
    const code = await ended;
    if (code !== 0) throw new CommandError('The cluster did not do all. Started again, it goes on where it was.');
  };
}

/** Its lines. Node's own reader also ends a line at U+2028, which names of files may hold. */
async function* linesIn(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

async function* linesOf(jobs: Parameters<Hand>[0]): AsyncGenerator<string> {
  for await (const job of jobs) yield `${JSON.stringify(job)}\n`;
}
