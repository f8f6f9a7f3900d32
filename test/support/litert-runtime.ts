import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';

interface LiteRtTensor {
  toTypedArray(): Float32Array;
  delete(): void;
}

/** What is used of `@litertjs/core`. Its own types are left out: they change those of every program's Float32Array. */
interface LiteRt {
  loadLiteRt(folder: string): Promise<unknown>;
  loadAndCompile(
    file: Uint8Array,
    options: { accelerator: 'wasm' },
  ): Promise<{ run(inputs: Record<string, LiteRtTensor>): Promise<Record<string, LiteRtTensor>>; delete(): void }>;
  Tensor: new (values: Uint8Array, shape: readonly number[]) => LiteRtTensor;
}

const require = createRequire(import.meta.url);

/** LiteRT.js is made for pages and workers, which load its script by themselves; in Node it is handed over. */
async function load(): Promise<LiteRt> {
  const module = require.resolve('@litertjs/core');
  const folder = join(dirname(module), '../wasm');
  const litert = (await import(pathToFileURL(module).href)) as LiteRt;
  const script = readFileSync(join(folder, 'litert_wasm_compat_internal.js'), 'utf8');
  const make = compileFunction(`${script}\nreturn ModuleFactory;`, ['require', '__dirname'])(require, folder);
  const log = { print: () => {}, printErr: () => {} };
  const lent = { self: globalThis, importScripts: () => {}, ModuleFactory: make, Module: log };
  Object.assign(globalThis, lent);
  try {
    await litert.loadLiteRt(folder);
  } finally {
    for (const name of Object.keys(lent)) Reflect.deleteProperty(globalThis, name);
  }
  return litert;
}

let loaded: Promise<LiteRt> | undefined;

/**
 * What LiteRT makes of a TensorFlow Lite file: pictures of bytes, one after another, to rows of probabilities.
 * @throws Error when LiteRT does not take the file
 */
export async function runTflite(file: Uint8Array, pixels: Uint8Array, imageSize: number): Promise<Float32Array> {
  loaded ??= load();
  const { loadAndCompile, Tensor } = await loaded;
  const model = await loadAndCompile(file, { accelerator: 'wasm' });
  try {
    const rows: number[] = [];
    for (let at = 0; at < pixels.length; at += imageSize ** 2) {
      const picture = new Tensor(pixels.slice(at, at + imageSize ** 2), [1, imageSize, imageSize, 1]);
      const { probabilities } = await model.run({ pixels: picture });
      rows.push(...probabilities!.toTypedArray());
      picture.delete();
      probabilities!.delete();
    }
    return Float32Array.from(rows);
  } finally {
    model.delete();
  }
}
