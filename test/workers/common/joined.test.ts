import { describe, expect, it } from 'vitest';
import { joined } from '../../../workers/common/joined.ts';

describe('joined arrays', () => {
  it('hold the values of all parts in their order, apart from the parts', () => {
    const parts = [Float32Array.of(1, 2), new Float32Array(0), Float32Array.of(3.5)];
    const all = joined(Float32Array, parts);
    parts[0]![0] = 9;
    expect(all).toEqual(Float32Array.of(1, 2, 3.5));
  });

  it('are empty where there are no parts', () => {
    expect(joined(Uint8Array, [])).toEqual(new Uint8Array(0));
  });
});
