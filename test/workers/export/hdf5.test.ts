import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hdf5Dataset, type Hdf5Group, toHdf5 } from '../../../workers/export/hdf5.ts';
import { lookup3 } from '../../../workers/export/lookup3.ts';
import { type ReadTensor, readHdf5 } from '../../support/keras-file.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => /^[^/\0.]+$/.test(text));

const dataset = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((shape) => {
  const count = shape.reduce((product, side) => product * side, 1);
  const values = fc.float32Array({ minLength: count, maxLength: count });
  return values.map((filled): Hdf5Dataset => ({ shape, values: filled }));
});

const { group } = fc.letrec<{ group: Hdf5Group; member: Hdf5Group | Hdf5Dataset }>((tie) => ({
  group: fc
    .uniqueArray(fc.tuple(name, tie('member')), { maxLength: 12, selector: ([key]) => key })
    .map((members) => new Map(members)),
  member: fc.oneof({ depthSize: 'small' }, dataset, tie('group')),
}));

/** Paths as a reader finds them. */
function flat(members: Hdf5Group, prefix = ''): [string, ReadTensor | undefined][] {
  return [...members].flatMap(([key, member]): [string, ReadTensor | undefined][] => {
    const path = prefix + key;
    if (!('values' in member && 'shape' in member)) return [[path, undefined], ...flat(member, `${path}/`)];
    return [[path, { shape: [...member.shape], values: member.values }]];
  });
}

describe('an HDF5 file', () => {
  it('is read by the HDF Group’s library, whatever groups and tensors it holds', async () => {
    await fc.assert(
      fc.asyncProperty(group, async (members) => {
        expect(await readHdf5(toHdf5(members))).toEqual(new Map(flat(members)));
      }),
      { numRuns: 40 },
    );
  });

  it('holds groups of hundreds of members', async () => {
    const members = Array.from({ length: 500 }, (_, i): [string, Hdf5Dataset] => [
      `layer_${i}`,
      { shape: [1], values: Float32Array.of(i) },
    ]);
    expect((await readHdf5(toHdf5(new Map(members)))).size).toBe(500);
  });

  it('is the same bytes in whatever order its members come', () => {
    const one: [string, Hdf5Group] = ['one', new Map()];
    const two: [string, Hdf5Group] = ['two', new Map()];
    expect(toHdf5(new Map([one, two]))).toEqual(toHdf5(new Map([two, one])));
  });
});

// Said by the driver of lookup3.c.
it.each([
  ['', 0xdeadbeef],
  ['Four score and seven years ago', 0x17770551],
])('lookup3 of “%s” is what its author says', (text, expected) => {
  expect(lookup3(new TextEncoder().encode(text))).toBe(expected);
});
