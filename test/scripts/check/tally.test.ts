import { describe, expect, it } from 'vitest';
import { passed, skipped, sum, summary, verdict } from '../../../scripts/check/tally.ts';

describe('the tally of the test command', () => {
  it('adds the stages up', () => {
    const failing = { passed: 3, failed: 2, skipped: 0, reasons: [] };
    expect(summary(sum([passed(), failing, passed()]))).toBe('5 passed, 2 failed');
  });

  it('names what was skipped only where something was', () => {
    expect(summary(sum([passed(), skipped('no photos')]))).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('ends with what passed and failed alone', () => {
    expect(verdict(sum([passed(), skipped('no photos')]))).toBe('1 passed, 0 failed');
  });

  it('keeps the reason of each skip', () => {
    expect(sum([skipped('a'), skipped('b')]).reasons).toEqual(['a', 'b']);
  });
});
