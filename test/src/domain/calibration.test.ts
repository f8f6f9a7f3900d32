import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, familiarity, isSure } from '../../../src/domain/calibration.ts';

const tenClasses = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
  .filter((weights) => weights.some((weight) => weight > 1e-6))
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  });

describe('familiarity', () => {
  it('is 1 where one class has it all, 0 where all are alike, and between these otherwise', () => {
    expect(familiarity([0, 1, 0, 0])).toBeCloseTo(1, 10);
    expect(familiarity([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(0, 10);
    fc.assert(
      fc.property(tenClasses, (probabilities) => {
        const value = familiarity(probabilities);
        expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('tells two classes that share an answer from many that do', () => {
    const between = [0.5, 0.49, 0.005, 0.005];
    const spread = [0.5, 0.17, 0.17, 0.16];
    expect(familiarity(between)).toBeGreaterThan(familiarity(spread));
  });
});

describe('an answer is sure', () => {
  const from = { familiarFrom: 0.2, sureFrom: 0.6 };
  const sure = (probabilities: number[], thresholds?: typeof from) =>
    isSure(confidenceOf(probabilities, true), thresholds);

  it('when one class stands out of a familiar picture', () => {
    expect(sure([0.9, 0.08, 0.01, 0.01], from)).toBe(true);
  });

  it('not when no class stands out, or when the picture is like none of the known ones', () => {
    expect(sure([0.5, 0.5, 0, 0], from)).toBe(false);
    expect(sure([0.61, 0.13, 0.13, 0.13], from)).toBe(false);
  });

  it('not when no garment stands out of the picture', () => {
    expect(isSure(confidenceOf([1, 0, 0, 0], false), from)).toBe(false);
  });

  it('from a half on where the model was never calibrated', () => {
    expect(sure([0.5, 0.2, 0.2, 0.1])).toBe(true);
    expect(sure([0.49, 0.21, 0.2, 0.1])).toBe(false);
  });
});
