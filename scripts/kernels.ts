/** Compiles the training kernels: workers/kernels/assembly -> workers/kernels/build/{simd,relaxed-simd}.wasm. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type KernelBuild = 'simd' | 'relaxed-simd';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Names the compiler's version. */
const COMPILER_PACKAGE = join(ROOT, 'node_modules/assemblyscript/package.json');
const SOURCES = 'workers/kernels/assembly';
const OUTPUT = join(ROOT, 'workers/kernels/build');

/** Without assertions and with the stub runtime nothing needs memory of its own: the heap belongs to tfjs. */
const OPTIONS = ['-O3', '--importMemory', '--noExportMemory', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];
const BUILDS: Record<KernelBuild, string[]> = { simd: [], 'relaxed-simd': ['--enable', 'relaxed-simd'] };

/** The file of each build. */
export const KERNEL_FILES: Record<KernelBuild, string> = {
  simd: join(OUTPUT, 'simd.wasm'),
  'relaxed-simd': join(OUTPUT, 'relaxed-simd.wasm'),
};

/**
 * Compiles both builds unless they are up to date.
 * @returns whether it compiled.
 * @throws Error with the compiler's messages, or if a module is not fit to share tfjs's memory.
 */
export async function buildKernels(): Promise<boolean> {
  const stamp = join(OUTPUT, 'sources.sha256');
  const wanted = await sourcesHash();
  const files = Object.values(KERNEL_FILES);
  const present = await Promise.all([stamp, ...files].map((file) => readFile(file).catch(() => undefined)));
  if (present.every((content) => content !== undefined) && String(present[0]) === wanted) return false;

  await mkdir(OUTPUT, { recursive: true });
  for (const build of Object.keys(BUILDS) as KernelBuild[]) {
    const binary = await compile(`${SOURCES}/index.ts`, BUILDS[build]);
    assertShareable(build, binary);
    await replaceFile(KERNEL_FILES[build], binary);
  }
  await replaceFile(stamp, wanted);
  return true;
}

/** The wasm binary of one AssemblyScript entry file, given relative to the project. */
export async function compile(entry: string, options: readonly string[] = []): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  // The compiler takes seconds to load, and most starts find everything compiled.
  const { default: asc } = await import('assemblyscript/asc');
  const messages = asc.createMemoryStream();
  const { error } = await asc.main([entry, '-o', 'kernels.wasm', ...OPTIONS, ...options], {
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

/**
 * The module shares tfjs's heap: data segments would overwrite it, a start function could, and whatever else it
 * imported nobody would provide.
 */
function assertShareable(build: KernelBuild, binary: Uint8Array): void {
  const IMPORT = 2;
  const START = 8;
  const DATA = 11;
  for (const { id, content } of sections(binary)) {
    if (id === DATA || id === START) {
      throw new Error(`${build}: a kernel has static data (a string, an array literal, an initialised global object).`);
    }
    if (id === IMPORT && (content[0] !== 1 || !Buffer.from(content).includes('memory'))) {
      throw new Error(`${build}: the kernels may import nothing but env.memory.`);
    }
  }
}

/** The sections of a wasm binary: an id byte, a LEB128 size, the content (WebAssembly core specification, 5.5.2). */
function* sections(binary: Uint8Array): Generator<{ id: number; content: Uint8Array }> {
  let at = 8;
  while (at < binary.length) {
    const id = binary[at++]!;
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++]!;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    yield { id, content: binary.subarray(at, at + size) };
    at += size;
  }
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(COMPILER_PACKAGE))
    .update(await readFile(fileURLToPath(import.meta.url)));
  const folder = join(ROOT, SOURCES);
  for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

/** Writes beside and renames, so that whoever reads meanwhile sees the old file or the whole one. */
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await buildKernels()) ? 'Training kernels compiled.' : 'Training kernels are up to date.');
}
