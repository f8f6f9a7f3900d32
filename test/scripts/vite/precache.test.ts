import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrecached, precacheManifest } from '../../../scripts/vite/precache.ts';

let folder = '';
const FILES = {
  'index.html': '<!doctype html>',
  'assets/index-Ab12_c-d.js': 'export {};',
  'assets/language-de-Ab12_c-d.js': 'export {};',
  'service-worker.js': 'x',
  'data/fashion-mnist/manifest.json': '{}',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selvedge-precache-'));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('the precache', () => {
  it.each([
    ['index.html'],
    ['assets/classifier.worker-B1x.js'],
    ['assets/tfjs-backend-wasm-simd-BrM3BlWr.wasm'],
    ['assets/relaxed-simd-D2c.wasm'],
    ['models/starter/weights.bin'],
    ['models/best/weights.bin'],
    ['examples/bag.webp'],
  ])('holds %s', (path) => {
    expect(isPrecached(path)).toBe(true);
  });

  it.each([
    ['service-worker.js'],
    ['data/fashion-mnist/train-00-abc.shard'],
    ['screenshots/classify-wide.png'],
    ['assets/tfjs-backend-wasm-B0-_4xYz.wasm'],
    ['assets/tfjs-backend-wasm-threaded-simd-B0-_4xYz.wasm'],
    ['.DS_Store'],
  ])('leaves out %s', (path) => {
    expect(isPrecached(path)).toBe(false);
  });

  it('lists each file with the checksum of its content, a revision where the name does not change with it, and the language of texts', async () => {
    const integrity = (content: string) => `sha256-${createHash('sha256').update(content).digest('base64')}`;
    expect(await precacheManifest(folder)).toEqual([
      { url: 'assets/index-Ab12_c-d.js', revision: null, integrity: integrity('export {};') },
      { url: 'assets/language-de-Ab12_c-d.js', revision: null, integrity: integrity('export {};'), language: 'de' },
      { url: 'index.html', revision: expect.stringMatching(/^[0-9a-f]{16}$/), integrity: integrity('<!doctype html>') },
    ]);
  });
});
