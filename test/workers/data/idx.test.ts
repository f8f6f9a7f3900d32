import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FASHION_MNIST } from '../../../src/domain/datasets/fashion-mnist.ts';
import { type NamedBytes, parseIdx, readSplit } from '../../../workers/data/idx.ts';
import { idx } from '../../support/official-files.ts';
import { bytes } from './synthetic.ts';

const file = (content: Uint8Array, name = 'train-images') => ({ name, bytes: content });

describe('An IDX file', () => {
  it('gives back the shape and the bytes that were written, for any shape', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }), fc.nat(), (shape, seed) => {
        const values = bytes(
          shape.reduce((product, size) => product * size, 1),
          seed,
        );
        const parsed = parseIdx(file(idx(shape, values)));
        expect(parsed.shape).toEqual(shape);
        expect([...parsed.values]).toEqual([...values]);
      }),
    );
  });

  it('is read where it lies in a larger buffer', () => {
    const whole = new Uint8Array([9, 9, 9, ...idx([2], Uint8Array.of(5, 6))]);
    expect([...parseIdx(file(whole.subarray(3))).values]).toEqual([5, 6]);
  });

  it('is refused with its name and what is wrong', () => {
    const good = idx([2, 3], bytes(6, 1));
    const changed = (at: number, value: number) => Uint8Array.from(good).fill(value, at, at + 1);
    const cases: [Uint8Array, RegExp][] = [
      [new Uint8Array(0), /train-images.*0 bytes/],
      [changed(0, 0x1f), /train-images.*two zero bytes/],
      [changed(1, 0x8b), /train-images.*two zero bytes/],
      [changed(2, 0x0d), /train-images.*type 0xd/],
      [changed(3, 0), /train-images.*no dimensions/],
      [good.subarray(0, 9), /train-images.*within its head/],
      [good.subarray(0, good.length - 1), /train-images.*holds 5 values, 2 × 3 = 6/],
      [Uint8Array.from([...good, 0]), /train-images.*holds 7 values, 2 × 3 = 6/],
    ];
    for (const [content, message] of cases) {
      expect(() => parseIdx(file(content))).toThrow(expect.objectContaining({ name: 'dataset-damaged' }));
      expect(() => parseIdx(file(content))).toThrow(message);
    }
  });

  it('never throws anything but a named error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (content) => {
        try {
          parseIdx(file(content));
        } catch (error) {
          expect(error).toMatchObject({ name: 'dataset-damaged' });
        }
      }),
    );
  });
});

describe('A split', () => {
  const images = file(idx([2, 28, 28], bytes(2 * 784, 1)));
  const labels = (shape: number[], ...values: number[]) => file(idx(shape, Uint8Array.from(values)), 'train-labels');

  const read = (pictures: NamedBytes, named: NamedBytes) => readSplit(pictures, named, FASHION_MNIST);

  it('joins the images file and the labels file', () => {
    const split = read(images, labels([2], 9, 0));
    expect(split.size).toBe(2);
    expect([...split.labels]).toEqual([9, 0]);
    expect([...split.images]).toEqual([...bytes(2 * 784, 1)]);
  });

  it('is refused when pictures are not 28 × 28', () => {
    const wide = file(idx([2, 28, 29], bytes(2 * 28 * 29, 1)));
    expect(() => read(wide, labels([2], 0, 0))).toThrow(/train-images has the shape 2 × 28 × 29/);
    expect(() => read(labels([2], 0, 0), labels([2], 0, 0))).toThrow(/expected n × 28 × 28/);
  });

  it('is refused when there is not one label an image', () => {
    expect(() => read(images, labels([3], 0, 0, 0))).toThrow(/train-labels has the shape 3, expected 2/);
    expect(() => read(images, labels([2, 1], 0, 0))).toThrow(/train-labels has the shape 2 × 1/);
  });

  it('is refused when a label is no class', () => {
    expect(() => read(images, labels([2], 9, 10))).toThrow(/train-labels: label 10 at 1/);
  });
});
