import { describe, expect, it } from 'vitest';
import { outlinePath } from '../../../src/classify/outline-path.ts';

describe('the path of an outline', () => {
  it('runs in the frame’s pixels, through the middles of the sides, and closes', () => {
    const square = Float32Array.of(0.25, 0.5, 0.75, 0.5, 0.75, 1, 0.25, 1);
    expect(outlinePath([square], 400, 100)).toBe('M200 50Q300 50 300 75Q300 100 200 100Q100 100 100 75Q100 50 200 50Z');
  });

  it('has one part a piece, and none for what is no surface', () => {
    const triangle = Float32Array.of(0, 0, 1, 0, 0, 1);
    expect(outlinePath([triangle, triangle], 10, 10).match(/M/g)).toHaveLength(2);
    expect(outlinePath([Float32Array.of(0, 0, 1, 1)], 10, 10)).toBe('');
    expect(outlinePath([], 10, 10)).toBe('');
  });
});
