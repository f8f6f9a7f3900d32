import { afterEach, describe, expect, it } from 'vitest';
import {
  aboutText,
  accuracyText,
  arrivedText,
  bytesText,
  countText,
  durationText,
  lossText,
  numberText,
} from '../../../src/text/figures.ts';
import { speak } from '../../../src/text/language.ts';

describe('figures', () => {
  it('have their units, and a dash where there is none', () => {
    expect(accuracyText(0.9085)).toBe('90.85 %');
    expect(accuracyText(null)).toBe('–');
    expect(lossText(0.2859)).toBe('0.2859');
    expect(lossText(undefined)).toBe('–');
    expect(countText(104_890)).toBe('104,890');
    expect(numberText(0.000123456)).toBe('0.000123');
  });

  it('say how much of something is here, and of how much where that is known', () => {
    expect(arrivedText({ loadedBytes: 1_234_567, totalBytes: 3_400_000 })).toBe('1.2 MB of 3.4 MB');
    expect(arrivedText({ loadedBytes: 1_234_567, totalBytes: null })).toBe('1.2 MB so far');
  });

  it.each([
    [24.23, '24.2 s'],
    [59.96, '1 min 00 s'],
    [200, '3 min 20 s'],
    [3599.6, '1 h 00 min'],
    [7500, '2 h 05 min'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('%d s are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it.each([
    [0.2, '1 s'],
    [24.4, '24 s'],
    [170, '3 min'],
    [7500, '2 h 05 min'],
  ])('%d s are about %s', (seconds, text) => {
    expect(aboutText(seconds)).toBe(text);
  });

  it.each([
    [0, '0 kB'],
    [256_001, '257 kB'],
    [4_500_000, '4.5 MB'],
    [30_878_645, '31 MB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});

describe('figures in another language', () => {
  afterEach(() => speak('en', {}));

  it('have its separators and its order', () => {
    speak('de', {});
    expect([accuracyText(0.9085), lossText(0.2859), countText(104_890)]).toEqual(['90,85 %', '0,2859', '104.890']);
    expect([numberText(0.000123456), bytesText(4_500_000)]).toEqual(['0,000123', '4,5 MB']);
  });

  it('have the separators of the reader’s own region', () => {
    speak('en-IN', {});
    expect(countText(104_890)).toBe('1,04,890');
  });
});
