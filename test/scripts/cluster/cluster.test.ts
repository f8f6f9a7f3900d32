import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CellJob, EXAMPLE } from '../../../scripts/cell/job.ts';
import { DASK_ADVICE, hasDask, python } from '../../../scripts/cluster/dask.ts';
import { onThisMachine } from '../../../scripts/cluster/here.ts';
import { findFault } from '../../../scripts/support/dataset.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { DaskCluster, type Host, namespaceFault, TwoHosts } from '../../support/dask-cluster.ts';
import { draw } from '../../support/pictures.ts';

const fault = hasDask() ? namespaceFault() : DASK_ADVICE;
const leftOut = fault === null ? '' : ` (left out: ${fault})`;

const KERNELS = ['--kernels', 'simd'];
const PICTURES = 5;

/** A line without how long it took. */
const timeless = (line: string) => {
  const { milliseconds: _, seconds: __, ...outcome } = JSON.parse(line);
  return JSON.stringify(outcome);
};

describe.skipIf(fault !== null)(`a cluster of two hosts with three workers${leftOut}`, () => {
  let network: TwoHosts;
  let cluster: DaskCluster;
  let directory: string;
  let folder: string;
  let jobs: CellJob[];
  let alone: string[];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cluster-'));
    folder = join(directory, 'pictures');
    await mkdir(folder);
    const colours = Array.from({ length: PICTURES }, (_, index) => `hsl(${60 * index} 60% 40%)`);
    const pictures = await Promise.all(
      colours.map((colour) => draw('trouser', { width: 300, height: 400 }, colour).png().toBuffer()),
    );
    await Promise.all(pictures.map((picture, index) => writeFile(join(folder, `${index}.png`), picture)));
    jobs = pictures.map((picture, index) => ({
      job: 'classify',
      model: 'camera',
      pictures: [{ name: `${index}.png`, base64: picture.toString('base64') }],
    }));
    if ((await findFault(FASHION_MNIST)) === null) jobs.unshift({ ...EXAMPLE, fraction: 0.005 });
    alone = await linesOf(onThisMachine(KERNELS, 2));
    network = new TwoHosts();
  });

  afterAll(async () => {
    network.close();
    await rm(directory, { recursive: true });
  });

  beforeEach(async () => {
    const [a, b] = network.hosts;
    cluster = new DaskCluster(a);
    await cluster.startScheduler();
    await Promise.all([a, b, b].map((host) => cluster.startWorker(host)));
  });

  afterEach(() => cluster.close());

  async function linesOf(hand: ReturnType<typeof onThisMachine>): Promise<string[]> {
    const lines: string[] = [];
    await hand(jobs, async (line) => void lines.push(timeless(line)));
    return lines.sort();
  }

  /** The client, within the first host, with all jobs. */
  function startClient() {
    const client = inHost(network.hosts[0], python(), 'scripts/cluster/client.py', cluster.address, ...KERNELS);
    client.stdin.on('error', () => {
      // The client has ended: its exit says why.
    });
    client.stdin.end(jobs.map((job) => `${JSON.stringify(job)}\n`).join(''));
    return client;
  }

  function handOut(onLine: (done: number) => void = () => {}) {
    const client = startClient();
    let done = 0;
    client.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 0x0a) onLine(++done);
    });
    return finished(client);
  }

  it('answers byte for byte as one machine does', async () => {
    const { code, out, error } = await handOut();
    expect(code, error).toBe(0);
    expect(out.trim().split('\n').map(timeless).sort()).toEqual(alone);
    expect(error).toContain('3 workers');
  });

  it('loses nothing but time by a worker that is killed and a scheduler that is begun anew', async () => {
    let restarted: Promise<void> | undefined;
    const answered = handOut((done) => {
      if (done !== 1) return;
      cluster.killScheduler();
      restarted = cluster.startScheduler();
    });
    await cluster.killBusyWorker();
    const { code, out, error } = await answered;
    await restarted;
    expect(code, error).toBe(0);
    expect(out.trim().split('\n').map(timeless).sort()).toEqual(alone);
    expect(error).toContain('The scheduler is gone');
  });

  it('is handed nothing more when whoever asked has gone', async () => {
    const client = startClient();
    client.stdout.once('data', () => client.stdout.destroy());
    const [code, error] = await Promise.all([exitOf(client), text(client.stderr)]);
    expect([code, error.includes('Traceback')], error).toEqual([1, false]);
  });

  it('classifies a folder, whose pictures it is sent, and goes on where it was', async () => {
    const [results, csv] = ['results.jsonl', 'table.csv'].map((name) => join(directory, name)) as [string, string];
    const command = ['--import', 'tsx', 'scripts/classify.ts', folder, '--csv', csv, '--results', results];
    const first = await finished(
      inHost(network.hosts[0], process.execPath, ...command, '--cluster', cluster.address, ...KERNELS),
    );
    expect(first.code, first.error).toBe(0);
    const table = await readFile(csv, 'utf8');
    expect(table.match(/Trouser/g)?.length).toBeGreaterThanOrEqual(PICTURES);
    cluster.close();
    const again = await finished(inHost(network.hosts[0], process.execPath, ...command));
    expect(again.code, again.error).toBe(0);
    expect(await readFile(csv, 'utf8')).toBe(table);
  });
});

it.skipIf(!hasDask())('a machine of a cluster says when it has no Node', async () => {
  const program = 'import client; client.run_cell("{}", [])';
  const worker = spawn(python(), ['-c', program], {
    env: { PATH: '', PYTHONPATH: 'scripts/cluster', PYTHONDONTWRITEBYTECODE: '1' },
  });
  const { code, error } = await finished(worker);
  expect(code).not.toBe(0);
  expect(error).toMatch(/RuntimeError: .* starts no Node/);
});

function inHost({ within }: Host, ...command: string[]) {
  const [program, ...args] = [...within, ...command];
  return spawn(program!, args);
}

const exitOf = (child: ReturnType<typeof inHost>) =>
  new Promise<number | null>((resolve) => child.on('close', resolve));

async function finished(child: ReturnType<typeof inHost>) {
  child.stdin.end();
  const [code, out, error] = await Promise.all([exitOf(child), text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}
