/**
 * `npm run kernels [-- --check]` compiles the training kernels, workers/kernels/assembly ->
 * workers/kernels/build/{simd,relaxed-simd}.wasm, and writes workers/kernels/exports.ts, TypeScript's side of them;
 * with --check it fails if that is not as it would write it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, compile } from './kernels/compile.ts';
import { renderExports } from './kernels/exports.ts';
import { CommandError, runCommand } from './support/command.ts';

export type KernelBuild = 'simd' | 'relaxed-simd';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What the builds depend on beside their sources; the first names the compiler's version. */
const BUILD_FILES = ['node_modules/assemblyscript/package.json', 'scripts/kernels.ts', 'scripts/kernels/compile.ts'];
const SOURCES = 'workers/kernels/assembly';
const BIOME = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const OUTPUT = join(ROOT, 'workers/kernels/build');
/** Generated, and committed. */
export const EXPORTS_FILE = join(ROOT, 'workers/kernels/exports.ts');

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
    const binary = await compile(await kernelSources(), BUILDS[build]);
    assertShareable(build, binary);
    await replaceFile(KERNEL_FILES[build], binary);
  }
  await replaceFile(stamp, wanted);
  return true;
}

/** What `EXPORTS_FILE` is to hold. */
export async function kernelExports(): Promise<string> {
  const text = renderExports(await analyse(await kernelSources()));
  const format = [BIOME, 'format', `--stdin-file-path=${EXPORTS_FILE}`];
  return execFileSync(process.execPath, format, { cwd: ROOT, input: text, encoding: 'utf8' });
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
      const kinds = 'a string, an array literal, an initialised global object, the table of Math.exp or its like';
      throw new Error(`${build}: a kernel has static data (${kinds}).`);
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

/** The files whose exports are the module's; what they have in common lies in folders below. */
async function kernelSources(): Promise<string[]> {
  const names = await readdir(join(ROOT, SOURCES));
  return names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${SOURCES}/${name}`);
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of BUILD_FILES) hash.update(await readFile(join(ROOT, file)));
  const sources = await readdir(join(ROOT, SOURCES), { recursive: true });
  for (const name of sources.filter((name) => name.endsWith('.ts')).sort()) {
    hash.update(name).update(await readFile(join(ROOT, SOURCES, name)));
  }
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

await runCommand(import.meta.filename, async () => {
  console.log((await buildKernels()) ? 'Training kernels compiled.' : 'Training kernels are up to date.');
  const wanted = await kernelExports();
  if (wanted === (await readFile(EXPORTS_FILE, 'utf8'))) return;
  if (process.argv.includes('--check')) throw new CommandError('workers/kernels/exports.ts: run `npm run kernels`.');
  await replaceFile(EXPORTS_FILE, wanted);
  console.log('workers/kernels/exports.ts written.');
});
