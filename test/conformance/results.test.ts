import { describe, expect, it } from 'vitest';
import { compare, type SpecResult } from './results.ts';

const spec = (name: string, status: SpecResult['status'], message = ''): SpecResult => ({ name, status, message });
const lacks = (kernel: string) => `Error: Kernel '${kernel}' not registered for backend 'wasm'`;

describe('comparing a run with the stock backend', () => {
  it('counts a spec that no longer passes as a regression', () => {
    const { regressions, failed } = compare(
      [spec('a', 'passed'), spec('b', 'failed')],
      [spec('a', 'failed'), spec('b', 'failed')],
    );
    expect(regressions.map(({ name }) => name)).toEqual(['a']);
    expect(failed.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('accepts what stock fails for want of a training kernel, and only that', () => {
    const stock = [
      spec('a', 'failed', lacks('Conv2DBackpropFilter')),
      spec('b', 'failed', lacks('UnsortedSegmentSum')),
      spec('c', 'failed', lacks('FFT')),
      spec('d', 'failed', 'Expected 1 to be 2.'),
    ];
    const { acceptance } = compare(stock, [
      spec('a', 'passed'),
      spec('b', 'failed', 'wrong'),
      spec('c', 'failed'),
      spec('d', 'failed'),
    ]);
    expect(acceptance.passed).toEqual(['a']);
    expect(acceptance.failed.map(({ name }) => name)).toEqual(['b']);
    expect(acceptance.byKernel).toEqual({
      Conv2DBackpropFilter: { passed: 1, total: 1 },
      UnsortedSegmentSum: { passed: 0, total: 1 },
    });
  });

  it('tells specs of one name apart by their order', () => {
    const { regressions } = compare(
      [spec('a', 'failed'), spec('a', 'passed')],
      [spec('a', 'failed'), spec('a', 'failed')],
    );
    expect(regressions.map(({ name }) => name)).toEqual(['a (2)']);
  });

  it('refuses runs of different specs, and an empty one', () => {
    expect(() => compare([spec('a', 'passed')], [])).toThrow();
    expect(() => compare([spec('a', 'passed')], [spec('b', 'passed')])).toThrow();
    expect(() => compare([], [])).toThrow();
  });
});
