/** The package of the training kernels as somebody else has it: installed into an empty folder, and used from there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, installPackage } from '../../../scripts/package/install.ts';
import { PROGRAM_NAMES } from '../../../scripts/package/programs/program.ts';
import type { Done, Task } from '../../../scripts/package/programs/run.ts';
import { packKernels } from '../../../scripts/package-kernels.ts';
import { availableKernelBuilds } from '../../../scripts/support/engine.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NAME = '@selvedge/tfjs-wasm-training';
/** Twenty steps on two pictures: the cpu backend takes its time. */
const SHORT = { steps: 20, batchSize: 2 };
const TOLERANCE = 1e-4;

let installed: Installed;
beforeAll(async () => {
  installed = await installPackage();
  await build({
    entryPoints: [join(ROOT, 'scripts/package/programs/node.ts')],
    outfile: join(installed.folder, 'node.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(() => installed?.remove());

/** What a Node of its own gives for the tasks, in the installed folder; this one's flags are that one's. */
function run(...tasks: Task[]): Done[] {
  const options = {
    cwd: installed.folder,
    input: JSON.stringify(tasks),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  } as const;
  const flags = process.execArgv.filter((flag) => flag.startsWith('--experimental-wasm'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, 'node.js'], options);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n'))) as Done[];
}

const largestDifference = (a: number[], b: number[]) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));

describe('the installed package', () => {
  it('has both builds, types, texts and licence, and needs nothing but tfjs', async () => {
    const folder = join(installed.folder, 'node_modules', NAME);
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']));
    expect((await readdir(join(folder, 'build'))).sort()).toEqual(['relaxed-simd.wasm', 'simd.wasm']);
    expect(names.filter((name) => /assembly|reference|\.ts$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, object>;
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.peerDependencies!).sort()).toEqual([
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-core',
    ]);
  });

  it('is packed again to the same bytes', async () => {
    const before = await readFile(await packKernels());
    expect((await readFile(await packKernels())).equals(before)).toBe(true);
  });

  it.each(['nodenext', 'bundler'])('has types without a mistake, as %s finds them', async (resolution) => {
    await writeFile(
      join(installed.folder, 'uses.ts'),
      `import { type KernelBuild, nextTask, registerWasmTraining } from '${NAME}';
      export const build: KernelBuild = await registerWasmTraining({ build: 'simd', tfjs: new URL('https://a.example/b') });
      export const done: Promise<void> = nextTask();
      // @ts-expect-error: there is no such build
      await registerWasmTraining({ build: 'threads' });`,
    );
    const target = ['--target', 'es2022', '--lib', 'es2023,dom', '--moduleResolution', resolution];
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      // TensorFlow.js's own types are not complete.
      '--skipLibCheck',
      '--module',
      resolution === 'bundler' ? 'esnext' : resolution,
    ];
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    expect(() => execFileSync(compiler, [...options, ...target, 'uses.ts'], { cwd: installed.folder })).not.toThrow();
  });
});

describe('programs of others, in Node', () => {
  it.each(PROGRAM_NAMES)('have the losses of the cpu backend on each build: %s', async (program) => {
    const [cpu] = run({ program, engine: 'cpu', ...SHORT });
    expect(cpu!.losses.length).toBeGreaterThanOrEqual(SHORT.steps);
    expect(new Set(cpu!.losses).size).toBe(cpu!.losses.length);
    for (const build of await availableKernelBuilds()) {
      const [ours] = run({ program, engine: 'training', options: { build }, ...SHORT });
      expect(ours!.build).toBe(build);
      expect(largestDifference(ours!.losses, cpu!.losses)).toBeLessThan(TOLERANCE);
    }
  });

  it('cannot be trained by the wasm backend as it comes', () => {
    expect(() => run({ program: 'mnist', engine: 'wasm', ...SHORT })).toThrow("'Conv2DBackpropFilter' not registered");
  });

  it('may ask for the kernels twice at once, and with the other build', async () => {
    const twice = `
      import '@tensorflow/tfjs-backend-wasm';
      import { getBackend, relu } from '@tensorflow/tfjs-core';
      import { registerWasmTraining } from '${NAME}';
      const builds = await Promise.all([registerWasmTraining({ build: 'simd' }), registerWasmTraining({ build: 'simd' })]);
      builds.push(await registerWasmTraining());
      process.stdout.write(JSON.stringify([getBackend(), ...builds, ...relu([-1, 2]).dataSync()]));`;
    expect(say(twice)).toEqual(['wasm', 'simd', 'simd', expect.stringMatching(/simd$/), 0, 2]);
  });

  /** What a program prints as JSON. */
  function say(program: string): unknown {
    const options = ['--input-type=module', '--eval', program];
    const output = execFileSync(process.execPath, options, { cwd: installed.folder, encoding: 'utf8' });
    return JSON.parse(output.slice(output.lastIndexOf('\n') + 1));
  }
});
