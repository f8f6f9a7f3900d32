import { describe, expect, it } from 'vitest';
import { EXAMPLE, parseTask } from '../../../scripts/cell/task.ts';

describe('a task for one machine of many', () => {
  it('is understood as the example has it', () => {
    expect(parseTask(JSON.stringify(EXAMPLE))).toEqual(EXAMPLE);
  });

  it('takes the app’s own dataset, model and parts where nothing is said', () => {
    const { options } = EXAMPLE;
    expect(parseTask(JSON.stringify({ task: 'train', options }))).toEqual({ ...EXAMPLE, fraction: 1 });
    expect(parseTask('{"task": "classify", "pictures": ["a.jpg"]}')).toEqual({
      task: 'classify',
      model: 'camera',
      pictures: ['a.jpg'],
    });
  });

  it.each([
    ['is cut off', '{"task": "train"', /--example/],
    ['is of no known kind', '{"task": "dream"}', /^task: .*--example/],
    ['has no settings', '{"task": "train"}', /options/],
    [
      'has a setting out of its range',
      JSON.stringify({ ...EXAMPLE, options: { ...EXAMPLE.options, epochs: 0 } }),
      /epochs/,
    ],
    ['holds all pictures back', JSON.stringify({ ...EXAMPLE, heldBack: 1 }), /^heldBack: /],
    ['has a word that nobody knows', JSON.stringify({ ...EXAMPLE, share: 0.5 }), /share/],
    ['names no picture', '{"task": "classify", "pictures": []}', /^pictures: /],
  ])('is refused where it %s, and says what is off', (_, json, message) => {
    expect(() => parseTask(json)).toThrow(message);
  });
});
