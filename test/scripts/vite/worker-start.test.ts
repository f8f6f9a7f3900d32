import { expect, it } from 'vitest';
import { workerStart } from '../../../scripts/vite/worker-start.ts';
import { startAddress } from '../../../src/network/start-address.ts';

/** What the plugin puts beside a bundle. */
function emitted(bundle: object): object[] {
  const files: object[] = [];
  const { generateBundle } = workerStart() as unknown as { generateBundle(options: object, bundle: object): void };
  generateBundle.call({ emitFile: (file: object) => files.push(file) }, {}, bundle);
  return files;
}

it('a worker is started by a script that only imports its own, where the page asks for it', () => {
  const fileName = 'assets/classifier.worker-B1x.js';
  const later = { type: 'chunk', fileName: 'assets/export-model-C2y.js', isEntry: false };
  const kernels = { type: 'asset', fileName: 'assets/simd-D3z.wasm' };
  expect(emitted({ a: { type: 'chunk', fileName, isEntry: true }, b: later, c: kernels })).toEqual([
    { type: 'asset', fileName: startAddress(fileName), source: 'import"./classifier.worker-B1x.js";\n' },
  ]);
  expect(startAddress(fileName)).toBe('assets/classifier.worker-B1x.start.js');
});

it.each(['https://sorts.js.org', 'https://app.test/three.js'])('is found on a host that is called %s', (host) => {
  expect(startAddress(`${host}/assets/a-B1x.js`)).toBe(`${host}/assets/a-B1x.start.js`);
});

it('the development server’s script of a worker is its own start', () => {
  const address = '/workers/classifier.worker.ts?worker_file&type=module';
  expect(startAddress(address)).toBe(address);
});
