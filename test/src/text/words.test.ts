import { describe, expect, it } from 'vitest';
import { engineText, milliseconds, percent, roughPercent } from '../../../src/text/words.ts';

describe('numbers in words', () => {
  it.each([
    [0, '0 %'],
    [0.002, '< 1 %'],
    [0.9387, '94 %'],
    [0.996, '> 99 %'],
    [1, '100 %'],
  ])('the fraction %d reads %s', (fraction, words) => {
    expect(percent(fraction).replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toBe(words);
  });

  it.each([
    [0, '0 %'],
    [0.04, 'under 10 %'],
    [0.44, '40 %'],
    [0.97, 'over 90 %'],
    [1, '100 %'],
  ])('the fraction %d is spoken as %s while it changes', (fraction, words) => {
    expect(roughPercent(fraction)).toBe(words);
  });

  it.each([
    [0.84, '0.8 ms'],
    [14.4, '14 ms'],
    [2345, '2.3 s'],
  ])('%d milliseconds read %s', (value, words) => {
    expect(milliseconds(value).replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toBe(words);
  });
});

describe('an engine', () => {
  it.each([
    ['wasm', 'relaxed-simd', 'WASM + relaxed SIMD'],
    ['wasm', 'simd', 'WASM + SIMD'],
    ['cpu', 'none', 'CPU'],
  ] as const)('%s with kernels %s is called %s', (backend, kernels, words) => {
    expect(engineText({ backend, kernels })).toBe(words);
  });
});
