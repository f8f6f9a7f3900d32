/**
 * Runs a command as a slower or a busier machine would: `npm run slowed -- [--times=4] [--busy] npm test`. Linux alone.
 * `--times` stops the command and all that it starts for so much of the time, `--busy` gives each core other work too.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

/** Milliseconds that the command runs for at a time: longer than a scheduler's slice, shorter than what a person sees. */
const RUNS = 20;

const given = process.argv.slice(2);
const begins = given.findIndex((argument) => !argument.startsWith('-'));
const [program, ...args] = begins < 0 ? [] : given.slice(begins);
const { values } = parseArgs({
  args: given.slice(0, Math.max(0, begins)),
  options: { times: { type: 'string', default: '1' }, busy: { type: 'boolean' } },
});
const times = Number(values.times);
if (program === undefined || !(times >= 1)) throw new Error('Usage: npm run slowed -- [--times=N] [--busy] COMMAND …');

const load = values.busy
  ? Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }))
  : [];
const child = spawn(program, args, { stdio: 'inherit' });
let over = false;
const ended = new Promise<number>((done) => {
  child.on('error', () => done(127));
  child.on('exit', (code) => done(code ?? 1));
}).finally(() => {
  over = true;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    over = true;
    child.kill(signal);
  });
}

if (times > 1) {
  while (!over) {
    const stopped = descendants(child.pid ?? 0);
    signalAll(stopped, 'SIGSTOP');
    await after(RUNS * (times - 1));
    signalAll(stopped, 'SIGCONT');
    await after(RUNS);
  }
}
process.exitCode = await ended;
await Promise.all(load.map((worker) => worker.terminate()));

/** A process and all that it started, as far as they run. */
function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

function parentOf(pid: number): number | undefined {
  try {
    // The second field, the program's name in brackets, may hold blanks.
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended meanwhile.
    }
  }
}
