import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bringWasm } from '../../../workers/tfjs/backends.ts';

const stock = () => {
  const path = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  return new Uint8Array(readFileSync(path));
};

// Node makes a module of its own for the first use of `fetch`.
beforeAll(() => fetch('data:,'));
afterEach(() => void vi.restoreAllMocks());

describe('the WASM backend', () => {
  it.each([
    ['is refused', new WebAssembly.CompileError('not allowed here')],
    ['finds no memory', new RangeError('could not allocate memory')],
  ])('says at once why it does not start where WebAssembly %s, and leaves nothing behind', async (_, reason) => {
    const uncaught = vi.fn();
    process.on('unhandledRejection', uncaught);
    // The test's own loader needs WebAssembly until here.
    const start = await bringWasm(stock(), new Uint8Array(0));
    const instantiate = vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(reason);
    const refused = WebAssembly.instantiate;
    await expect(start()).rejects.toBe(reason);
    expect(instantiate).toHaveBeenCalled();
    expect(WebAssembly.instantiate).toBe(refused);
    await new Promise((done) => setTimeout(done));
    expect(uncaught).not.toHaveBeenCalled();
    process.off('unhandledRejection', uncaught);
  });
});
