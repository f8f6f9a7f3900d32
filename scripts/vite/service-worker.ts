import { build } from 'vite';
import { SECURITY_HEADERS } from '../support/headers.ts';
import { licenses } from './licenses.ts';
import { precacheManifest } from './precache.ts';

/**
 * Bundles the service worker as one classic script at the root of a built folder: a worker's scope is the folder it
 * lies in, and module service workers are not everywhere. Runs last, since it lists what lies there.
 * @returns the number of files that the app keeps offline
 */
export async function buildServiceWorker(root: string, folder: string): Promise<number> {
  const manifest = await precacheManifest(folder);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [licenses('service-worker.licenses.md')],
    define: {
      PRECACHE_MANIFEST: JSON.stringify(manifest),
      SECURITY_HEADERS: JSON.stringify(SECURITY_HEADERS),
      // Workbox leaves its debugging out by this.
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: `${root}/workers/service.worker.ts`,
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
  return manifest.filter(({ language }) => language === undefined).length;
}
