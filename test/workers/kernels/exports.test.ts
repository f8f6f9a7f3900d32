import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../scripts/kernels/compile.ts';
import { renderExports } from '../../../scripts/kernels/exports.ts';
import { EXPORTS_FILE, kernelExports } from '../../../scripts/kernels.ts';

it('the committed types of the kernels’ exports are those of their sources', async () => {
  expect(await readFile(EXPORTS_FILE, 'utf8'), 'run `npm run kernels` and commit').toBe(await kernelExports());
});

describe('the types of exports', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kernels-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const typesOf = async (source: string) => {
    const file = join(folder, 'kernel.ts');
    await writeFile(file, source);
    return renderExports(await analyse([relative('.', file)]));
  };

  it('tell addresses from numbers', async () => {
    const text = await typesOf('export function scale(x: usize, size: i32, by: f32): bool { return by > 1; }');
    expect(text).toContain('  scale(x: Address, size: number, by: number): 0 | 1;');
  });

  it('say where the fields of a struct lie', async () => {
    const text = await typesOf(`
      @unmanaged class Sizes { width: i32; scale: f32; flag: bool; at: usize; }
      export function use(at: usize, sizes: Sizes): void { store<i32>(at, sizes.width); }
    `);
    expect(text).toContain('{\n  width: number;\n  scale: number;\n  flag: boolean;\n  at: Address;\n}');
    const written = ['integerWords[word] = values.width;', 'floatWords[word + 1] = values.scale;'];
    expect(text).toContain([...written, 'integerWords[word + 2] = Number(values.flag);'].join('\n  '));
    expect(text).toContain('use(at: Address, sizes: Sizes): void;');
    expect(text).toContain('memory.scratch(16, (at) => module.use(at, writeSizes(memory, at, sizes)))');
  });

  it.each([
    [
      'more than eight parameters',
      'export function f(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32): void {}',
      /9 parameters/,
    ],
    ['two structs', '@unmanaged class A { x: i32; } export function f(a: A, b: A): void {}', /two structs/],
    ['fields that are not words', '@unmanaged class A { x: bool; y: bool; } export function f(a: A): void {}', /A.y/],
    ['a type that a kernel is not passed', 'export function f(a: f64): void {}', /f64/],
    ['what is no function', 'export const SIZE: i32 = 3;', /no function/],
  ])('are refused for %s', async (_, source, message) => {
    await expect(typesOf(source)).rejects.toThrow(message);
  });
});
