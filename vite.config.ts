import { defineConfig } from 'vite';
import { contentPolicy } from './scripts/vite/content-policy.ts';
import { fileHash } from './scripts/vite/file-hash.ts';
import { firstChunk } from './scripts/vite/first-chunk.ts';
import { languageChunk } from './scripts/vite/language-chunk.ts';
import { licenses } from './scripts/vite/licenses.ts';
import { shortStyles } from './scripts/vite/short-styles.ts';
import { workerStart } from './scripts/vite/worker-start.ts';

// What AssemblyScript's compiler adds is in the kernels. Lit is in the page, which is built after the workers, and has the
// text of a licence that a package of theirs is under without bringing it.
const bundledLicenses = licenses(
  'licenses.md',
  ['assemblyscript', 'lit'].map((name) => `${import.meta.dirname}/node_modules/${name}`),
);

export default defineConfig({
  // Relative, so that the built folder can be served from any path.
  base: './',
  plugins: [contentPolicy(), fileHash(), shortStyles(), bundledLicenses],
  // A build takes these for the workers, the development server those above.
  worker: { format: 'es', plugins: () => [fileHash(), bundledLicenses, workerStart()] },
  build: {
    target: 'es2022',
    // A module that preloads itself needs no polyfill in any browser that has WebAssembly SIMD.
    modulePreload: { polyfill: false },
    // Nothing is inlined as data: a file has a name, a cache entry and a checksum.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: { codeSplitting: { groups: [firstChunk(`${import.meta.dirname}/src/main.ts`), languageChunk] } },
    },
  },
  server: { port: 5173, strictPort: false },
});
