import { describe, expect, it } from 'vitest';
import { errorCodes, fileLengths, honestCode, portableFolders } from './support/house/files.ts';
import { importDirections, packageOwners, threadBridges } from './support/house/imports.ts';
import { foreignHashes, readSources, readTracked } from './support/house/read.ts';
import { noForeignData, noMachineTraces } from './support/house/repository.ts';
import { importsOf, type Sources, type Violation } from './support/house/source.ts';

const sources = readSources();
const of = (files: Record<string, string>) => new Map(Object.entries(files));
const lines = (n: number) => 'x\n'.repeat(n);

/** Joined in two steps, so that this file does not itself hold what it forbids. */
const abs = (...parts: string[]) => `/${parts.join('/')}`;

const RULES: {
  title: string;
  rule: (sources: Sources) => Violation[];
  bad: Record<string, Record<string, string>>;
  good: Record<string, string>;
}[] = [
  {
    title: 'imports run from ui to app to contract, and from the workers to the contract',
    rule: importDirections,
    bad: {
      'the page imports a worker': { 'src/app/a.ts': "import { x } from '../../workers/vision/index.ts';" },
      'a type of a worker': { 'src/ui/a.ts': "import type { X } from '../../workers/classifier.ts';" },
      'a worker imports the page': { 'workers/classifier.ts': "import { x } from '../src/app/camera.ts';" },
      'the services import markup': { 'src/app/a.ts': "import '../ui/app-shell.ts';" },
      'the contract imports a service': { 'src/contract/a.ts': "export { x } from '../app/camera.ts';" },
      'vision imports the model': { 'workers/vision/a.ts': "import('../model/engine.ts');" },
      'the browser’s side imports the training loop': { 'workers/browser/a.ts': "import '../training/fit.ts';" },
      'the laboratory imports the engine’s start': { 'workers/laboratory/a.ts': "import '../browser/engine.ts';" },
      'the offline copy imports storage': { 'workers/offline/a.ts': "import '../storage/index.ts';" },
      'kernels import the training': { 'workers/kernels/a.ts': "import {\n  x,\n} from '../training/fit.ts';" },
    },
    good: {
      'src/ui/a.ts': "import { x } from '../app/camera.ts'; import type { Y } from '../contract/classes.ts';",
      'src/app/a.ts': "new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url));",
      'workers/model/a.ts': "import { r } from '../kernels/register.ts'; // from '../training/fit.ts'",
    },
  },
  {
    title: 'lit, TensorFlow.js, idb and Workbox stay with their owners',
    rule: packageOwners,
    bad: {
      'lit in a service': { 'src/app/a.ts': "import { html } from 'lit';" },
      'a decorator of lit in the entry': { 'src/main.ts': "import { customElement } from 'lit/decorators.js';" },
      'TensorFlow.js on the page': { 'src/app/a.ts': "import * as tf from '@tensorflow/tfjs-core';" },
      'TensorFlow.js in vision': { 'workers/vision/a.ts': "import * as tf from '@tensorflow/tfjs-core';" },
      'idb outside storage': { 'workers/training/a.ts': "import { openDB } from 'idb';" },
      'the contract needs a package': { 'src/contract/a.ts': "import * as v from 'valibot';" },
    },
    good: {
      'src/ui/a.ts': "import { LitElement } from 'lit';",
      'workers/training/a.ts': "import { tidy } from '@tensorflow/tfjs-core';",
      'workers/storage/a.ts': "import { openDB } from 'idb';",
    },
  },
  {
    title: 'each worker is started, wrapped and exposed in one place',
    rule: threadBridges,
    bad: {
      'two owners of one worker': {
        'src/app/a.ts': "new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url));",
        'src/app/b.ts': "new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url));",
      },
      'a module that is no entry': {
        'src/app/a.ts': "new Worker(new URL('../../workers/classifier.ts', import.meta.url));",
      },
      'expose outside an entry': { 'workers/classifier.ts': "import { expose } from 'comlink'; expose({});" },
      'wrap without its worker': { 'src/ui/a.ts': "import { wrap } from 'comlink'; wrap<X>(worker);" },
    },
    good: {
      'src/app/a.ts':
        "import { wrap } from 'comlink'; wrap<A>(new Worker(new URL('../../workers/a.worker.ts', import.meta.url)));",
      'workers/a.worker.ts': "import { expose } from 'comlink'; expose({});",
    },
  },
  {
    title: 'vision, evidence, data, model, training and kernels also run in Node',
    rule: portableFolders,
    bad: {
      'a canvas': { 'workers/vision/a.ts': 'const c = new OffscreenCanvas(1, 1);' },
      'a message': { 'workers/training/a.ts': 'postMessage(1);' },
      'the scope of a worker': { 'workers/data/a.ts': 'self.fetch(url);' },
      'the page': { 'workers/model/a.ts': 'document.createElement(name);' },
    },
    good: {
      'workers/kernels/a.ts': 'export function pool(window: Size) { return window.height; } // document.x',
      'workers/model/a.ts':
        "const able = typeof OffscreenCanvas === 'function'; tf.window.hann(1); say(`a self-test`);",
      'workers/classifier.ts': 'const c = new OffscreenCanvas(1, 1);',
    },
  },
  {
    title: 'entries have at most 40 lines, files at most 400, the median at most 120',
    rule: fileLengths,
    bad: {
      'a long entry': { 'src/main.ts': lines(41) },
      "a long worker's entry": { 'workers/classifier.worker.ts': lines(41) },
      'a long file': { 'src/a.ts': lines(401), 'src/b.ts': lines(1), 'src/c.ts': lines(1) },
      'a long median': { 'src/a.ts': lines(121), 'src/b.ts': lines(121), 'src/c.ts': lines(1) },
    },
    good: { 'src/main.ts': lines(40), 'workers/a.worker.ts': lines(40), 'src/a.ts': lines(120) },
  },
  {
    title: 'every code in the table of errors is raised somewhere',
    rule: errorCodes,
    bad: {
      'a code that nothing raises': { 'src/contract/errors.ts': "  'camera-busy': {\n", 'src/app/a.ts': "'camera'" },
      'a code in a comment': { 'src/contract/errors.ts': "  'camera-busy': {\n", 'src/app/a.ts': "// 'camera-busy'" },
    },
    good: {
      'src/contract/errors.ts': "  'camera-busy': {\n  timeout: {\n  unexpected: {\n",
      'src/app/a.ts': "throw new SelvedgeError('camera-busy'); throw new SelvedgeError('timeout');",
    },
  },
  {
    title: 'there is no any, no silenced compiler and no empty catch',
    rule: honestCode,
    bad: {
      'a parameter': { 'src/a.ts': 'function f(x: any) {}' },
      'a cast': { 'src/a.ts': 'x as any' },
      'a generic': { 'src/a.ts': 'Map<any>' },
      'an ignored error': { 'src/a.ts': `// @${'ts-ignore'}` },
      'an empty catch': { 'src/a.ts': 'try { f(); } catch (error) {\n}' },
      'a lone test': { 'test/a.ts': `it.${'only'}('x');` },
    },
    good: { 'src/a.ts': 'const many: Anything = "if any"; // as any\ntry { f(); } catch { /* absent is fine */ }' },
  },
  {
    title: 'no file names a folder of one machine or a package registry',
    rule: noMachineTraces,
    bad: {
      'a home folder': { 'README.md': `see ${abs('home', 'ann', 'x')}` },
      'a build folder': { 'scripts/a.ts': `'${abs('work', 'main')}'` },
      'a registry in the lockfile': { 'package-lock.json': `"resolved": "https://${'registry'}.example.org/x.tgz"` },
    },
    good: { 'README.md': "src/work/x, https://example.org/home/x, '/usr/bin/chromium', ../shared/photos" },
  },
];

