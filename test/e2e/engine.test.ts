import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, type AppOptions, openApp } from '../support/app.ts';
import { brokenBuild } from '../support/build.ts';
import { draw } from '../support/pictures.ts';

/** WebGL on the processor; slow, but right. */
const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_WEBGL = ['--disable-software-rasterizer'];
/** Without a compiler V8 has no WebAssembly either, as in browsers' lockdown modes. */
const NO_WASM = ['--js-flags=--jitless'];

const MISSING = /Failed to load resource: the server responded with a status of 404/;
const ENGINE_LOG = /wasm|WebGL|GPU|software|integrity/i;

function buildWithWasm(change: (file: string) => void): string {
  const { root, remove } = brokenBuild((directory) => {
    const assets = join(directory, 'assets');
    for (const name of readdirSync(assets).filter((file) => file.endsWith('.wasm'))) change(join(assets, name));
  });
  onTestFinished(remove);
  return root;
}

/** As in a browser that has a compiler and no WebAssembly: interpreted, the last engine of all takes minutes. */
function buildWithoutWasm(): string {
  const { root, remove } = brokenBuild((directory) => {
    const assets = join(directory, 'assets');
    for (const name of readdirSync(assets).filter((file) => /^classifier\.worker-[^.]+\.js$/.test(file))) {
      writeFileSync(join(assets, name), `delete globalThis.WebAssembly;${readFileSync(join(assets, name), 'utf8')}`);
    }
  });
  onTestFinished(remove);
  return root;
}

function corrupt(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 64);
  writeFileSync(file, bytes);
}

/** Opens the app, lets it classify a drawing, and tells which engine it used and what it says about the others. */
async function classifyOn(options: AppOptions): Promise<{ app: App; engine: string; reasons: string }> {
  const app = await openApp({
    offlineCopy: true,
    expected: new RegExp(`${MISSING.source}|${ENGINE_LOG.source}`, 'i'),
    ...options,
  });
  await app.choose('trouser.png', 'image/png', await draw('trouser').png().toBuffer());
  await app.answers('Trouser');
  const engine = ((await app.engine.textContent()) ?? '').trim();
  const reasons = (await app.page.locator('app-status #details').textContent()) ?? '';
  return { app, engine, reasons };
}

describe('the engine', () => {
  it('is WASM with SIMD where all is well, with nothing to explain', async () => {
    const { engine, reasons } = await classifyOn({});
    expect(engine).toBe('WASM + SIMD');
    expect(reasons).not.toContain('Tried before it');
  });

  it('is WebGL when the .wasm files are blocked: the same class, and the reason', async () => {
    const { engine, reasons } = await classifyOn({ root: buildWithWasm((file) => rmSync(file)), args: SOFTWARE_WEBGL });
    expect(engine, reasons).toBe('WebGL');
    expect(reasons).toMatch(/WASM.*: .*(404|fetch)/);
  });

  it('is WebGL when the .wasm files are corrupt: the same class, and the reason', async () => {
    const { engine, reasons } = await classifyOn({ root: buildWithWasm(corrupt), args: SOFTWARE_WEBGL });
    expect(engine, reasons).toBe('WebGL');
    expect(reasons).toContain('Tried before it');
  });

  it('is WASM with plain SIMD when only the relaxed kernels are missing', async () => {
    const relaxed = (file: string) => (file.includes('relaxed-simd') ? rmSync(file) : undefined);
    const { engine, reasons } = await classifyOn({ root: buildWithWasm(relaxed) });
    expect(engine, reasons).toBe('WASM + SIMD');
    expect(reasons).toMatch(/Tried before it.*404/s);
  });

  it('is WebGL when only the training kernels are corrupt', async () => {
    const kernels = (file: string) => (file.includes('tfjs-backend') ? undefined : corrupt(file));
    const { engine, reasons } = await classifyOn({ root: buildWithWasm(kernels), args: SOFTWARE_WEBGL });
    expect(engine, reasons).toBe('WebGL');
  });

  it('is WebGL when WebAssembly is switched off: the same class, and the reason', async () => {
    const { engine, reasons } = await classifyOn({ args: [...SOFTWARE_WEBGL, ...NO_WASM] });
    expect(engine, reasons).toBe('WebGL');
    expect(reasons).toContain('WebAssembly is switched off');
  });

  it('is plain JavaScript when there is neither WebAssembly nor WebGL: the same class', async () => {
    const { engine, reasons } = await classifyOn({ root: buildWithoutWasm(), args: NO_WEBGL });
    expect(engine, reasons).toBe('CPU');
    expect(reasons).toMatch(/WASM[\s\S]*WebGL/);
  });
});
