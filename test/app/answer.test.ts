import { describe, expect, it } from 'vitest';
import { SURE_FROM, toAnswer } from '../../src/app/answer.ts';
import { PREDICTION } from './support/fake-worker.ts';

const answer = (probabilities: number[]) => toAnswer({ ...PREDICTION, probabilities }, ['a', 'b', 'c', 'd'], 12);

describe('an answer', () => {
  it('names the three most probable classes, best first', () => {
    expect(answer([0.1, 0.2, 0.65, 0.05]).top.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  });

  it('is not sure when the best class is too improbable', () => {
    const rest = (1 - SURE_FROM) / 3;
    expect(answer([SURE_FROM, rest, rest, rest]).sure).toBe(true);
    expect(answer([SURE_FROM - 0.01, 0.3, 0.1, 0.1]).sure).toBe(false);
  });
});
