import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { megabytes, progress } from '../../scripts/support/progress.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  const target = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { written, stream: target as unknown as NodeJS.WriteStream };
}

describe('Progress', () => {
  it('is drawn in place on a terminal, within its width, and ends with the whole', () => {
    const { written, stream: terminal } = stream(true);
    const bar = progress({ label: 'Fashion-MNIST', total: 30e6, format: megabytes, stream: terminal });
    for (let done = 0; done <= 30e6; done += 1e5) bar.update(done);
    bar.finish();
    expect(written.length).toBeLessThan(20);
    for (const line of written.slice(0, -1)) {
      expect(line.startsWith('\r\x1b[K')).toBe(true);
      expect(line.length - '\r\x1b[K'.length).toBeLessThan(60);
    }
    expect(written.at(-2)).toContain('100 %');
    expect(written.at(-1)).toBe('\n');
  });

  it('is a line every quarter elsewhere', () => {
    const { written, stream: file } = stream(false);
    const bar = progress({ label: 'Fashion-MNIST', total: 100, stream: file });
    for (let done = 0; done <= 100; done++) bar.update(done);
    bar.finish();
    expect(written).toEqual([25, 50, 75, 100].map((done) => `Fashion-MNIST  ${done} %  ${done} of 100\n`));
  });

  it('knows what is left from what was done since it began, and lets lines be said above it', async () => {
    const { written, stream: terminal } = stream(true);
    const bar = progress({ label: 'cells', total: 100, from: 50, stream: terminal });
    expect(bar.secondsLeft()).toBeUndefined();
    await setTimeout(20);
    bar.update(51);
    const left = bar.secondsLeft()!;
    expect(left).toBeGreaterThanOrEqual(49 * 0.019);
    bar.say('one cell');
    expect(written.at(-2)).toBe('\r\x1b[Kone cell\n');
    expect(written.at(-1)).toMatch(/51 of 100, .* left/);
  });

  it('of nothing is complete', () => {
    const { written, stream: file } = stream(false);
    progress({ label: 'x', total: 0, stream: file }).finish();
    expect(written).toEqual(['x  100 %  0 of 0\n']);
  });
});
