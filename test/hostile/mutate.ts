import type { Draw } from './random.ts';

/** Lengths, counts and places that overflow, wrap or point elsewhere. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

type Mutation = (bytes: Uint8Array, draw: Draw) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  (bytes, draw) => change(bytes, (copy) => flip(copy, draw.below(copy.length), draw.below(8))),
  (bytes, draw) => change(bytes, (copy) => copy.set([draw.below(256)], draw.below(copy.length))),
  (bytes, draw) => bytes.slice(0, draw.below(bytes.length + 1)),
  (bytes, draw) => bytes.slice(draw.below(bytes.length + 1)),
  (bytes, draw) => {
    const [from, to] = [draw.below(bytes.length), draw.below(bytes.length)].sort((a, b) => a - b) as [number, number];
    return draw.below(2) === 0
      ? joinBytes(bytes.slice(0, from), bytes.slice(to))
      : joinBytes(bytes.slice(0, to), bytes.slice(from));
  },
  (bytes, draw) => {
    const at = draw.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + draw.below(40) }, () => draw.below(256));
    return joinBytes(bytes.slice(0, at), noise, bytes.slice(at));
  },
  (bytes, draw) =>
    change(bytes, (copy) => {
      if (copy.length < 4) return;
      const view = new DataView(copy.buffer);
      const [at, value, little] = [draw.below(copy.length - 3), draw.of(NUMBERS), draw.below(2) === 0];
      if (draw.below(2) === 0) view.setUint32(at, value, little);
      else view.setUint16(at, value, little);
    }),
];

/** `bytes` with one to four changes. */
export function mutateBytes(bytes: Uint8Array, draw: Draw): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let left = 1 + draw.below(4); left > 0; left--) changed = draw.of(MUTATIONS)(changed, draw);
  return new Uint8Array(changed);
}

function flip(bytes: Uint8Array, at: number, bit: number): void {
  bytes[at]! ^= 1 << bit;
}

function change(bytes: Uint8Array, how: (copy: Uint8Array) => void): Uint8Array {
  const copy = new Uint8Array(bytes);
  if (copy.length > 0) how(copy);
  return copy;
}

function joinBytes(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

const deep = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

/** What stands where something else is expected. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  -0.5,
  1e300,
  -1e300,
  5e-324,
  2 ** 31,
  2 ** 53,
  '',
  ' ',
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
  '../../x',
  '\u202e',
  '\u0000',
  '\ud800',
  '1e300',
  'NaN',
  [],
  [[]],
  {},
  JSON.parse('{"__proto__":{"polluted":true}}'),
  deep(3000),
  Array(1000).fill(1),
];

/** Some JSON with one to three values, keys or entries changed. */
export function mutateJson(json: unknown, draw: Draw): unknown {
  let changed = structuredClone(json);
  for (let left = 1 + draw.below(3); left > 0; left--) changed = changeNode(changed, draw, 0);
  return changed;
}

function changeNode(node: unknown, draw: Draw, depth: number): unknown {
  if (typeof node !== 'object' || node === null) return changeLeaf(node, draw);
  const keys = Object.keys(node);
  if (keys.length === 0 || depth > 40 || draw.below(8) === 0) return draw.of(VALUES);
  const key = draw.of(keys);
  const entries = Object.entries(node);
  const at = keys.indexOf(key);
  const deed = draw.below(8);
  if (deed === 0) entries.splice(at, 1);
  else if (deed === 1)
    entries.push(
      Array.isArray(node) ? entries[at]! : [draw.of(['__proto__', 'toString', 'x', `${key} `]), draw.of(VALUES)],
    );
  else entries[at] = [key, changeNode(entries[at]![1], draw, depth + 1)];
  if (Array.isArray(node)) return entries.map(([, value]) => value);
  // `fromEntries` defines keys, so that `__proto__` is one as in JSON.
  return Object.fromEntries(entries);
}

function changeLeaf(leaf: unknown, draw: Draw): unknown {
  if (draw.below(2) === 0) return draw.of(VALUES);
  if (typeof leaf === 'number') return draw.of([-leaf, leaf + 1, leaf * 1e6, leaf / 1e6, leaf + 0.5, String(leaf)]);
  if (typeof leaf === 'string') return mutateText(leaf, draw);
  return draw.of(VALUES);
}

/** Text with a change of its bytes, whether that is UTF-8 or not. */
export function mutateText(text: string, draw: Draw): string {
  return new TextDecoder().decode(mutateBytes(new TextEncoder().encode(text), draw));
}

/** A link's settings with some changed, doubled, left out or put in. */
export function mutateLink(link: string, draw: Draw): string {
  if (draw.below(4) === 0) return mutateText(link, draw);
  const entries = [...new URLSearchParams(link)];
  for (let left = 1 + draw.below(3); left > 0; left--) {
    const at = draw.below(entries.length);
    const [key = 'x', value = ''] = entries[at] ?? [];
    const text = String(draw.of(VALUES));
    const deed = draw.below(5);
    if (deed === 0) entries.splice(at, 1);
    else if (deed === 1) entries.push([draw.of(['__proto__', '__proto__.x', 'constructor', key, `${key}.x`]), text]);
    else
      entries[at] = [
        key,
        deed === 2 ? text : deed === 3 ? mutateText(value, draw) : `${Number(value) * draw.of([-1, 0, 1e9, 1e300])}`,
      ];
  }
  return String(new URLSearchParams(entries));
}
