import { describe, expect, it } from 'vitest';
import { SteadyOutlines } from '../../../src/classify/steady-outlines.ts';

/** A square of side 0.4, its middle at x, y, each corner moved by `tremble()`. */
function square(x: number, y: number, tremble: () => number = () => 0): Float32Array {
  const corners = [-0.2, -0.2, 0.2, -0.2, 0.2, 0.2, -0.2, 0.2];
  return Float32Array.from(corners, (offset, k) => (k % 2 === 0 ? x : y) + offset + tremble());
}

const restless = () => false;

/** The box around the outlines. */
function extent(outlines: readonly Float32Array[]) {
  const [xs, ys] = [0, 1].map((odd) => outlines.flatMap((outline) => [...outline].filter((_, k) => k % 2 === odd)));
  return { left: Math.min(...xs!), right: Math.max(...xs!), top: Math.min(...ys!), bottom: Math.max(...ys!) };
}

function spread(values: number[]): number {
  const mean = values.reduce((a, b) => a + b) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

describe('the outline from frame to frame', () => {
  it('trembles less than half as much as what was found', () => {
    const steady = new SteadyOutlines(restless);
    let state = 7;
    const tremble = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (state / 2147483648 - 0.5) * 0.012;
    };
    const [raw, drawn]: [number[], number[]] = [[], []];
    for (let frame = 0; frame < 90; frame++) {
      const found = square(0.5, 0.5, tremble);
      raw.push(extent([found]).left);
      drawn.push(extent(steady.next([found], frame * 33)).left);
    }
    expect(spread(drawn.slice(10))).toBeLessThan(spread(raw.slice(10)) / 2);
  });

  it('is where the garment is in the very frame in which it jumps', () => {
    const steady = new SteadyOutlines(restless);
    steady.next([square(0.3, 0.5)], 0);
    expect(extent(steady.next([square(0.7, 0.5)], 33)).right).toBeCloseTo(0.9, 5);
  });

  it('follows a moving garment closely', () => {
    const steady = new SteadyOutlines(restless);
    let behind = 0;
    for (let frame = 0; frame < 60; frame++) {
      const x = 0.3 + 0.005 * frame;
      const { left } = extent(steady.next([square(x, 0.5)], frame * 33));
      behind = Math.max(behind, Math.abs(left - (x - 0.2)));
    }
    expect(behind).toBeLessThan(0.02);
  });

  it('comes to lie exactly on a garment that rests', () => {
    const steady = new SteadyOutlines(restless);
    steady.next([square(0.5, 0.5)], 0);
    for (let frame = 1; frame < 60; frame++) steady.next([square(0.51, 0.5)], frame * 33);
    expect(extent(steady.next([square(0.51, 0.5)], 2000))).toMatchObject({
      left: expect.closeTo(0.31, 4),
      bottom: expect.closeTo(0.7, 4),
    });
  });

  it('shows as many pieces as there are', () => {
    const steady = new SteadyOutlines(restless);
    steady.next([square(0.3, 0.3)], 0);
    expect(steady.next([square(0.3, 0.3), square(0.7, 0.7)], 33)).toHaveLength(2);
    expect(steady.next([], 66)).toEqual([]);
  });

  it('rests for who asked for less motion, until the garment moves in truth', () => {
    const steady = new SteadyOutlines(() => true);
    const first = steady.next([square(0.5, 0.5)], 0);
    expect(steady.next([square(0.51, 0.5)], 33)).toBe(first);
    expect(extent(steady.next([square(0.6, 0.5)], 66)).left).toBeCloseTo(0.4, 5);
  });
});
