import { describe, expect, it } from 'vitest';
import { byPath, type PileEntry, type PileOutcome } from '../../../src/domain/pile.ts';
import { pileCsv, pileJson } from '../../../src/pile/pile-export.ts';
import { pileShelves } from '../../../src/pile/pile-shelves.ts';

const answered = (label: string, probability: number, sure: boolean): PileOutcome => ({
  state: 'answered',
  found: true,
  sure,
  ranked: [
    { label, probability },
    { label: 'Bag', probability: 0.01 },
  ],
  model: { name: 'camera', weightsSha256: 'ab' },
  milliseconds: 12.4,
});
const entry = (path: string, outcome: PileOutcome, label: string | null = null): PileEntry => ({
  id: path,
  path,
  outcome,
  label,
});

const PILE = byPath([
  entry('a/10.jpg', answered('Coat', 0.98, true)),
  entry('a/2.jpg', answered('Shirt', 0.5, false)),
  entry('a/3.jpg', answered('Shirt', 0.4, false), '=SUM(1)'),
  entry('a/4.jpg', { state: 'refused', code: 'picture-empty', detail: '' }),
  entry('a/5.jpg', { state: 'waiting' }),
]);

describe('the table of a pile', () => {
  it('has a row a picture, as a person counts, and a class only where it is believed or was given', () => {
    const [header, ...rows] = pileCsv(PILE).trim().split('\r\n');
    expect(header).toBe(
      'file,class,sure,best,probability,class2,probability2,class3,probability3,garmentFound,labelled,refused,milliseconds,model,modelSha256',
    );
    expect(rows).toEqual([
      'a/2.jpg,,false,Shirt,0.5000,Bag,0.0100,,,true,,,12,camera,ab',
      "a/3.jpg,'=SUM(1),false,Shirt,0.4000,Bag,0.0100,,,true,'=SUM(1),,12,camera,ab",
      'a/4.jpg,,,,,,,,,,,picture-empty,,,',
      'a/5.jpg,,,,,,,,,,,,,,',
      'a/10.jpg,Coat,true,Coat,0.9800,Bag,0.0100,,,true,,,12,camera,ab',
    ]);
  });

  it('is also had as JSON', () => {
    const { format, pictures } = JSON.parse(pileJson(PILE));
    expect(format).toBe('selvedge-pile');
    expect(pictures[3]).toEqual({
      file: 'a/5.jpg',
      class: null,
      label: null,
      state: 'waiting',
    });
    expect(pictures[4]).toMatchObject({ file: 'a/10.jpg', class: 'Coat', sure: true });
  });
});

describe('the shelves of a pile', () => {
  const said = (...of: Parameters<typeof pileShelves>) =>
    pileShelves(...of).map(({ label, entries }) => `${label}: ${entries.map(({ path }) => path).join(' ')}`);

  it('are its classes by name, after those that nobody is sure of', () => {
    expect(said(PILE, 'class', 'all')).toEqual(['Not sure: a/2.jpg', '=SUM(1): a/3.jpg', 'Coat: a/10.jpg']);
  });

  it('are one by doubt or by name; what a person has said is in no doubt', () => {
    expect(said(PILE, 'doubt', 'all')).toEqual(['All pictures: a/2.jpg a/10.jpg a/3.jpg']);
    expect(said(PILE, 'name', 'all')).toEqual(['All pictures: a/2.jpg a/3.jpg a/10.jpg']);
  });

  it('hold, in the inbox, those alone that nobody is sure of', () => {
    expect(said(PILE, 'name', 'unsure')).toEqual(['All pictures: a/2.jpg']);
    expect(said(PILE.slice(-1), 'class', 'unsure')).toEqual([]);
  });
});