describe.each(RULES)('house: $title', ({ rule, bad, good }) => {
  it.each(Object.entries(bad))('refuses %s', (_, files) => {
    expect(rule(of(files))).not.toEqual([]);
  });

  it('accepts what is right', () => {
    expect(rule(of(good))).toEqual([]);
  });

  it('holds in the project', () => {
    expect(rule(sources)).toEqual([]);
  });
});

describe('house: neither the dataset nor photos are tracked', () => {
  const small = { bytes: 10, sha256: 'a' };

  it.each([
    ['a file of the dataset', { path: 'public/data/fashion-mnist/manifest.json', ...small }],
    ['an IDX file', { path: 'test/t10k-labels-idx1-ubyte', ...small }],
    ['a picture outside its folders', { path: 'test/golden/dress.jpg', ...small }],
    ['a photo under another name', { path: 'docs/x.png', bytes: 10, sha256: 'photo' }],
    ['a huge file', { path: 'public/models/x/weights.bin', bytes: 2_000_000, sha256: 'b' }],
  ])('refuses %s', (_, file) => {
    expect(noForeignData([file], new Set(['photo']))).toHaveLength(1);
  });

  it('accepts icons, drawn examples and weights', () => {
    const paths = ['public/icons/icon.png', 'public/examples/dress.webp', 'public/models/starter/weights.bin'];
    expect(
      noForeignData(
        paths.map((path) => ({ path, ...small })),
        new Set(),
      ),
    ).toEqual([]);
  });

  it('holds in the project', () => {
    expect(noForeignData(readTracked(), foreignHashes())).toEqual([]);
  });
});

describe('house: reading imports', () => {
  it('sees every form of import, and none in comments', () => {
    const text = `
      import a from 'a';
      import type { B } from "b";
      import {
        c,
      } from 'c';
      import 'd';
      export * from 'e';
      const f = await import('f');
      // import x from 'x';
      /* import y from 'y'; */
      const url = 'https://example.org/import';`;
    expect(importsOf(text).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
