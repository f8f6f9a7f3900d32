import { describe, expect, it } from 'vitest';
import { LiveCurves } from '../../../src/chart/live-curves.ts';

const points = (first: number, count: number) => {
  const step = Uint32Array.from({ length: count }, (_, i) => first + i);
  const values = Float32Array.from(step);
  return { step, loss: values, accuracy: values, learningRate: values };
};

describe('growing curves', () => {
  it('keep every point past the room they began with', () => {
    const curves = new LiveCurves();
    for (let first = 1; first <= 2000; first += 10) curves.addSteps(points(first, 10));
    expect(curves.length).toBe(2000);
    expect(curves.drawn(2000).loss).toEqual(Array.from({ length: 2000 }, (_, i) => i + 1));
  });

  it('are drawn with few points, each the mean of the steps it stands for', () => {
    const curves = new LiveCurves();
    curves.addSteps(points(1, 10));
    expect(curves.drawn(5)).toMatchObject({ step: [2, 4, 6, 8, 10], loss: [1.5, 3.5, 5.5, 7.5, 9.5] });
    expect(curves.drawn(4).step).toEqual([3, 6, 9, 10]);
  });

  it('go on from stored ones without changing those', () => {
    const stored = { ...points(1, 3), epochs: [] };
    const curves = new LiveCurves(stored);
    curves.addSteps(points(4, 2));
    expect(curves.drawn().step).toEqual([1, 2, 3, 4, 5]);
    expect(stored.step).toHaveLength(3);
  });

  it('draw nothing of nothing', () => {
    expect(new LiveCurves().drawn().step).toEqual([]);
  });
});
