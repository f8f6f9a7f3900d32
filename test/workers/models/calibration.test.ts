import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW, temper, viewOf } from '../../../workers/models/calibration.ts';
import { fitTemperature, fitThresholds } from '../../../workers/models/fit-calibration.ts';
import { predict } from '../../../workers/models/predict.ts';

const CALIBRATION = {
  temperature: { dataset: 1.1, photo: 2 },
  familiarFrom: 0.1,
  sureFrom: 0.7,
  coverage: 0.5,
  accuracy: 0.9,
  fittedOn: 'photos' as const,
};

function softmax(logits: number[]): number[] {
  const powers = logits.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

const row = (...probabilities: number[]) => Float32Array.from(probabilities);

/** Answers of two classes: `n` times the first with this probability, of which so many are right. */
function answers(groups: [probability: number, n: number, right: number][]) {
  const right = groups.flatMap(([, n, hits]) => Array.from({ length: n }, (_, k) => [k < hits ? 0 : 1]));
  const rows = groups.flatMap(([probability, n]) =>
    Array.from({ length: n }, () => [probability, 1 - probability]).flat(),
  );
  return { probabilities: Float32Array.from(rows), classes: 2, right };
}

describe('a temperature', () => {
  it('does to probabilities what dividing the logits does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 10 }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
        (logits, temperature) => {
          const tempered = temper(Float32Array.from(softmax(logits)), logits.length, temperature);
          softmax(logits.map((logit) => logit / temperature)).forEach((p, k) => {
            expect(tempered[k]).toBeCloseTo(p, 4);
          });
        },
      ),
    );
  });

  it('of 1 changes nothing, and a high one leaves the order as it is', () => {
    const probabilities = row(0.7, 0.2, 0.1, 0.05, 0.9, 0.05);
    expect(temper(probabilities, 3, 1)).toEqual(probabilities);
    const [a, b, c] = temper(probabilities, 3, 8);
    expect(a).toBeGreaterThan(b!);
    expect(b).toBeGreaterThan(c!);
    expect(a! + b! + c!).toBeCloseTo(1, 6);
  });

  it('keeps probabilities that have run out of digits finite', () => {
    const tempered = temper(row(1, 0, 0), 3, 3);
    expect([...tempered].every(Number.isFinite)).toBe(true);
    expect(tempered[0]).toBeCloseTo(1, 6);
  });
});

describe('fitting the temperature', () => {
  it('brings the confidence down to the probability that is right', () => {
    const judged = answers([[0.99, 100, 80]]);
    const temperature = fitTemperature(judged);
    expect(temper(judged.probabilities, 2, temperature)[0]).toBeCloseTo(0.8, 2);
  });

  it('brings it up where a model is too modest', () => {
    const judged = answers([[0.6, 100, 90]]);
    expect(temper(judged.probabilities, 2, fitTemperature(judged))[0]).toBeCloseTo(0.9, 2);
  });

  it('finds the temperature that the logits were multiplied by', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 5, noNaN: true }), (truth) => {
        const groups = [0.6, 0.75, 0.9, 0.97].map((probability): [number, number, number] => {
          const odds = (probability / (1 - probability)) ** truth;
          return [odds / (1 + odds), 400, Math.round(400 * probability)];
        });
        expect(fitTemperature(answers(groups)) / truth).toBeCloseTo(1, 1);
      }),
    );
  });

  it('counts any of several right classes, and passes over pictures of no class', () => {
    const probabilities = row(0.5, 0.49, 0.01, 0.5, 0.49, 0.01);
    const either = fitTemperature({
      probabilities,
      classes: 3,
      right: [
        [0, 1],
        [0, 1],
      ],
    });
    expect(either).toBeLessThan(0.2);
    expect(fitTemperature({ probabilities, classes: 3, right: [[0, 1], []] })).toBeCloseTo(either, 3);
    expect(fitTemperature({ probabilities, classes: 3, right: [[], []] })).toBe(1);
  });

  it('stays within its bounds when every answer is right, or none', () => {
    expect(fitTemperature(answers([[0.9, 10, 10]]))).toBeCloseTo(0.1, 1);
    expect(fitTemperature(answers([[0.9, 10, 0]]))).toBeCloseTo(10, 0);
  });
});

describe('where "sure" begins', () => {
  it('is where the answers are right 93 times in a hundred, with their probability written down', () => {
    const judged = answers([
      [0.99, 50, 50],
      [0.9, 40, 34],
      [0.7, 60, 30],
    ]);
    const { sureFrom, coverage, accuracy } = fitThresholds(judged);
    expect(sureFrom).toBeCloseTo(0.9, 6);
    expect(coverage).toBeCloseTo(90 / 150, 6);
    expect(accuracy).toBeCloseTo(84 / 90, 6);
  });

  it('goes by what all probabilities promise, not by the luck of the few at its edge', () => {
    const lucky = fitThresholds(
      answers([
        [0.95, 20, 20],
        [0.6, 4, 4],
      ]),
    );
    expect(lucky.sureFrom).toBeCloseTo(0.95, 6);
    const unlucky = fitThresholds(answers([[0.95, 20, 17]]));
    expect(unlucky).toMatchObject({ coverage: 1, accuracy: 0.85 });
  });

  it('is that of the surest answers, where not even these are right that often', () => {
    const { sureFrom, accuracy } = fitThresholds(
      answers([
        [0.8, 10, 6],
        [0.6, 10, 2],
      ]),
    );
    expect(sureFrom).toBeCloseTo(0.8, 6);
    expect(accuracy).toBeCloseTo(0.6, 6);
  });

  it('leaves out what is least familiar: one in twenty', () => {
    const { familiarFrom } = fitThresholds(
      answers([
        [0.55, 4, 4],
        [0.95, 96, 96],
      ]),
    );
    expect(familiarFrom).toBeGreaterThan(0.05);
    const { familiarFrom: all } = fitThresholds(
      answers([
        [0.55, 20, 20],
        [0.95, 80, 80],
      ]),
    );
    expect(all).toBeLessThan(0.05);
  });
});

describe('looking at a picture', () => {
  it('takes a photo and its mirror image, at the photos’ temperature; a picture of the dataset as it is', () => {
    expect(viewOf(CALIBRATION, 'photo')).toEqual({ temperature: 2, mirrored: true });
    expect(viewOf(CALIBRATION, 'dataset')).toEqual({ temperature: 1.1, mirrored: false });
    expect(viewOf(undefined, 'dataset')).toEqual(PLAIN_VIEW);
  });

  it('gives the same answer to a photo and to its mirror image, and tempers it', async () => {
    await setBackend('cpu');
    const model = sequential({
      layers: [layers.flatten({ inputShape: [28, 28, 1] }), layers.dense({ units: 3, activation: 'softmax' })],
    });
    const preprocessing = { imageSize: 28, mean: 0.3, deviation: 0.3 };
    const pixels = Uint8Array.from({ length: 2 * 784 }, (_, at) => (at * at) % 251);
    const mirrored = pixels.map((_, at) => pixels[at - (at % 28) + 27 - (at % 28)]!);
    const plain = await predict(model, pixels, preprocessing);
    expect(await predict(model, mirrored, preprocessing)).not.toEqual(plain);
    const view = viewOf(undefined, 'photo');
    const both = await predict(model, pixels, preprocessing, view);
    expect(both).toHaveLength(6);
    expect([...(await predict(model, mirrored, preprocessing, view))]).toEqual([...both]);
    expect(await predict(model, pixels, preprocessing, { ...view, temperature: 2 })).toEqual(temper(both, 3, 2));
    model.dispose();
  });
});
