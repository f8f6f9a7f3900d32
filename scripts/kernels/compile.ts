import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Without assertions and with the stub runtime nothing needs memory of its own: the heap belongs to tfjs. */
const OPTIONS = ['-O3', '--importMemory', '--noExportMemory', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];

/**
 * The wasm binary of AssemblyScript files, given relative to the project: it exports what they export.
 * @throws Error with the compiler's messages
 */
export async function compile(entries: readonly string[], options: readonly string[] = []): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  // The compiler takes seconds to load, and most starts find everything compiled.
  const { default: asc } = await import('assemblyscript/asc');
  const messages = asc.createMemoryStream();
  const { error } = await asc.main([...entries, '-o', 'kernels.wasm', ...OPTIONS, ...options], {
    stdout: messages,
    stderr: messages,
    readFile: (name, base) => readFile(resolve(ROOT, base, name), 'utf8').then(withDecorators, () => null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`The kernels do not compile.\n${messages.toString()}`, { cause: error });
  return binary;
}

/**
 * The compiler inlines what is decorated so, and TypeScript's grammar, which the formatter and the linter keep to, has
 * no decorators of functions: the sources say it in a comment, on a line of its own.
 */
function withDecorators(source: string): string {
  return source.replaceAll(/^\/\/ @inline$/gm, '@inline');
}
