import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packKernels } from '../package-kernels.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TFJS = ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm'];

/** A folder with a project in it that has installed tfjs and the package of the training kernels. */
export interface Installed {
  folder: string;
  remove(): Promise<void>;
}

/**
 * Installs the package's tarball, by npm and without a network, into an empty folder where tfjs is already: a copy of
 * this project's own.
 */
export async function installPackage(): Promise<Installed> {
  const tarball = await packKernels();
  const folder = await mkdtemp(join(tmpdir(), 'selvedge-package-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const dependencies: Record<string, string> = {};
    const packages: Lockfile['packages'] = {};
    for (const [path, locked] of await tfjsPackages()) {
      await cp(join(ROOT, path), join(folder, path), { recursive: true, filter: isNeeded });
      // With programs to link, npm would unpack the package anew.
      packages[path] = { ...locked, bin: undefined };
      const name = path.replace(/.*node_modules\//, '');
      if (name.startsWith('@tensorflow/')) dependencies[name] = locked.version;
    }
    const manifest = { name: 'someone-elses', version: '1.0.0', private: true, type: 'module', dependencies };
    const lockfile = { ...manifest, lockfileVersion: 3, packages: { '': manifest, ...packages } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    // What lies there already, as npm would have written it.
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
    const npm = (...options: string[]) =>
      execFileSync('npm', options, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    // To compare the peers with what lies there, npm asks its registry; `npm ls` does it without, and fails on a misfit.
    npm('install', tarball, '--offline', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund');
    npm('ls', '--all', '--no-legacy-peer-deps');
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What package-lock.json says (npm's lockfile, version 3), as far as it is read here. */
interface Lockfile {
  packages: Record<string, { version: string; dependencies?: Record<string, string>; bin?: unknown }>;
}

/** tfjs and all that it depends on: paths from the project's root, with what its lockfile says of them. */
async function tfjsPackages(): Promise<[string, Lockfile['packages'][string]][]> {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
  const found = new Set(TFJS.map((name) => `node_modules/${name}`));
  for (const path of found) {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const own = `${path}/node_modules/${name}`;
      found.add(own in packages ? own : `node_modules/${name}`);
    }
  }
  return [...found].map((path) => [path, packages[path]!]);
}

/** Maps, tests and other forms of the same are most of the bytes. */
const isNeeded = (path: string) => !/\.map$|\.min\.js|_test\.js$|\.(?:es2017|fesm)\.js$|\/miniprogram$/.test(path);
