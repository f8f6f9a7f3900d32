/**
 * Builds the app into dist/: training kernels, page and workers, then the service worker that lists them all; at last each
 * file that compresses, packed.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PluginOption, build as viteBuild } from 'vite';
import { buildKernels } from './kernels.ts';
import { packFiles } from './vite/packed-files.ts';
import { buildServiceWorker } from './vite/service-worker.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** What a build may differ in from the one that is published. */
interface Variant {
  /** Where it is put; what lies there goes. */
  folder?: string;
  /** Makes plugins of the page's, and of each worker's, bundle. */
  plugins?: () => PluginOption[];
}

/** @returns the folder of the production build */
export async function build({ folder = `${ROOT}/dist`, plugins = () => [] }: Variant = {}): Promise<string> {
  // A test's environment would have Lit's development build bundled.
  process.env.NODE_ENV = 'production';
  await buildKernels();
  await viteBuild({
    root: ROOT,
    logLevel: 'warn',
    plugins: plugins(),
    worker: { plugins },
    build: { outDir: folder, emptyOutDir: true },
  });
  const files = await buildServiceWorker(ROOT, folder);
  await packFiles(folder);
  console.log(`Built ${relative(ROOT, folder)}/; ${files} files are kept offline.`);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
