import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PicturesOutcome } from '../../../scripts/cell/classify-pictures.ts';
import { EXAMPLE } from '../../../scripts/cell/job.ts';
import type { TrainingOutcome } from '../../../scripts/cell/run-training.ts';
import { findFault } from '../../../scripts/support/dataset.ts';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { draw } from '../../support/pictures.ts';

const fault = await findFault(FASHION_MNIST);
const skipped = fault === null ? '' : ` (left out: ${fault})`;

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cell-'));
});

afterAll(() => rm(directory, { recursive: true }));

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

/** The command as a cluster's machine runs it. */
async function cell(job: unknown, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/cell.ts', ...args]);
  child.stdin.end(typeof job === 'string' ? job : JSON.stringify(job));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [code, out, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, error };
}

describe('one cell', () => {
  it('classifies pictures as the app does, and tells of one that cannot be read', async () => {
    const [trousers, missing] = ['trousers.png', 'missing.png'].map((name) => join(directory, name)) as [
      string,
      string,
    ];
    await draw('trouser', { width: 300, height: 400 }).png().toFile(trousers);
    const carried = { name: 'carried', base64: (await readFile(trousers)).toString('base64') };
    const { code, out } = await cell({ job: 'classify', pictures: [missing, trousers, carried] }, '--kernels', 'simd');
    expect(code).toBe(0);
    const { result, kernels } = JSON.parse(out) as PicturesOutcome & { kernels: string };
    expect(kernels).toBe('simd');
    expect(result).toMatchObject([
      { picture: missing, state: 'refused', code: 'picture-unreadable', detail: expect.stringContaining('missing') },
      { picture: trousers, state: 'answered', ranked: [{ label: 'Trouser' }, {}, {}] },
      { picture: 'carried', state: 'answered' },
    ]);
    expect({ ...result[2], picture: trousers }).toEqual(result[1]);
  });

  it.skipIf(fault !== null)(`trains to the same weights twice, on two cores${skipped}`, async () => {
    const job = { ...EXAMPLE, test: true, fraction: 0.01, options: { ...EXAMPLE.options, replicas: 2 } };
    const runs: (TrainingOutcome & { kernels: string })[] = [];
    for (let run = 0; run < 2; run++) {
      const { code, out, error } = await cell(job, '--kernels', 'simd');
      expect(code, error).toBe(0);
      runs.push(JSON.parse(out));
    }
    const [first, second] = runs;
    expect(first!.job).toEqual(job);
    expect(first!.result.testAccuracy).toBeGreaterThan(0);
    expect(first!.result.weightsSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(second!.result).toEqual(first!.result);
    expect(second!.curves).toEqual(first!.curves);
    expect(first!.curves.loss.length).toBeGreaterThan(0);
  });

  it.each([
    ['what is no JSON', 'nothing', /--example/],
    ['kernels that are not there', EXAMPLE, /--kernels is one of simd/],
  ])('ends with one sentence and no result for %s', async (_, job, message) => {
    const { code, out, error } = await cell(job, '--kernels', 'none');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error).toMatch(message);
  });
});
