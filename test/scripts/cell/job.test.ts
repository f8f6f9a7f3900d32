import { describe, expect, it } from 'vitest';
import { EXAMPLE, parseJob } from '../../../scripts/cell/job.ts';

describe('a job for one machine of many', () => {
  it('is understood as the example has it', () => {
    expect(parseJob(JSON.stringify(EXAMPLE))).toEqual(EXAMPLE);
  });

  it('takes the app’s own dataset, model and parts where nothing is said', () => {
    const { options } = EXAMPLE;
    expect(parseJob(JSON.stringify({ job: 'train', options }))).toEqual({ ...EXAMPLE, fraction: 1 });
    expect(parseJob('{"job": "classify", "pictures": ["a.jpg"]}')).toEqual({
      job: 'classify',
      model: 'camera',
      pictures: ['a.jpg'],
    });
  });

  it.each([
    ['is cut off', '{"job": "train"', /--example/],
    ['is of no known kind', '{"job": "dream"}', /^job: .*--example/],
    ['has no settings', '{"job": "train"}', /options/],
    [
      'has a setting out of its range',
      JSON.stringify({ ...EXAMPLE, options: { ...EXAMPLE.options, epochs: 0 } }),
      /epochs/,
    ],
    ['holds all pictures back', JSON.stringify({ ...EXAMPLE, heldBack: 1 }), /^heldBack: /],
    ['has a word that nobody knows', JSON.stringify({ ...EXAMPLE, share: 0.5 }), /share/],
    [
      'carries a picture that is no base64',
      JSON.stringify({ job: 'classify', pictures: [{ name: 'a.jpg', base64: '?' }] }),
      /^pictures\.0/,
    ],
    ['names no picture', '{"job": "classify", "pictures": []}', /^pictures: /],
  ])('is refused where it %s, and says what is off', (_, json, message) => {
    expect(() => parseJob(json)).toThrow(message);
  });
});
