import { describe, expect, it } from 'vitest';
import { toAnswer } from '../../../src/classify/answer.ts';
import { UNCALIBRATED } from '../../../src/domain/calibration.ts';
import { PREDICTION } from '../../support/fake-worker.ts';

const CLASSES = ['a', 'b', 'c', 'd'];
const answer = (probabilities: number[], model = {}, prediction = {}) =>
  toAnswer({ ...PREDICTION, ...prediction, probabilities }, { classes: CLASSES, ...model }, 12);

/** The first class has this probability, the others the rest. */
const probability = (best: number) => [best, ...new Array<number>(3).fill((1 - best) / 3)];

describe('an answer', () => {
  it('names the three most probable classes, best first', () => {
    expect(answer([0.1, 0.2, 0.65, 0.05]).top.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  });

  it('is not sure when the best class is too improbable', () => {
    expect(answer(probability(UNCALIBRATED.sureFrom)).sure).toBe(true);
    expect(answer(probability(UNCALIBRATED.sureFrom - 0.01)).sure).toBe(false);
  });

  it('is sure from where the model’s calibration says', () => {
    const model = { calibration: { familiarFrom: 0, sureFrom: 0.8 } };
    expect(answer(probability(0.79), model).sure).toBe(false);
    expect(answer(probability(0.8), model).sure).toBe(true);
  });

  it('is not sure of what is like none of the pictures that the model knows, however probable', () => {
    const model = { calibration: { familiarFrom: 0.3, sureFrom: 0.5 } };
    expect(answer([0.7, 0.1, 0.1, 0.1], model).sure).toBe(false);
    expect(answer([0.7, 0.298, 0.001, 0.001], model).sure).toBe(true);
  });

  it('is never sure of what is no garment, and says so', () => {
    const nothing = { garment: null, outlines: [], advice: 'plainer-background' };
    expect(answer(probability(0.99), {}, nothing)).toMatchObject({
      sure: false,
      finding: { found: false, pieces: 0, advice: 'plainer-background' },
    });
  });

  it('tells of every piece', () => {
    const [outline] = PREDICTION.outlines;
    expect(answer(probability(0.9), {}, { outlines: [outline, outline], leftOut: 1 }).finding).toEqual({
      found: true,
      origin: 'photo',
      pieces: 2,
      leftOut: 1,
      advice: null,
    });
  });
});
