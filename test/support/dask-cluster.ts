import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Where processes run: a network namespace with an address of its own, or this machine. */
export interface Host {
  address: string;
  /** What a command begins with to run there. */
  within: readonly string[];
}

export const THIS_MACHINE: Host = { address: '127.0.0.1', within: [] };

const ip = (...args: string[]) => void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** Why network namespaces cannot be made here; null where they can. */
export function namespaceFault(): string | null {
  const name = `selvedge-${process.pid}-probe`;
  const { status, error } = spawnSync('ip', ['netns', 'add', name]);
  if (status === 0) ip('netns', 'del', name);
  return status === 0 ? null : `no network namespaces: ${error?.message ?? 'they need root and iproute2'}`;
}

/** Two hosts with a cable between them, which reach nothing else. */
export class TwoHosts {
  readonly #names = ['a', 'b'].map((host) => `selvedge-${process.pid}-${host}`);
  readonly hosts: readonly [Host, Host];

  constructor() {
    const [a, b] = this.#names as [string, string];
    for (const name of [a, b]) ip('netns', 'add', name);
    ip('link', 'add', 'cable', 'netns', a, 'type', 'veth', 'peer', 'name', 'cable', 'netns', b);
    const host = (name: string, address: string): Host => {
      ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'cable');
      for (const device of ['lo', 'cable']) ip('-n', name, 'link', 'set', device, 'up');
      return { address, within: ['ip', 'netns', 'exec', name] };
    };
    this.hosts = [host(a, '10.99.0.1'), host(b, '10.99.0.2')];
  }

  close(): void {
    for (const name of this.#names) ip('netns', 'del', name);
  }
}

/** A Dask scheduler with workers of one core each, started as docs/cluster.md says. */
export class DaskCluster {
  readonly #host: Host;
  readonly #port: number;
  readonly #started = new Set<ChildProcess>();
  #scheduler: ChildProcess | undefined;

  constructor(host: Host, port = 8786) {
    this.#host = host;
    this.#port = port;
  }

  get address(): string {
    return `tcp://${this.#host.address}:${this.#port}`;
  }

  /** Resolves when it listens. */
  async startScheduler(): Promise<void> {
    const { address, within } = this.#host;
    const args = ['--host', address, '--port', String(this.#port), '--no-dashboard'];
    this.#scheduler = this.#start([...within, 'dask-scheduler', ...args]);
    await said(this.#scheduler, 'Scheduler at:');
  }

  killScheduler(): void {
    endGroup(this.#scheduler!);
  }

  /** Resolves when it is known to the scheduler. */
  async startWorker({ address, within }: Host): Promise<void> {
    const env = { ...process.env, CORES: '1' };
    const worker = this.#start([...within, 'scripts/cluster/worker.sh', this.address, '--host', address], env);
    await said(worker, 'Registered to:');
  }

  /** Kills a worker that has a cell under way, once there is one, with nothing that it could do about it. */
  async killBusyWorker(): Promise<void> {
    process.kill(parentOf(await this.busyCell()), 'SIGKILL');
  }

  /** The id of a process that does a cell for one of the workers, once there is one. */
  async busyCell(): Promise<number> {
    for (;;) {
      const groups = new Set([...this.#started].map(({ pid }) => pid));
      const cells = processes().filter((pid) => commandOf(pid).includes('scripts/cell.ts') && groups.has(groupOf(pid)));
      if (cells[0] !== undefined) return cells[0];
      await setTimeout(20);
    }
  }

  close(): void {
    for (const child of this.#started) endGroup(child);
  }

  #start([command, ...args]: string[], env = process.env): ChildProcess {
    const child = spawn(command!, args, { detached: true, env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#started.add(child);
    return child;
  }
}

async function said(child: ChildProcess, words: string): Promise<void> {
  let log = '';
  for await (const chunk of child.stderr!.iterator({ destroyOnReturn: false })) {
    log += chunk;
    if (log.includes(words)) {
      child.stderr!.resume();
      return;
    }
  }
  throw new Error(`It never said “${words}”: ${log}`);
}

function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Of /proc, as proc(5) has it; empty where the process has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended while we looked.
    return '';
  }
}

const commandOf = (pid: number) => read(pid, 'cmdline');
/** State, parent and group follow the name, which ends with the last parenthesis. */
const statOf = (pid: number) => read(pid, 'stat').split(') ').at(-1)!.split(' ').map(Number);
const parentOf = (pid: number) => statOf(pid)[1]!;
const groupOf = (pid: number) => statOf(pid)[2]!;
