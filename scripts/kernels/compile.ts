import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from 'assemblyscript';
import type { Transform } from 'assemblyscript/transform';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Without assertions and with the stub runtime nothing needs memory of its own: the heap belongs to tfjs. */
const OPTIONS = ['--importMemory', '--noExportMemory', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];

/**
 * The wasm binary of AssemblyScript files, given relative to the project: it exports what they export.
 * @throws Error with the compiler's messages
 */
export async function compile(entries: readonly string[], options: readonly string[] = []): Promise<Uint8Array> {
  const { binary } = await run([...entries, '-O3', '-o', 'kernels.wasm', ...options]);
  if (!binary) throw new Error('The compiler has written nothing.');
  return binary;
}

/**
 * AssemblyScript files, given relative to the project, as the compiler has understood them.
 * @throws Error with the compiler's messages
 */
export async function analyse(entries: readonly string[]): Promise<Program> {
  const { program } = await run([...entries, '--noEmit']);
  return program;
}

async function run(args: string[]): Promise<{ program: Program; binary: Uint8Array | undefined }> {
  let program: Program | undefined;
  let binary: Uint8Array | undefined;
  // The compiler takes seconds to load, and most starts find everything compiled.
  const { default: asc } = await import('assemblyscript/asc');
  const messages = asc.createMemoryStream();
  const keep: Partial<Transform> = {
    afterInitialize(initialized) {
      program = initialized;
    },
  };
  const { error } = await asc.main([...args, ...OPTIONS], {
    stdout: messages,
    stderr: messages,
    readFile: (name, base) => readFile(resolve(ROOT, base, name), 'utf8').then(withDecorators, () => null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
    transforms: [keep as Transform],
  });
  if (error || !program) throw new Error(`The kernels do not compile.\n${messages.toString()}`, { cause: error });
  return { program, binary };
}

/**
 * The compiler inlines what is decorated so, and TypeScript's grammar, which the formatter and the linter keep to, has
 * no decorators of functions: the sources say it in a comment, on a line of its own.
 */
function withDecorators(source: string): string {
  return source.replaceAll(/^\/\/ @inline$/gm, '@inline');
}
