/**
 * Builds the app into dist/: training kernels, page and workers, then the service worker that lists them all; at last each
 * file that compresses, packed.
 */
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { buildKernels } from './kernels.ts';
import { packFiles } from './vite/packed-files.ts';
import { buildServiceWorker } from './vite/service-worker.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** @returns the folder of the production build */
export async function build(): Promise<string> {
  const folder = `${ROOT}/dist`;
  // A test's environment would have Lit's development build bundled.
  process.env.NODE_ENV = 'production';
  await buildKernels();
  await viteBuild({ root: ROOT, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  const files = await buildServiceWorker(ROOT, folder);
  await packFiles(folder);
  console.log(`Built dist/; ${files} files are kept offline.`);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
