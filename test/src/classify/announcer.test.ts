import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../../src/classify/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listen() {
  const said: string[] = [];
  return { said, announcer: new Announcer((words) => said.push(words)) };
}

/** The same answer on every frame for so many milliseconds. */
function live(announcer: Announcer, words: string, milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 40) {
    announcer.hear(words, true);
    vi.advanceTimersByTime(40);
  }
}

describe('the announcer', () => {
  it('tells a still picture’s answer at once', () => {
    const { said, announcer } = listen();
    announcer.hear('Bag, 90 %', false);
    expect(said).toEqual(['Bag, 90 %']);
  });

  it('waits until a live answer has settled', () => {
    const { said, announcer } = listen();
    live(announcer, 'Bag', 800);
    live(announcer, 'Coat', 800);
    expect(said).toEqual([]);
    live(announcer, 'Coat', 400);
    expect(said).toEqual(['Coat']);
  });

  it('does not repeat itself, and leaves a pause before it says something else', () => {
    const { said, announcer } = listen();
    live(announcer, 'Bag', 10_000);
    expect(said).toEqual(['Bag']);
    live(announcer, 'Coat', 1_200);
    expect(said).toEqual(['Bag', 'Coat']);
    live(announcer, 'Bag', 2_000);
    expect(said).toEqual(['Bag', 'Coat']);
    live(announcer, 'Bag', 1_200);
    expect(said).toEqual(['Bag', 'Coat', 'Bag']);
  });

  it('is silent after it was stopped', () => {
    const { said, announcer } = listen();
    live(announcer, 'Bag', 400);
    announcer.stop();
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });
});
