import type { Random } from '../../workers/training/random.ts';

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Numbers that shapes, counts and offsets are not made for. */
const ODD_NUMBERS = ['-1', '0', '1e9', '4294967296', 'null', '[]', '"x"', '0.5'];

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const MUTATIONS: readonly Mutation[] = [
  function flip(bytes, random) {
    const changed = bytes.slice();
    for (let count = 1 + random.integer(8); count > 0; count--)
      changed[random.integer(bytes.length)]! ^= 1 << random.integer(8);
    return changed;
  },
  function cut(bytes, random) {
    return bytes.slice(0, random.integer(bytes.length));
  },
  function double(bytes, random) {
    const [at, length] = [random.integer(bytes.length), 1 + random.integer(200)];
    return joined(bytes.subarray(0, at + length), bytes.subarray(at));
  },
  function lose(bytes, random) {
    const at = random.integer(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.integer(50)));
  },
  function swap(bytes, random) {
    const length = 1 + random.integer(30);
    const [a, b] = [random.integer(bytes.length), random.integer(bytes.length)];
    const changed = bytes.slice();
    changed.set(bytes.subarray(a, a + Math.min(length, bytes.length - b)), b);
    return changed;
  },
  function renumber(bytes, random) {
    const text = Buffer.from(bytes).toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    const number = numbers[random.integer(Math.max(1, numbers.length))];
    if (number === undefined) return bytes.slice(1);
    const odd = ODD_NUMBERS[random.integer(ODD_NUMBERS.length)]!;
    return new Uint8Array(
      Buffer.from(text.slice(0, number.index) + odd + text.slice(number.index + number[0].length), 'latin1'),
    );
  },
];

/** The bytes damaged in one of the ways that files are, or that somebody would want to. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  return MUTATIONS[random.integer(MUTATIONS.length)]!(bytes, random);
}
