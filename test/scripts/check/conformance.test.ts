import { describe, expect, it } from 'vitest';
import { summarize, tallyOf } from '../../../scripts/check/conformance.ts';
import type { Run } from '../../conformance/compared.ts';
import { compare, type SpecResult } from '../../conformance/results.ts';

const spec = (name: string, status: SpecResult['status'], message = ''): SpecResult => ({ name, status, message });
const WAITING = spec('waits', 'failed', "Error: Kernel 'UnsortedSegmentSum' not registered for backend 'wasm'");
const STOCK = [spec('a', 'passed'), spec('b', 'failed', 'wrong'), WAITING];

const run = (build: Run['build'], ours: SpecResult[], stock = STOCK): Run => ({
  runtime: 'node',
  build,
  ...compare(stock, ours),
});
const good = run('simd', [spec('a', 'passed'), spec('b', 'failed'), spec('waits', 'passed')]);
const count = (...runs: Run[]) => {
  const { passed, failed } = tallyOf(summarize(runs));
  return { passed, failed };
};

describe('the tally of the conformance', () => {
  it('counts what passes, and not what fails on the stock backend as well', () => {
    expect(count(good)).toEqual({ passed: 2, failed: 0 });
  });

  it('counts a spec once, and as failed if it fails in one run of several', () => {
    const worse = run('relaxed-simd', [spec('a', 'failed'), spec('b', 'failed'), spec('waits', 'passed')]);
    expect(count(good, worse)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts what waits for a kernel and does not get it as failed', () => {
    const lacking = run('simd', [spec('a', 'passed'), spec('b', 'failed'), spec('waits', 'failed')]);
    expect(count(lacking)).toEqual({ passed: 1, failed: 1 });
  });

  it('fails if nothing waits for a kernel', () => {
    expect(count(run('simd', [spec('a', 'passed')], [spec('a', 'passed')]))).toEqual({ passed: 1, failed: 1 });
  });
});
