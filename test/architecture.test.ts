import { describe, expect, it } from 'vitest';
import { importViolations } from './support/architecture/biome.ts';
import { datasetsPassedAlong } from './support/architecture/datasets.ts';
import { errorCodes, fileLengths, honestCode, portableFolders } from './support/architecture/files.ts';
import { internalsInPlace } from './support/architecture/internals.ts';
import { foreignHashes, readSources, readTracked } from './support/architecture/read.ts';
import { noForeignData, noMachineTraces } from './support/architecture/repository.ts';
import { importsOf, type Sources, type Violation } from './support/architecture/source.ts';
import { threadBridges } from './support/architecture/threads.ts';

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
    title: 'each worker is started, wrapped and exposed in one place',
    rule: threadBridges,
    bad: {
      'two owners of one worker': {
        'src/bridge/a.ts': "new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url));",
        'src/bridge/b.ts': "new Worker(new URL('../../workers/classifier.worker.ts', import.meta.url));",
      },
      'two owners of its address': {
        'src/bridge/a.ts': "import script from '../../workers/classifier.worker.ts?worker&url';",
        'src/bridge/b.ts': "import script from '../../workers/classifier.worker.ts?worker&url';",
      },
      'a module that is no entry': {
        'src/bridge/a.ts': "new Worker(new URL('../../workers/classify/classifier.ts', import.meta.url));",
      },
      'expose outside an entry': { 'workers/classify/classifier.ts': "import { expose } from 'comlink'; expose({});" },
      'wrap without its worker': { 'src/classify/a.ts': "import { wrap } from 'comlink'; wrap<X>(worker);" },
    },
    good: {
      'src/bridge/a.ts':
        "import { wrap } from 'comlink'; import script from '../../workers/a.worker.ts?worker&url'; wrap<A>(new Worker(script));",
      'workers/a.worker.ts': "import { expose } from 'comlink'; expose({});",
    },
  },
  {
    title: 'vision, evidence, data, tfjs, export, models, training and kernels also run in Node',
    rule: portableFolders,
    bad: {
      'a canvas': { 'workers/vision/a.ts': 'const c = new OffscreenCanvas(1, 1);' },
      'a message': { 'workers/training/a.ts': 'postMessage(1);' },
      'the scope of a worker': { 'workers/data/a.ts': 'self.fetch(url);' },
      'the page': { 'workers/models/a.ts': 'document.createElement(name);' },
    },
    good: {
      'workers/kernels/a.ts': 'export function pool(window: Size) { return window.height; } // document.x',
      'workers/models/a.ts':
        "const able = typeof OffscreenCanvas === 'function'; tf.window.hann(1); say(`a self-test`);",
      'workers/classify/classifier.ts': 'const c = new OffscreenCanvas(1, 1);',
    },
  },
  {
    title: 'the wiring alone names a dataset; everybody else is given its spec',
    rule: datasetsPassedAlong,
    bad: {
      'a spec in the training': {
        'workers/training/a.ts': "import { KMNIST } from '../../src/domain/datasets/kmnist.ts';",
      },
      'the registry in a screen': { 'src/train/a.ts': "import { DATASETS } from '../domain/datasets/index.ts';" },
      'a name in a text': { 'src/elements/a.ts': 'html`Training needs Fashion-MNIST.`;' },
    },
    good: {
      'workers/parts.ts': "import { APP_DATASET } from '../src/domain/datasets/app-dataset.ts';",
      'workers/training/a.ts': "import type { LearntSpec } from '../../src/domain/datasets/dataset-spec.ts'; // MNIST",
      'src/domain/datasets/mnist.ts': "export const MNIST = { name: 'MNIST' };",
    },
  },
  {
    title: 'what TensorFlow.js does not promise is touched in two folders, where the page about upgrades says so',
    rule: internalsInPlace,
    bad: {
      'the heap in the training': {
        'workers/training/a.ts': 'tf.backend().wasm._malloc(8);',
        'docs/upgrading-tfjs.md': '`workers/training/a.ts`',
      },
      'a topology in the models': {
        'workers/models/a.ts': 'layer.inboundNodes.length;',
        'docs/upgrading-tfjs.md': '`workers/models/a.ts`',
      },
      'a place that the page leaves out': {
        'workers/tfjs/a.ts': 'layer.inboundNodes.length;',
        'docs/upgrading-tfjs.md': '`workers/tfjs/b.ts`',
      },
    },
    good: {
      'workers/kernels/a.ts': 'backend.dataIdMap.get(id);',
      'workers/kernels/assembly/a.ts': 'export function dataIdMap(): void {}',
      'workers/tfjs/a.ts': 'layer.inboundNodes.length;',
      'workers/training/a.ts': 'layer.weights; // not inboundNodes',
      'docs/upgrading-tfjs.md': '| `workers/kernels/a.ts`, `workers/tfjs/a.ts` |',
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
      'a code that nothing raises': { 'src/domain/errors.ts': "  'camera-busy': {\n", 'src/bridge/a.ts': "'camera'" },
      'a code in a comment': { 'src/domain/errors.ts': "  'camera-busy': {\n", 'src/bridge/a.ts': "// 'camera-busy'" },
    },
    good: {
      'src/domain/errors.ts': "  'camera-busy': {\n  timeout: {\n  unexpected: {\n",
      'src/bridge/a.ts': "throw new SelvedgeError('camera-busy'); throw new SelvedgeError('timeout');",
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

const IMPORTS: { title: string; bad: Record<string, Record<string, string>>; good: Record<string, string> }[] = [
  {
    title: 'imports run from screens to the bridge to the contract, and from the workers to the contract',
    bad: {
      'the page imports a worker': { 'src/bridge/a.ts': "import { x } from '../../workers/vision/index.ts';" },
      'a type of a worker': { 'src/classify/a.ts': "import type { X } from '../../workers/classify/classifier.ts';" },
      'a worker imports the page': { 'workers/classify/a.ts': "import { x } from '../../src/bridge/pulse.ts';" },
      'the bridge imports a screen': { 'src/bridge/a.ts': "import '../shell/selvedge-app.ts';" },
      'the contract imports a service': { 'src/contract/a.ts': "export { x } from '../classify/camera.ts';" },
      'what both threads know imports what they say': { 'src/domain/a.ts': "import '../contract/worker-api.ts';" },
      'vision imports the model': { 'workers/vision/a.ts': "import('../models/predict.ts');" },
      'a screen imports another': { 'src/adapt/a.ts': "import '../evaluate/evaluate-screen.ts';" },
      'runs import the engine’s start': { 'workers/runs/a.ts': "import '../browser/start-engine.ts';" },
      'the offline copy imports storage': { 'workers/offline/a.ts': "import '../storage/index.ts';" },
      'kernels import the training': { 'workers/kernels/a.ts': "import {\n  x,\n} from '../training/fit.ts';" },
      'a folder within another imports what that may not': {
        'workers/training/plan/operations/a.ts': "import '../../../storage/index.ts';",
      },
      'a folder imports an entry': { 'workers/runs/a.ts': "import { openParts } from '../parts.ts';" },
      'the page imports a script': { 'src/shell/a.ts': "import '../../scripts/kernels.ts';" },
      'a detour': { 'src/bridge/a.ts': "import './../shell/selvedge-app.ts';" },
    },
    good: {
      'src/classify/a.ts': "import { x } from '../bridge/service.ts'; import type { Y } from '../domain/picture.ts';",
      'src/bridge/a.ts': "import script from '../../workers/classifier.worker.ts?worker&url'; new Worker(script);",
      'src/shell/a.ts': "import '../train/scratch-section.ts'; import './app-nav.ts'; import './b/c.ts';",
      'workers/models/a.ts': "import { r } from '../kernels/register.ts'; // from '../training/fit.ts'",
      'workers/training/plan/operations/a.ts': "import '../../../../src/domain/errors.ts'; import '../../fit.ts';",
      'workers/classifier.worker.ts': "import { openParts } from './parts.ts';",
      'scripts/a.ts': "import '../workers/training/fit.ts'; import sharp from 'sharp';",
    },
  },
  {
    title: 'no import leads back to where it came from',
    bad: {
      'two modules': { 'src/text/a.ts': "import './b.ts';", 'src/text/b.ts': "import './a.ts';" },
      'two types': {
        'src/text/a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }",
        'src/text/b.ts': "import type { A } from './a.ts';\nexport interface B { a: A }",
      },
      'three modules': {
        'src/text/a.ts': "export * from './b.ts';",
        'src/text/b.ts': "import type { C } from './c.ts';\nexport type B = C;",
        'src/text/c.ts': "import { a } from './a.ts';\nexport type C = typeof a;",
      },
    },
    good: {
      'src/text/a.ts': "import './b.ts'; import './c.ts';",
      'src/text/b.ts': "import './c.ts';",
      'src/text/c.ts': '',
    },
  },
  {
    title: 'a package is used where the table names it',
    bad: {
      'lit in a worker': { 'workers/data/a.ts': "import { html } from 'lit';" },
      'TensorFlow.js on the page': { 'src/bridge/a.ts': "import * as tf from '@tensorflow/tfjs-core';" },
      'TensorFlow.js in vision': { 'workers/vision/a.ts': "import * as tf from '@tensorflow/tfjs-core';" },
      'a file within TensorFlow.js in training': {
        'workers/training/a.ts': "import type { Tape } from '@tensorflow/tfjs-core/dist/tape';",
      },
      'a backend in training': { 'workers/training/a.ts': "import '@tensorflow/tfjs-backend-wasm';" },
      'idb outside storage': { 'workers/training/a.ts': "import { openDB } from 'idb';" },
      'the contract needs a package': { 'src/contract/a.ts': "import * as v from 'valibot';" },
      'a package that nobody named': { 'src/elements/a.ts': "import React from 'react';" },
      'Node in a worker': { 'workers/data/a.ts': "import { readFile } from 'node:fs/promises';" },
    },
    good: {
      'src/classify/a.ts': "import { LitElement } from 'lit'; import { property } from 'lit/decorators.js';",
      'src/domain/a.ts': "import * as v from 'valibot';",
      'workers/training/a.ts': "import { tidy } from '@tensorflow/tfjs-core';",
      'workers/tfjs/a.ts': "import '#gradients'; import '@tensorflow/tfjs-core/dist/register_all_gradients';",
      'workers/browser/a.ts': "import x from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';",
      'workers/storage/a.ts': "import { openDB } from 'idb';",
    },
  },
];

describe.each(IMPORTS)('architecture, by Biome: $title', ({ bad, good }) => {
  it.each(Object.entries(bad))('refuses %s', (_, files) => {
    expect(importViolations(of(files))).not.toEqual([]);
  });

  it('accepts what is right', () => {
    expect(importViolations(of(good))).toEqual([]);
  });
});

describe.each(RULES)('architecture: $title', ({ rule, bad, good }) => {
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

describe('architecture: neither the dataset nor photos are tracked', () => {
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

describe('architecture: reading imports', () => {
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
