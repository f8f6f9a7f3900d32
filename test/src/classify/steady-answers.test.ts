import { describe, expect, it } from 'vitest';
import type { Answer, AnsweringModel } from '../../../src/classify/answer.ts';
import { SteadyAnswers } from '../../../src/classify/steady-answers.ts';
import type { Prediction } from '../../../src/contract/classifier-api.ts';
import { familiarity } from '../../../src/domain/calibration.ts';
import { PREDICTION } from '../../support/fake-worker.ts';

const MODEL = { classes: ['Shirt', 'Coat', 'Bag'], calibration: { familiarFrom: 0, sureFrom: 0.7 } };

/** The same sequence of numbers from 0 to 1 in every run. */
function noise(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const saw = (probabilities: number[], rest: Partial<Prediction> = {}): Prediction => {
  return { ...PREDICTION, probabilities, ...rest };
};

const NOTHING: Partial<Prediction> = { garment: null, outlines: [], advice: 'plainer-background' };

/** Plays frames at a rate, each made from its time in milliseconds. */
function play(frameAt: (at: number) => Prediction, until: number, perSecond = 30, model: AnsweringModel = MODEL) {
  const steady = new SteadyAnswers();
  const answers: { at: number; answer: Answer }[] = [];
  for (let at = 0; at <= until; at += 1000 / perSecond) {
    answers.push({ at, answer: steady.next(frameAt(at), model, at, 20) });
  }
  return answers;
}

/** What the headline says: the best class, or that it is not sure. */
const headline = ({ sure, top }: Answer) => (sure ? top[0]!.name : 'Not sure');

function changes<T>(values: T[]): number {
  return values.filter((value, k) => k > 0 && value !== values[k - 1]).length;
}

describe('live answers', () => {
  it.each([5, 15, 30, 60])('follow a change of garment within 300 ms at %i frames a second', (perSecond) => {
    const answers = play((at) => saw(at < 2000 ? [0.9, 0.05, 0.05] : [0.04, 0.06, 0.9]), 3000, perSecond);
    const late = answers.filter(({ at }) => at >= 2300);
    expect(answers.filter(({ at }) => at < 2000).every(({ answer }) => headline(answer) === 'Shirt')).toBe(true);
    expect(late.every(({ answer }) => headline(answer) === 'Bag')).toBe(true);
  });

  it('say nothing else between one garment and the next', () => {
    const answers = play((at) => saw(at < 1000 ? [0.95, 0.03, 0.02] : [0.02, 0.03, 0.95]), 2000);
    expect(new Set(answers.map(({ answer }) => headline(answer)))).toEqual(new Set(['Shirt', 'Bag']));
  });

  it('follow a change between close calls within 300 ms', () => {
    const answers = play((at) => saw(at < 1000 ? [0.6, 0.3, 0.1] : [0.3, 0.6, 0.1]), 2000);
    const late = answers.filter(({ at }) => at >= 1300);
    expect(late.every(({ answer }) => answer.top[0]!.name === 'Coat')).toBe(true);
  });

  it('do not flicker when two classes take turns frame by frame', () => {
    let frame = 0;
    const answers = play(() => saw(frame++ % 2 === 0 ? [0.55, 0.4, 0.05] : [0.4, 0.55, 0.05]), 5000);
    expect(changes(answers.map(({ answer }) => answer.top[0]!.name))).toBe(0);
    expect(changes(answers.map(({ answer }) => answer.top.map(({ name }) => name).join()))).toBe(0);
  });

  it('change their headline at most once in ten seconds in which two close classes overtake each other at random', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = noise(seed);
      const answers = play(() => {
        const probability = 0.375 + 0.2 * random();
        return saw([probability, 0.95 - probability, 0.05]);
      }, 10_000);
      expect(changes(answers.map(({ answer }) => answer.top[0]!.name))).toBeLessThanOrEqual(1);
    }
  });

  it('do not flicker between a class and "not sure" when its probability trembles around the threshold', () => {
    const random = noise();
    const answers = play(() => {
      const probability = 0.66 + 0.1 * random();
      return saw([probability, 0.9 - probability, 0.1]);
    }, 10_000);
    expect(changes(answers.map(({ answer }) => headline(answer)))).toBeLessThanOrEqual(1);
  });

  it('become not sure within 300 ms when the class is lost', () => {
    const answers = play((at) => saw(at < 1000 ? [0.9, 0.05, 0.05] : [0.4, 0.3, 0.3]), 2000);
    const late = answers.filter(({ at }) => at >= 1300);
    expect(late.every(({ answer }) => headline(answer) === 'Not sure')).toBe(true);
  });

  it('do not flicker when the picture is now like the known ones and now hardly', () => {
    const random = noise();
    const probabilities = () => {
      const best = 0.82 + 0.06 * random();
      return [best, (1 - best) / 2, (1 - best) / 2];
    };
    const middle = familiarity([0.85, 0.075, 0.075]);
    const model = { ...MODEL, calibration: { familiarFrom: middle, sureFrom: 0.7 } };
    const answers = play(() => saw(probabilities()), 10_000, 30, model);
    expect(changes(answers.map(({ answer }) => headline(answer)))).toBeLessThanOrEqual(1);
  });

  it('go from one familiar garment to the next without a word about what lies between', () => {
    const model = { ...MODEL, calibration: { familiarFrom: familiarity([0.9, 0.08, 0.02]), sureFrom: 0.7 } };
    const answers = play((at) => saw(at < 1000 ? [0.98, 0.01, 0.01] : [0.01, 0.01, 0.98]), 2000, 30, model);
    expect(new Set(answers.map(({ answer }) => headline(answer)))).toEqual(new Set(['Shirt', 'Bag']));
  });

  it('give way at last to a class that leads by little', () => {
    const answers = play((at) => saw(at < 1000 ? [0.5, 0.45, 0.05] : [0.46, 0.5, 0.04]), 4000);
    expect(answers.at(-1)?.answer.top[0]?.name).toBe('Coat');
  });

  it('keep what was found through single frames in which nothing is', () => {
    let frame = 0;
    const answers = play(() => (frame++ % 5 === 4 ? saw([0, 0, 1], NOTHING) : saw([0.9, 0.05, 0.05])), 3000);
    expect(answers.every(({ answer }) => headline(answer) === 'Shirt' && answer.finding.found)).toBe(true);
    expect(answers.every(({ answer }) => answer.outlines.length === 1)).toBe(true);
  });

  it('say within 300 ms that the garment is gone, and start afresh with the next one', () => {
    const answers = play((at) => {
      if (at < 1000) return saw([0.9, 0.05, 0.05]);
      return at < 2000 ? saw([0, 0, 1], NOTHING) : saw([0.02, 0.9, 0.08]);
    }, 3000);
    const at = (time: number) => answers.find((entry) => entry.at >= time)!.answer;
    expect(at(1300)).toMatchObject({
      sure: false,
      finding: { found: false, advice: 'plainer-background' },
      outlines: [],
    });
    expect(headline(at(2300))).toBe('Coat');
  });

  it('change their advice only when it has held for a while', () => {
    let frame = 0;
    const flicker = play(() => saw([0.9, 0.1, 0], { advice: frame++ % 3 === 0 ? 'closer' : null }), 3000);
    expect(changes(flicker.map(({ answer }) => answer.finding.advice))).toBe(0);
    const lasting = play((at) => saw([0.9, 0.1, 0], { advice: at > 500 ? 'more-light' : null }), 1500);
    expect(lasting.at(-1)?.answer.finding.advice).toBe('more-light');
  });

  it('show probabilities that add up to 1', () => {
    const random = noise();
    const answers = play(() => {
      const probability = random();
      return saw([probability, (1 - probability) / 2, (1 - probability) / 2]);
    }, 1000);
    for (const { answer } of answers) {
      expect(answer.prediction.probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    }
  });
});
