import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env } from '@tensorflow/tfjs-core';

/** The address, at no host, that tfjs is told to fetch its binary from. */
const GIVEN = 'given:';

/**
 * Does `start`, which makes tfjs's wasm backend current for the first time, with its binary already here.
 * @param binary tfjs-backend-wasm-simd.wasm, the single-threaded build: the training kernels work on its memory
 * @throws as soon as a module cannot be made, with the reason
 */
export async function withBackendBinary<Result>(
  binary: Uint8Array<ArrayBuffer>,
  start: () => Promise<Result>,
): Promise<Result> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // A path has to be named, and tfjs then asks its platform for what lies there.
  setWasmPaths(GIVEN, true);
  const { platform } = env();
  const fetch: typeof platform.fetch = async (path, ...rest) =>
    path.startsWith(GIVEN) ? new Response(binary) : platform.fetch(path, ...rest);
  try {
    env().platform = Object.create(platform, { fetch: { value: fetch } });
    return await orNoModule(start);
  } finally {
    env().platform = platform;
  }
}

/**
 * Does `start`, and rejects as soon as a module that it asks for cannot be made: refused, or for want of memory. tfjs
 * itself would wait for that module for ever, and leave the reason to nobody.
 */
async function orNoModule<Result>(start: () => Promise<Result>): Promise<Result> {
  const { instantiate } = WebAssembly;
  try {
    return await new Promise<Result>((resolve, reject) => {
      const watched = (...of: Parameters<typeof instantiate>) =>
        new Promise((made) => instantiate(...of).then(made, reject));
      WebAssembly.instantiate = watched as typeof instantiate;
      start().then(resolve, reject);
    });
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}
