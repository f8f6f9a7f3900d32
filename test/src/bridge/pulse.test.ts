import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pulse } from '../../../src/bridge/pulse.ts';

const EVERY = 5000;

/** A pulse of a worker that answers only while `state.alive`, and then with an error where `state.fails`. */
function pulseOf(most = 3) {
  const state = { alive: true, fails: false, asked: 0, lost: 0 };
  let answer = () => {};
  const ask = () => {
    state.asked++;
    return new Promise<void>((resolve, reject) => {
      answer = state.fails ? () => reject(new Error('no such part')) : resolve;
      if (state.alive) answer();
    });
  };
  const pulse = new Pulse(
    ask,
    () => {
      state.lost++;
    },
    { every: EVERY, missed: () => most },
  );
  return { pulse, state, answer: () => answer() };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the pulse of a worker', () => {
  it('takes it for lost after so many beats without an answer, once', async () => {
    const { pulse, state } = pulseOf(3);
    pulse.start();
    await vi.advanceTimersByTimeAsync(10 * EVERY);
    expect(state.lost).toBe(0);
    state.alive = false;
    await vi.advanceTimersByTimeAsync(3 * EVERY);
    expect(state.lost).toBe(0);
    await vi.advanceTimersByTimeAsync(EVERY);
    expect(state.lost).toBe(1);
    await vi.advanceTimersByTimeAsync(10 * EVERY);
    expect(state.lost).toBe(1);
  });

  it('begins to count again when a late answer comes', async () => {
    const { pulse, state, answer } = pulseOf(3);
    state.alive = false;
    pulse.start();
    for (let round = 0; round < 5; round++) {
      await vi.advanceTimersByTimeAsync(3 * EVERY);
      answer();
    }
    expect(state.lost).toBe(0);
  });

  it('takes an error for a sign of life', async () => {
    const { pulse, state } = pulseOf(1);
    state.fails = true;
    pulse.start();
    await vi.advanceTimersByTimeAsync(5 * EVERY);
    expect(state).toMatchObject({ asked: 5, lost: 0 });
  });

  it('asks nothing before it is started and after it was stopped', async () => {
    const { pulse, state } = pulseOf(1);
    state.alive = false;
    await vi.advanceTimersByTimeAsync(5 * EVERY);
    pulse.start();
    await vi.advanceTimersByTimeAsync(EVERY);
    pulse.stop();
    await vi.advanceTimersByTimeAsync(5 * EVERY);
    expect(state).toMatchObject({ asked: 1, lost: 0 });
  });
});
