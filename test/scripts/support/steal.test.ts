import { describe, expect, it } from 'vitest';
import { parseTicks } from '../../../scripts/support/steal.ts';

describe('stolen processor time', () => {
  it('is the eighth field of the first line, and guests are not counted twice', () => {
    const stat = 'cpu  100 1 20 300 4 5 6 64 7 8\ncpu0 50 0 10 150 2 2 3 32 3 4\nintr 1';
    expect(parseTicks(stat)).toEqual({ all: 500, stolen: 64 });
  });

  it('is nothing on a kernel that does not tell', () => {
    expect(parseTicks('cpu  100 1 20 300\n').stolen).toBe(0);
  });
});
