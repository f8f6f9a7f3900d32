import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/elements/save-file.ts';

describe('the name of a saved file', () => {
  it.each([
    ['Sommer & Höhen, 100 %.zip', 'Sommer & Höhen, 100 %.zip'],
    ['मेरे कपड़े.zip', 'मेरे कपड़े.zip'],
    ['服・帽子（冬）.csv', '服・帽子（冬）.csv'],
    ['T-shirt/top: a?*.png', 'T-shirt_top_ a__.png'],
    ['..hidden.zip', '_hidden.zip'],
    ['\u202egnp.zip', '_gnp.zip'],
    ['///.zip', '___.zip'],
    ['con.zip', 'class con.zip'],
    ['trailing. .zip', 'trailing.zip'],
  ])('keeps every script and sign that file systems take: %s', (name, expected) => {
    expect(fileNameOf(name)).toBe(expected);
  });

  it('is no longer than file systems take, and keeps its extension', () => {
    const name = fileNameOf(`${'🧥'.repeat(300)}.zip`);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name).toMatch(/🧥\.zip$/u);
  });
});
