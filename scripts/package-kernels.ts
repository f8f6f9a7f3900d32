/**
 * `npm run package:kernels` makes the npm package of the training kernels from workers/kernels, and says where its
 * tarball lies. The same sources give the same bytes. With `-- --figures FILE` it first writes what
 * `npm run bench -- package --json` printed to FILE into the package's README.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildKernels, KERNEL_FILES } from './kernels.ts';
import { type PackageFigures, withFigures } from './package/figures.ts';
import { runCommand } from './support/command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'workers/kernels');
const OUTPUT = join(SOURCE, 'build');
/** What the package says of itself, beside its code. */
const TEXTS = ['package.json', 'README.md', 'CHANGELOG.md'];

/** @returns the path of the tarball. */
export async function packKernels(): Promise<string> {
  await buildKernels();
  // Commands that run at once do not meet in one folder.
  const folder = join(OUTPUT, `package-${process.pid}`);
  try {
    await mkdir(join(folder, 'build'), { recursive: true });
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    execFileSync(compiler, ['-p', join(SOURCE, 'package'), '--outDir', folder], { cwd: ROOT, stdio: 'inherit' });
    await nameCompiledFiles(folder);
    for (const name of TEXTS) await cp(join(SOURCE, name), join(folder, name));
    await cp(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
    for (const file of Object.values(KERNEL_FILES)) await cp(file, file.replace(OUTPUT, join(folder, 'build')));
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', OUTPUT];
    const [{ filename }] = JSON.parse(execFileSync('npm', pack, { cwd: folder, encoding: 'utf8' }));
    return join(OUTPUT, filename);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The compiler leaves a declaration's imports as they are in its source. */
async function nameCompiledFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/((?:from |import\()['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
}

await runCommand(import.meta.filename, async () => {
  const { figures } = parseArgs({ options: { figures: { type: 'string' } } }).values;
  if (figures !== undefined) {
    const readme = join(SOURCE, 'README.md');
    const measured = JSON.parse(await readFile(figures, 'utf8')) as PackageFigures;
    await writeFile(readme, withFigures(await readFile(readme, 'utf8'), measured));
  }
  console.log(await packKernels());
});
